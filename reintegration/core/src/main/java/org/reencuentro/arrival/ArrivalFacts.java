package org.reencuentro.arrival;

import java.time.Instant;
import java.util.Optional;
import org.reencuentro.kernel.Problem;

/**
 * What a notice says of a flight or bus. What it does not say is empty, and is not nothing.
 *
 * @param number as it is called, without "flight" or "bus"
 * @param sender who has sent the notice
 * @param port of departure
 * @param capacity seats
 */
public record ArrivalFacts(
        ArrivalKind kind,
        String number,
        Instant scheduledAt,
        Optional<String> sender,
        Optional<String> port,
        Optional<Integer> capacity,
        Announced announced) {
    private static final int LONGEST = 80;
    private static final int MOST = 2_000;

    /** How many the notice says will come; each empty where it does not say. */
    public record Announced(
            Optional<Integer> people,
            Optional<Integer> minors,
            Optional<Integer> unaccompanied,
            Optional<Integer> families,
            Optional<Integer> medical,
            Optional<Integer> wheelchair) {
        /** A notice without numbers. */
        public static final Announced NOTHING = new Announced(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** Numbers that can be. */
        public Announced {
            for (Optional<Integer> each :
                    java.util.List.of(people, minors, unaccompanied, families, medical, wheelchair)) {
                requireCount(each);
            }
        }
    }

    /**
     * Facts that can be.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_NUMBER_REFUSED} for counts below 0 or above 2,000,
     *     {@link ArrivalProblem#ARRIVAL_TEXT_REFUSED} for texts of more than 80 characters or with control characters
     */
    public ArrivalFacts {
        requireText(sender);
        requireText(port);
        requireCount(capacity);
    }

    /** A notice that says only what comes and when. */
    public static ArrivalFacts of(ArrivalKind kind, String number, Instant scheduledAt) {
        return new ArrivalFacts(
                kind, number, scheduledAt, Optional.empty(), Optional.empty(), Optional.empty(), Announced.NOTHING);
    }

    private static void requireText(Optional<String> text) {
        if (text.filter(each -> each.length() > LONGEST || each.matches("(?s).*\\p{Cc}.*"))
                .isPresent()) {
            throw new Problem(ArrivalProblem.ARRIVAL_TEXT_REFUSED);
        }
    }

    private static void requireCount(Optional<Integer> count) {
        if (count.filter(each -> each < 0 || each > MOST).isPresent()) {
            throw new Problem(ArrivalProblem.ARRIVAL_NUMBER_REFUSED);
        }
    }
}
