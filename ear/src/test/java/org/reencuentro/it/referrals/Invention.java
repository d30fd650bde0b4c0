package org.reencuentro.it.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.Turn;

/**
 * A referral as they are after two years: nineteen of twenty are over, the others were sent in the last two weeks. None is
 * due before tomorrow but those of which supervisors know, so that nothing follows by itself while it is measured.
 *
 * @param steps the states it went through, with when
 */
record Invention(
        UUID id,
        Partners.Offer offer,
        Priority priority,
        Instant sentAt,
        Instant answerBy,
        List<Step> steps,
        Turn turn,
        Instant dueAt,
        Escalation escalation) {
    private static final Duration YEARS = Duration.ofDays(730);
    private static final Duration WEEKS = Duration.ofDays(14);

    record Step(ReferralState from, ReferralState to, Instant at) {}

    ReferralState state() {
        return steps.get(steps.size() - 1).to();
    }

    static Invention open(SplittableRandom random, Partners.Offer offer, Instant now) {
        Priority priority = Priority.values()[random.nextInt(3)];
        Instant sent = before(random, now, WEEKS);
        int chance = random.nextInt(100);
        ReferralState state = chance < 60
                ? ReferralState.SENT
                : chance < 75
                        ? ReferralState.ACKNOWLEDGED
                        : chance < 95 ? ReferralState.ACCEPTED : ReferralState.IN_SERVICE;
        boolean asked = state == ReferralState.ACKNOWLEDGED && random.nextInt(3) == 0;
        boolean told = random.nextInt(12) == 0;
        Instant due = now.plusSeconds(90_000L + random.nextInt(1_000_000));
        return new Invention(
                id(random, sent),
                offer,
                priority,
                sent,
                due.plusSeconds(random.nextInt(100_000)),
                steps(sent, state, random),
                asked ? Turn.HALL : Turn.PARTNER,
                due,
                told ? Escalation.SUPERVISOR : Escalation.NONE);
    }

    /**
     * One that is over.
     *
     * @param when 0 for the first that was ever sent, to 1 for the last
     */
    static Invention ended(SplittableRandom random, Partners.Offer offer, Instant now, double when) {
        Priority priority = Priority.values()[random.nextInt(3)];
        Instant sent = before(
                random, now.minus(WEEKS).minusSeconds((long) (YEARS.toSeconds() * (1 - when))), Duration.ofHours(1));
        int chance = random.nextInt(100);
        ReferralState state = chance < 70
                ? ReferralState.COMPLETED
                : chance < 80
                        ? ReferralState.DECLINED
                        : chance < 88
                                ? ReferralState.EXPIRED
                                : chance < 95 ? ReferralState.NOT_ATTENDED : ReferralState.WITHDRAWN;
        boolean unconfirmed = state == ReferralState.COMPLETED && random.nextInt(50) == 0;
        return new Invention(
                id(random, sent),
                offer,
                priority,
                sent,
                sent.plus(priority.answerWithin()),
                steps(sent, state, random),
                unconfirmed ? Turn.HALL : null,
                unconfirmed ? now.plusSeconds(90_000L + random.nextInt(500_000)) : null,
                Escalation.NONE);
    }

    private static List<Step> steps(Instant sent, ReferralState state, SplittableRandom random) {
        Step first = new Step(ReferralState.DRAFT, ReferralState.SENT, sent);
        Instant then = sent.plusSeconds(600 + random.nextInt(40_000));
        return switch (state) {
            case SENT, DRAFT -> List.of(first);
            case ACKNOWLEDGED, ACCEPTED, DECLINED, WITHDRAWN, EXPIRED ->
                List.of(first, new Step(ReferralState.SENT, state, then));
            case IN_SERVICE, COMPLETED, NOT_ATTENDED ->
                List.of(
                        first,
                        new Step(ReferralState.SENT, ReferralState.ACCEPTED, then),
                        new Step(ReferralState.ACCEPTED, state, then.plusSeconds(40_000)));
        };
    }

    private static Instant before(SplittableRandom random, Instant now, Duration span) {
        return now.minusSeconds(50_000L + random.nextLong(span.toSeconds()))
                .plusNanos(1000L * random.nextInt(1_000_000));
    }

    /** As identifiers of that moment are. */
    static UUID id(SplittableRandom random, Instant at) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000),
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
