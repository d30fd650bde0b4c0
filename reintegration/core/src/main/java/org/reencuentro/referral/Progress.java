package org.reencuentro.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a referral is, beside its state.
 *
 * @param turn whose word it waits for; nobody's once it is over
 * @param dueAt when that word is due, or asked for more loudly
 * @param appointmentAt when the person is expected
 * @param words questions and answers, the oldest first
 * @param confirmation what the person said when asked whether they received it; empty until then
 * @param withdrawalSeenAt when the partner confirmed that it knows of the withdrawal
 */
public record Progress(
        Optional<Turn> turn,
        Optional<Instant> dueAt,
        Escalation escalation,
        Optional<Instant> appointmentAt,
        List<ReferralWord> words,
        Optional<Confirmation> confirmation,
        Optional<Instant> withdrawalSeenAt) {
    /** The same for whoever may not read what was asked and answered. */
    Progress withoutWords() {
        return with(List.of());
    }

    /** The same with these questions and answers. */
    public Progress with(List<ReferralWord> words) {
        return new Progress(turn, dueAt, escalation, appointmentAt, words, confirmation, withdrawalSeenAt);
    }

    /** Whether the partner waits for an answer to its question, in a referral that is not answered yet. */
    public boolean asked(ReferralState state) {
        return state.unanswered() && turn.filter(Turn.HALL::equals).isPresent();
    }
}
