package org.reencuentro.referral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralStep;
import org.reencuentro.referral.StepKind;

class TallyTest {
    private static final Instant SENT = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant ANSWER_BY = SENT.plus(Duration.ofHours(24));

    private final List<ReferralStep> steps = new ArrayList<>();

    private TallyTest reach(ReferralState to, int hours) {
        ReferralState from = steps.isEmpty()
                ? ReferralState.DRAFT
                : steps.get(steps.size() - 1).to();
        Optional<DeclineReason> reason =
                Optional.of(DeclineReason.NO_CAPACITY).filter(any -> to == ReferralState.DECLINED);
        StepKind kind = from == to ? StepKind.ASKED : StepKind.MOVED;
        Instant at = SENT.plus(Duration.ofHours(hours));
        steps.add(new ReferralStep(kind, from, to, Optional.empty(), reason, Optional.empty(), at));
        return this;
    }

    private Set<String> counted(int first) {
        return Tally.of(steps.subList(0, first), ANSWER_BY).stream()
                .map(each -> each.detail().isEmpty() ? each.measure().name() : each.measure() + " " + each.detail())
                .collect(Collectors.toSet());
    }

    private void counts(String... expected) {
        assertEquals(Arrays.stream(expected).collect(Collectors.toSet()), counted(steps.size()));
    }

    @Test
    void whatWasSentAndNotHeardOfIsUnanswered() {
        assertEquals(Set.of(), counted(0));
        reach(ReferralState.SENT, 0).counts("SENT", "UNANSWERED");
        reach(ReferralState.EXPIRED, 30).counts("SENT", "UNANSWERED", "EXPIRED");
    }

    @Test
    void seenIsNotAnswered() {
        reach(ReferralState.SENT, 0).reach(ReferralState.ACKNOWLEDGED, 2).reach(ReferralState.ACKNOWLEDGED, 3);
        counts("SENT", "ACKNOWLEDGED");
        reach(ReferralState.WITHDRAWN, 4).counts("SENT", "TAKEN_BACK");
    }

    @Test
    void aYesCountsOnceWhateverFollows() {
        reach(ReferralState.SENT, 0).reach(ReferralState.ACCEPTED, 5);
        counts("SENT", "ACCEPTED", "IN_TIME", "ANSWERED_WITHIN 6");
        reach(ReferralState.IN_SERVICE, 20).reach(ReferralState.COMPLETED, 49);
        counts("SENT", "ACCEPTED", "IN_TIME", "ANSWERED_WITHIN 6", "FINISHED", "FINISHED_WITHIN 72");
    }

    @Test
    void aNoCountsByItsReasonAndLateIsLate() {
        reach(ReferralState.SENT, 0).reach(ReferralState.DECLINED, 25);
        counts("SENT", "DECLINED NO_CAPACITY", "LATE", "ANSWERED_WITHIN 48");
    }

    @Test
    void exactlyWhenItWasDueIsInTimeAndBeyondAllHoursIsTheLast() {
        reach(ReferralState.SENT, 0).reach(ReferralState.ACCEPTED, 24).reach(ReferralState.COMPLETED, 9000);
        counts("SENT", "ACCEPTED", "IN_TIME", "ANSWERED_WITHIN 24", "FINISHED", "FINISHED_WITHIN 8760");
    }
}
