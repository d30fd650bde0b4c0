package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.policy.Unguarded;

/**
 * The 22 departments and 340 municipalities of Guatemala (Instituto Nacional de Estadística), with where their towns are
 * (GeoNames, CC BY 4.0).
 */
@ApplicationScoped
@Unguarded("The country's own list of its places")
public class Places {
    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, String> departments = new LinkedHashMap<>();
    private final Map<String, String> codeByName = new LinkedHashMap<>();

    /** Reads the list that comes with the application. */
    public Places() {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Places.class.getResourceAsStream("municipalities.csv"), StandardCharsets.UTF_8))) {
            rows.lines().skip(1).map(row -> row.split(",", -1)).forEach(this::add);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void add(String[] cells) {
        Coordinates seat = new Coordinates(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
        Place place = new Place(cells[0], cells[1], cells[2], seat);
        byCode.put(place.code(), place);
        departments.putIfAbsent(place.departmentCode(), place.department());
        codeByName.put(key(place.department(), place.municipality()), place.code());
    }

    private static String key(String department, String municipality) {
        return PersonName.fold(department) + '|' + PersonName.fold(municipality);
    }

    /** All municipalities by code. */
    public List<Place> all() {
        return List.copyOf(byCode.values());
    }

    /** Department names by their two-digit code, in order. */
    public Map<String, String> departments() {
        return java.util.Collections.unmodifiableMap(departments);
    }

    /** The municipality of a code; empty when there is none. */
    public Optional<Place> place(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The municipality of those names, whatever the accents and capitals; empty when there is none. */
    public Optional<Place> named(String department, String municipality) {
        return Optional.ofNullable(codeByName.get(key(department, municipality)))
                .map(byCode::get);
    }

    /** The code of a department's name, whatever the accents and capitals; empty when there is none. */
    public Optional<String> department(String name) {
        String folded = PersonName.fold(name);
        return departments.entrySet().stream()
                .filter(each -> PersonName.fold(each.getValue()).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
