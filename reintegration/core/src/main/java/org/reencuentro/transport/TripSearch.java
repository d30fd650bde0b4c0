package org.reencuentro.transport;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Looks for the next trips from a hall to one municipality. Of two trips the one that arrives earlier is better; a change
 * counts as much as arriving half an hour later. Told are those than which no other leaves later and is better. Nobody leaves
 * a bus that goes where they want to, and each change brings them nearer.
 */
final class TripSearch {
    /** From getting to the terminal to the bus. */
    private static final Duration BEFORE_BOARDING = Duration.ofMinutes(10);

    /** From one bus to another in the same terminal, and in another terminal of the same town. */
    private static final Duration CHANGE = Duration.ofMinutes(15);

    private static final Duration ACROSS_TOWN = Duration.ofMinutes(60);

    private static final Duration A_CHANGE_COSTS = Duration.ofMinutes(30);
    private static final Duration LOOK_AHEAD = Duration.ofHours(60);

    /** How long after the first trip the others are looked for. */
    private static final Duration FURTHER = Duration.ofHours(12);

    private record Ride(Route route, Stop stop, LocalDateTime leaves) {
        LocalDateTime arrives() {
            return leaves.plusMinutes(stop.minutes());
        }
    }

    private record Departure(int route, LocalDateTime leaves) {}

    /** A bus that can be reached from the hall. */
    private record Start(Route way, Route route, LocalDateTime leaves) {
        Optional<Start> after() {
            return Calendar.next(route, leaves.plusMinutes(1)).map(later -> new Start(way, route, later));
        }
    }

    /** Of the way only when one has to leave for it is known; the rest is the route's. */
    private record Found(Route way, LocalDateTime setsOut, List<Ride> rides) {
        LocalDateTime boards() {
            return rides.get(0).leaves();
        }

        LocalDateTime weight() {
            return TripSearch.weight(rides);
        }
    }

    private final Network network;
    private final String hall;
    private final String target;
    private final Map<Integer, Integer> changes;
    private final Map<Departure, Optional<List<Ride>>> onwards = new HashMap<>();
    private final Map<Departure, Found> found = new HashMap<>();

    TripSearch(Network network, String hall, String target) {
        this.network = network;
        this.hall = hall;
        this.target = target;
        this.changes = network.changesTo(target);
    }

    /** The next trips from a time on by the hall's clock, the one that leaves first before the others; empty when none. */
    List<Trip> next(LocalDateTime now, ZoneId zone) {
        PriorityQueue<Start> starts = starts(now);
        List<Found> best = List.of();
        LocalDateTime end = now.plus(LOOK_AHEAD);
        while (!starts.isEmpty() && starts.peek().leaves().isBefore(end)) {
            Start start = starts.poll();
            if (settled(best, start.leaves())) {
                break;
            }
            start.after().ifPresent(starts::add);
            if (keep(start, now)) {
                best = best();
                end = earlier(end, best.get(0).boards().plus(FURTHER));
            }
        }
        return best().stream().limit(WayHome.MOST).map(each -> trip(each, zone)).toList();
    }

    /** Whether a trip that begins so is found; ways to the terminal that stand higher up in the file come first. */
    private boolean keep(Start start, LocalDateTime now) {
        if (!NightRule.boards(start.leaves())) {
            return false;
        }
        LocalDateTime there = start.leaves().minus(toTheBus(start.way()));
        Optional<Found> trip = best(start.route(), start.leaves())
                .flatMap(rides ->
                        Calendar.last(start.way(), now, there).map(setsOut -> new Found(start.way(), setsOut, rides)));
        trip.ifPresent(each -> found.putIfAbsent(new Departure(start.route().row(), start.leaves()), each));
        return trip.isPresent();
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** The first bus of each route that leads there, in the order in which they leave; higher up in the file comes first. */
    private PriorityQueue<Start> starts(LocalDateTime now) {
        PriorityQueue<Start> starts = new PriorityQueue<>(Comparator.comparing(Start::leaves)
                .thenComparing(each -> each.way().row())
                .thenComparing(each -> each.route().row()));
        for (Route way : network.from(hall)) {
            for (Route route : network.from(way.end().terminal())) {
                if (changes.containsKey(route.row())) {
                    Calendar.next(route, now.plus(toTheBus(way)))
                            .ifPresent(leaves -> starts.add(new Start(way, route, leaves)));
                }
            }
        }
        return starts;
    }

    private static Duration toTheBus(Route way) {
        return Duration.ofMinutes(way.end().minutes()).plus(BEFORE_BOARDING);
    }

    /** Whether nothing that leaves from then on can be better than those that are told. */
    private static boolean settled(List<Found> best, LocalDateTime from) {
        return best.size() >= WayHome.MOST
                && !best.get(WayHome.MOST - 1).weight().isAfter(from);
    }

    /** Those than which no other leaves later and is better, in the order in which they leave. */
    private List<Found> best() {
        List<Found> inOrder = found.values().stream()
                .sorted(Comparator.comparing(Found::boards)
                        .thenComparing(Found::weight, Comparator.reverseOrder())
                        .thenComparing(each -> -each.rides().get(0).route().row()))
                .toList();
        List<Found> best = new ArrayList<>();
        for (int at = inOrder.size() - 1; at >= 0; at--) {
            Found each = inOrder.get(at);
            if (best.isEmpty()
                    || each.weight().isBefore(best.get(best.size() - 1).weight())) {
                best.add(each);
            }
        }
        Collections.reverse(best);
        return best;
    }

    /** The best way on in a route that leaves then; empty where it leads nowhere at a sensible hour. */
    private Optional<List<Ride>> best(Route route, LocalDateTime leaves) {
        Departure departure = new Departure(route.row(), leaves);
        Optional<List<Ride>> known = onwards.get(departure);
        if (known == null) {
            known = route.stops().stream()
                    .map(stop -> new Ride(route, stop, leaves))
                    .filter(ride -> NightRule.arrives(ride.arrives()))
                    .flatMap(this::onwards)
                    .min(Comparator.comparing(TripSearch::weight));
            onwards.put(departure, known);
        }
        return known;
    }

    /** What a ride that ends there can go on with. */
    private Stream<List<Ride>> onwards(Ride ride) {
        if (ride.stop().place().code().equals(target)) {
            return Stream.of(List.of(ride));
        }
        int left = changes.get(ride.route().row());
        return network.fromMunicipality(ride.stop().place().code()).stream()
                .filter(next -> changes.getOrDefault(next.row(), left) < left)
                .flatMap(next -> change(ride, next))
                .map(rest -> Stream.concat(Stream.of(ride), rest.stream()).toList());
    }

    private Stream<List<Ride>> change(Ride ride, Route next) {
        Duration wait = next.terminal().equals(ride.stop().terminal()) ? CHANGE : ACROSS_TOWN;
        return Calendar.next(next, ride.arrives().plus(wait))
                .filter(on -> NightRule.changes(ride.arrives(), on))
                .flatMap(on -> best(next, on))
                .stream();
    }

    private static LocalDateTime weight(List<Ride> rides) {
        return rides.get(rides.size() - 1).arrives().plus(A_CHANGE_COSTS.multipliedBy(rides.size() - 1L));
    }

    private static Trip trip(Found found, ZoneId zone) {
        Route way = found.way();
        return new Trip(
                leg(way, way.end(), found.setsOut(), zone),
                found.rides().stream()
                        .map(each -> leg(each.route(), each.stop(), each.leaves(), zone))
                        .toList());
    }

    private static TripLeg leg(Route route, Stop stop, LocalDateTime leaves, ZoneId zone) {
        return new TripLeg(
                route.vehicle(),
                route.from(),
                route.boarding(),
                stop.name(),
                stop.place(),
                leaves.atZone(zone).toInstant(),
                leaves.plusMinutes(stop.minutes()).atZone(zone).toInstant(),
                route.fare(),
                route.confirmed(),
                route.example());
    }
}
