package org.reencuentro.directory;

import java.util.Set;
import java.util.TreeSet;

/**
 * For whose homes a service is.
 *
 * @param national wherever in the country; then the others say nothing
 * @param departments two digits each
 * @param municipalities four digits each
 */
public record ServiceArea(boolean national, Set<String> departments, Set<String> municipalities) {
    /** The whole country. */
    public static final ServiceArea NATIONAL = new ServiceArea(true, Set.of(), Set.of());

    public ServiceArea {
        departments = national ? Set.of() : new TreeSet<>(departments);
        municipalities = national ? Set.of() : new TreeSet<>(municipalities);
    }

    /** Whether it reaches a municipality. */
    public boolean covers(String municipality) {
        return national || municipalities.contains(municipality) || departments.contains(municipality.substring(0, 2));
    }
}
