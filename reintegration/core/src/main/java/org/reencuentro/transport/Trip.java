package org.reencuentro.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.kernel.Money;

/**
 * How somebody gets home.
 *
 * @param way from the hall to the terminal
 * @param rides at least one, at most three
 */
public record Trip(TripLeg way, List<TripLeg> rides) {
    public Trip {
        rides = List.copyOf(rides);
    }

    /** When one has to leave the hall. */
    public Instant leaves() {
        return way.leaves();
    }

    /** When the first bus leaves its terminal. */
    public Instant boards() {
        return rides.get(0).leaves();
    }

    public Instant arrives() {
        return last().arrives();
    }

    /** From the hall to the end. */
    public Duration takes() {
        return Duration.between(leaves(), arrives());
    }

    /** How often one changes from one bus to another. */
    public int transfers() {
        return rides.size() - 1;
    }

    public TripLeg last() {
        return rides.get(rides.size() - 1);
    }

    private List<TripLeg> legs() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(way), rides.stream())
                .toList();
    }

    /** What all of it costs, one sum for each currency; empty when some of it is not known. */
    public Optional<Collection<Money>> price() {
        Map<String, Money> sums = new LinkedHashMap<>();
        for (TripLeg leg : legs()) {
            if (leg.fare().isEmpty()) {
                return Optional.empty();
            }
            Money fare = leg.fare().get();
            sums.merge(fare.currency().getCurrencyCode(), fare, Money::plus);
        }
        return Optional.of(List.copyOf(sums.values()));
    }

    /** The day on which the part was confirmed of which that is longest ago. */
    public LocalDate confirmed() {
        return legs().stream()
                .map(TripLeg::confirmed)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether any part of it is invented. */
    public boolean example() {
        return legs().stream().anyMatch(TripLeg::example);
    }
}
