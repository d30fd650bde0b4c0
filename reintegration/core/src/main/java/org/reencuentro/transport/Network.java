package org.reencuentro.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.reencuentro.person.Place;

/**
 * The routes of one timetable as they hang together, in memory. Never changed once made; the next version makes another.
 */
final class Network {
    /** How often people change buses at most. */
    static final int MOST_TRANSFERS = 2;

    /** A timetable without a route. */
    static final Network EMPTY = new Network(0, List.of());

    private final int version;
    private final List<Route> routes;
    private final Map<String, List<Route>> fromTerminal;
    private final Map<String, List<Route>> fromPlace;
    private final Map<String, Map<Integer, Integer>> changesTo = new ConcurrentHashMap<>();
    private final Map<String, Set<Place>> served = new ConcurrentHashMap<>();

    Network(int version, List<Route> routes) {
        this.version = version;
        this.routes = List.copyOf(routes);
        fromTerminal = routes.stream().collect(Collectors.groupingBy(Route::terminal));
        fromPlace = routes.stream()
                .filter(route -> !route.fromHall())
                .collect(Collectors.groupingBy(
                        route -> route.place().orElseThrow().code()));
    }

    int version() {
        return version;
    }

    List<Route> routes() {
        return routes;
    }

    /** What leaves from a terminal, or leads from a hall by its code, in the order of the file. */
    List<Route> from(String terminal) {
        return fromTerminal.getOrDefault(terminal, List.of());
    }

    /** What leaves from any terminal of a municipality. */
    List<Route> fromMunicipality(String code) {
        return fromPlace.getOrDefault(code, List.of());
    }

    /** How often one changes at least on the way to a municipality, by the row of the route one begins with. */
    Map<Integer, Integer> changesTo(String municipality) {
        return changesTo.computeIfAbsent(municipality, this::countChanges);
    }

    private Map<Integer, Integer> countChanges(String municipality) {
        Map<Integer, Integer> changes = new HashMap<>();
        Set<String> wanted = Set.of(municipality);
        for (int count = 0; count <= MOST_TRANSFERS && !wanted.isEmpty(); count++) {
            Set<String> before = wanted;
            Set<String> reached = new HashSet<>();
            for (Route route : routes) {
                if (!route.fromHall()
                        && !changes.containsKey(route.row())
                        && route.stops().stream()
                                .anyMatch(stop -> before.contains(stop.place().code()))) {
                    changes.put(route.row(), count);
                    reached.add(route.place().orElseThrow().code());
                }
            }
            wanted = reached;
        }
        return Map.copyOf(changes);
    }

    /** All municipalities that can be reached from a hall, whatever the hour. */
    Set<Place> served(String hall) {
        return served.computeIfAbsent(hall, this::reach);
    }

    private Set<Place> reach(String hall) {
        Map<Integer, Integer> seen = new HashMap<>();
        Deque<Route> open = new ArrayDeque<>();
        from(hall)
                .forEach(way -> from(way.end().terminal()).forEach(route -> {
                    if (seen.putIfAbsent(route.row(), 0) == null) {
                        open.add(route);
                    }
                }));
        Set<Place> reached = new HashSet<>();
        while (!open.isEmpty()) {
            Route route = open.poll();
            for (Stop stop : route.stops()) {
                reached.add(stop.place());
                if (seen.get(route.row()) < MOST_TRANSFERS) {
                    for (Route next : fromMunicipality(stop.place().code())) {
                        if (seen.putIfAbsent(next.row(), seen.get(route.row()) + 1) == null) {
                            open.add(next);
                        }
                    }
                }
            }
        }
        return Set.copyOf(reached);
    }
}
