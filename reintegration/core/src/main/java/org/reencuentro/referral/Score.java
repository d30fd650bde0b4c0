package org.reencuentro.referral;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reencuentro.directory.OrganisationView;

/**
 * What became of the referrals to one partner. Of fewer than {@link #FEW} nothing is said in parts of a hundred, nor how
 * long they usually take: that would be chance.
 *
 * @param numbers how many count for each measure; none are missing
 * @param declined how many a partner could not help, by its reason
 * @param answered how many were answered within so many hours, the shortest first
 * @param finished how many were finished within so many hours, the shortest first
 */
public record Score(
        OrganisationView organisation,
        Map<Measure, Integer> numbers,
        Map<DeclineReason, Integer> declined,
        SortedMap<Integer, Integer> answered,
        SortedMap<Integer, Integer> finished) {
    /** So many at least, before anything is said but their number. */
    public static final int FEW = 5;

    /** A partner of whose referrals nothing is counted yet. */
    static Score empty(OrganisationView organisation) {
        return new Score(
                organisation,
                new EnumMap<>(Measure.class),
                new EnumMap<>(DeclineReason.class),
                new TreeMap<>(),
                new TreeMap<>());
    }

    void add(Measure measure, String detail, int number) {
        switch (measure) {
            case ANSWERED_WITHIN -> answered.merge(Integer.valueOf(detail), number, Integer::sum);
            case FINISHED_WITHIN -> finished.merge(Integer.valueOf(detail), number, Integer::sum);
            case DECLINED -> {
                numbers.merge(measure, number, Integer::sum);
                declined.merge(DeclineReason.valueOf(detail), number, Integer::sum);
            }
            case SENT, UNANSWERED, ACKNOWLEDGED, ACCEPTED, TAKEN_BACK, FINISHED, IN_TIME, LATE, EXPIRED ->
                numbers.merge(measure, number, Integer::sum);
        }
    }

    /** How many count for a measure. */
    public int number(Measure measure) {
        return numbers.getOrDefault(measure, 0);
    }

    /** Of a hundred that were answered or had to be, how many were in time; empty for too few. */
    public OptionalInt inTime() {
        int due = number(Measure.IN_TIME) + number(Measure.LATE) + number(Measure.EXPIRED);
        return due < FEW ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * number(Measure.IN_TIME) / due));
    }

    /** Within how many hours so many of a hundred were answered; empty for too few. */
    public Optional<Integer> answeredWithin(int ofHundred) {
        return within(answered, ofHundred);
    }

    /** Within how many hours so many of a hundred of those that were finished were; empty for too few. */
    public Optional<Integer> finishedWithin(int ofHundred) {
        return within(finished, ofHundred);
    }

    private static Optional<Integer> within(SortedMap<Integer, Integer> waits, int ofHundred) {
        int all = waits.values().stream().mapToInt(Integer::intValue).sum();
        if (all < FEW) {
            return Optional.empty();
        }
        int passed = 0;
        for (Map.Entry<Integer, Integer> wait : waits.entrySet()) {
            passed += wait.getValue();
            if (100L * passed >= (long) ofHundred * all) {
                return Optional.of(wait.getKey());
            }
        }
        return Optional.empty();
    }
}
