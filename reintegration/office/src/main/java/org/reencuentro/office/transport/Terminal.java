package org.reencuentro.office.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.transport.Route;

/**
 * Where routes begin, with all that do.
 *
 * @param name of the terminal, or of the hall
 * @param municipality with its department; empty for a hall
 * @param key by which an address names it
 * @param routes in the order of their file
 */
public record Terminal(String name, Optional<String> municipality, String key, List<Route> routes) {
    /**
     * All of a timetable, in the order in which they first come in it.
     *
     * @param halls their names by their codes
     */
    static List<Terminal> of(List<Route> routes, Map<String, String> halls) {
        Map<String, List<Route>> byTerminal = new LinkedHashMap<>();
        for (Route route : routes) {
            byTerminal.computeIfAbsent(key(route), none -> new ArrayList<>()).add(route);
        }
        return byTerminal.entrySet().stream()
                .map(each -> new Terminal(
                        name(each.getValue().get(0), halls),
                        each.getValue().get(0).place().map(place -> place.municipality() + ", " + place.department()),
                        each.getKey(),
                        each.getValue()))
                .toList();
    }

    private static String name(Route first, Map<String, String> halls) {
        return first.fromHall() ? halls.getOrDefault(first.from(), first.from()) : first.from();
    }

    private static String key(Route route) {
        return route.place().map(place -> place.code() + " ").orElse("") + route.from();
    }

    /** How many of its routes are invented. */
    public long examples() {
        return routes.stream().filter(Route::example).count();
    }
}
