package org.reencuentro.referral.model;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reencuentro.referral.Measure;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralStep;

/** What one referral counts for on the scorecard of its partner, read from its steps alone. */
public final class Tally {
    /** Waits are counted by the first of these hours that they do not exceed, and beyond the last by the last. */
    static final List<Integer> HOURS =
            List.of(6, 12, 24, 48, 72, 96, 120, 168, 240, 336, 504, 720, 1080, 1440, 2160, 4320, 8760);

    /**
     * Something to count.
     *
     * @param detail the reason of a no, the hours of a wait; empty otherwise
     */
    public record Counted(Measure measure, String detail) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            int first = measure.compareTo(other.measure);
            return first != 0 ? first : detail.compareTo(other.detail);
        }
    }

    private Tally() {}

    /**
     * What a referral counts for after some of its steps.
     *
     * @param steps the first of its history, or all; none count for nothing
     * @param answerBy until when it was to be answered
     */
    public static Set<Counted> of(List<ReferralStep> steps, Instant answerBy) {
        Map<ReferralState, ReferralStep> reached = new EnumMap<>(ReferralState.class);
        steps.forEach(step -> reached.putIfAbsent(step.to(), step));
        Set<Counted> counted = new HashSet<>();
        if (!reached.containsKey(ReferralState.SENT)) {
            return counted;
        }
        Instant sentAt = reached.get(ReferralState.SENT).at();
        counted.add(plain(Measure.SENT));
        ReferralStep yes = reached.get(ReferralState.ACCEPTED);
        ReferralStep no = reached.get(ReferralState.DECLINED);
        if (yes != null) {
            counted.add(plain(Measure.ACCEPTED));
            answered(counted, sentAt, yes.at(), answerBy);
        } else if (no != null) {
            counted.add(
                    new Counted(Measure.DECLINED, no.reason().map(Enum::name).orElse("")));
            answered(counted, sentAt, no.at(), answerBy);
        } else if (reached.containsKey(ReferralState.WITHDRAWN)) {
            counted.add(plain(Measure.TAKEN_BACK));
        } else {
            counted.add(
                    plain(reached.containsKey(ReferralState.ACKNOWLEDGED) ? Measure.ACKNOWLEDGED : Measure.UNANSWERED));
        }
        if (reached.containsKey(ReferralState.EXPIRED)) {
            counted.add(plain(Measure.EXPIRED));
        }
        if (reached.containsKey(ReferralState.COMPLETED)) {
            counted.add(plain(Measure.FINISHED));
            counted.add(within(
                    Measure.FINISHED_WITHIN,
                    sentAt,
                    reached.get(ReferralState.COMPLETED).at()));
        }
        return counted;
    }

    private static void answered(Set<Counted> counted, Instant sentAt, Instant at, Instant answerBy) {
        counted.add(plain(at.isAfter(answerBy) ? Measure.LATE : Measure.IN_TIME));
        counted.add(within(Measure.ANSWERED_WITHIN, sentAt, at));
    }

    private static Counted plain(Measure measure) {
        return new Counted(measure, "");
    }

    private static Counted within(Measure measure, Instant from, Instant to) {
        Duration wait = Duration.between(from, to);
        int hours = HOURS.stream()
                .filter(each -> wait.compareTo(Duration.ofHours(each)) <= 0)
                .findFirst()
                .orElse(HOURS.get(HOURS.size() - 1));
        return new Counted(measure, String.valueOf(hours));
    }
}
