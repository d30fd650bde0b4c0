package org.reencuentro.referral.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.referral.Confirmation;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.StepKind;
import org.reencuentro.referral.Turn;

/**
 * A partner is asked to help one person. Steps follow the table of {@link ReferralState} and are refused loudly
 * otherwise; the history only grows.
 */
@Entity
@Table(name = "referral")
public class Referral extends ReferralHistory {
    private static final Duration WAITING_LIST = Duration.ofDays(7);
    private static final Duration REMINDED_BEFORE = Duration.ofDays(2);
    private static final Duration APPOINTMENT_WITHIN = Duration.ofDays(366);
    private static final Duration AFTER_REMINDER = Duration.ofDays(3);

    protected Referral() {}

    private Referral(
            UUID id, String code, HelpRequest request, Parties parties, Priority priority, String note, DataKey key) {
        super(id, code, request, parties, priority, note, key);
    }

    /**
     * A referral that nobody has seen yet.
     *
     * @param note may be empty
     * @param key of the person, under which the note is sealed
     * @throws Problem {@link ReferralProblem#NOTE_TOO_LONG}
     */
    public static Referral draft(
            UUID id, String code, HelpRequest request, Parties parties, Priority priority, String note, DataKey key) {
        return new Referral(id, code, request, parties, priority, note, key);
    }

    /** Goes to the partner, who must answer within the priority's time. */
    public void send(UUID by, Instant at) {
        move(ReferralState.SENT, by, at);
        sentAt = at;
        answerBy = at.plus(priority().answerWithin());
    }

    /** The partner has seen it and will answer. */
    public void acknowledge(UUID by, Instant at) {
        move(ReferralState.ACKNOWLEDGED, by, at);
    }

    /** The partner has put the person on its waiting list, and says within {@link #WAITING_LIST} how that goes on. */
    public void waitlist(UUID by, Instant at) {
        heard(by, at);
        answerBy = at.plus(WAITING_LIST);
        owed = Owed.by(Turn.PARTNER, answerBy.minus(REMINDED_BEFORE));
        note(StepKind.WAITLISTED, by, at);
    }

    /**
     * The partner wants to know something before it answers; until it is told, its time stands still.
     *
     * @throws Problem {@link ReferralProblem#QUESTION_OPEN}, {@link ReferralProblem#WORDS_MISSING},
     *     {@link ReferralProblem#NOTE_TOO_LONG}, {@link ReferralProblem#REFERRAL_WRONG_STATE}
     */
    public void ask(String question, DataKey key, UUID by, Instant at) {
        if (owed.by(Turn.HALL) && state().unanswered()) {
            throw new Problem(ReferralProblem.QUESTION_OPEN);
        }
        String words = checked(question);
        heard(by, at);
        say(Turn.PARTNER, words, key, at);
        owed = Owed.by(Turn.HALL, at.plus(priority().grace()));
        note(StepKind.ASKED, by, at);
    }

    /**
     * The hall answers the partner's question; the partner's time begins anew.
     *
     * @throws Problem {@link ReferralProblem#NO_QUESTION_OPEN}, {@link ReferralProblem#WORDS_MISSING},
     *     {@link ReferralProblem#NOTE_TOO_LONG}
     */
    public void reply(String answer, DataKey key, UUID by, Instant at) {
        if (!questionOpen()) {
            throw new Problem(ReferralProblem.NO_QUESTION_OPEN);
        }
        say(Turn.HALL, checked(answer), key, at);
        answerBy = at.plus(priority().answerWithin());
        owed = Owed.by(Turn.PARTNER, at.plus(priority().remindAfter()));
        note(StepKind.REPLIED, by, at);
    }

    /** The partner will help. */
    public void accept(UUID by, Instant at) {
        move(ReferralState.ACCEPTED, by, at);
    }

    /**
     * A day and hour were agreed, or others; the day after, the partner says whether the person came.
     *
     * @throws Problem {@link ReferralProblem#APPOINTMENT_NOT_AHEAD}, {@link ReferralProblem#REFERRAL_WRONG_STATE} when
     *     nothing is promised
     */
    public void appoint(Instant when, UUID by, Instant at) {
        if (!state().promised()) {
            throw wrong(ReferralState.ACCEPTED);
        }
        if (!when.isAfter(at) || when.isAfter(at.plus(APPOINTMENT_WITHIN))) {
            throw new Problem(ReferralProblem.APPOINTMENT_NOT_AHEAD);
        }
        appointmentAt = when;
        owed = Owed.by(Turn.PARTNER, when.plus(Duration.ofDays(1)));
        note(StepKind.APPOINTED, by, at);
    }

    /** The help has begun. */
    public void begin(UUID by, Instant at) {
        move(ReferralState.IN_SERVICE, by, at);
    }

    /** The help was given. */
    public void complete(UUID by, Instant at) {
        move(ReferralState.COMPLETED, by, at);
    }

    /**
     * The person was asked whether they received what the partner says it gave; may be asked again.
     *
     * @throws Problem {@link ReferralProblem#REFERRAL_WRONG_STATE} before the partner has finished
     */
    public void confirm(Confirmation answer, UUID by, Instant at) {
        if (state() != ReferralState.COMPLETED) {
            throw wrong(ReferralState.COMPLETED);
        }
        confirmation = answer;
        owed = Owed.byNobody();
        note(answer.step(), by, at);
    }

    /** The partner cannot help, says why, and may name a service that can. */
    public void decline(DeclineReason reason, Optional<UUID> alternative, UUID by, Instant at) {
        move(ReferralState.DECLINED, by, Optional.of(reason), alternative, at);
    }

    /**
     * A partner that cannot help says in its own words who can.
     *
     * @throws Problem {@link ReferralProblem#WORDS_MISSING}, {@link ReferralProblem#NOTE_TOO_LONG},
     *     {@link ReferralProblem#REFERRAL_WRONG_STATE} before it has declined
     */
    public void suggest(String words, DataKey key, Instant at) {
        if (state() != ReferralState.DECLINED) {
            throw wrong(ReferralState.DECLINED);
        }
        say(Turn.PARTNER, checked(words), key, at);
    }

    /** Taken back. */
    public void withdraw(UUID by, Instant at) {
        move(ReferralState.WITHDRAWN, by, at);
    }

    /** The partner knows that it was taken back; again changes nothing. */
    public void seeWithdrawal(UUID by, Instant at) {
        if (state() != ReferralState.WITHDRAWN) {
            throw wrong(ReferralState.WITHDRAWN);
        }
        if (withdrawalSeenAt == null) {
            withdrawalSeenAt = at;
            note(StepKind.WITHDRAWAL_SEEN, by, at);
        }
    }

    /** The person did not come. */
    public void notAttended(UUID by, Instant at) {
        move(ReferralState.NOT_ATTENDED, by, at);
    }

    /** Nobody answered in time. */
    public void expire(Instant at) {
        move(ReferralState.EXPIRED, null, at);
    }

    /**
     * What follows by itself when whose word it waits for has let the time pass: the partner is reminded, then the
     * supervisors are told, and what nobody has answered even then expires. Each call goes one step.
     *
     * @return whether anything followed
     */
    public boolean pass(Instant now) {
        if (!owed.late(now)) {
            return false;
        }
        boolean partners = owed.by(Turn.PARTNER);
        Instant due = owed.dueAt().orElseThrow();
        if (owed.escalation() == Escalation.NONE && partners) {
            owed = owed.louder(Escalation.REMINDED, state().unanswered() ? answerBy : due.plus(AFTER_REMINDER));
            note(StepKind.REMINDED, null, now);
        } else if (owed.escalation() != Escalation.SUPERVISOR) {
            owed = owed.louder(
                    Escalation.SUPERVISOR,
                    partners && state().unanswered() ? due.plus(priority().grace()) : due);
            note(StepKind.ESCALATED, null, now);
        } else if (partners && state().unanswered()) {
            expire(now);
        } else {
            return false;
        }
        return true;
    }

    private static String checked(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw new Problem(ReferralProblem.WORDS_MISSING);
        }
        if (words.length() > MOST_NOTE) {
            throw new Problem(ReferralProblem.NOTE_TOO_LONG);
        }
        return words;
    }

    /** Whoever says anything else than yes or no has seen it. */
    private void heard(UUID by, Instant at) {
        if (state() != ReferralState.ACKNOWLEDGED) {
            acknowledge(by, at);
        }
    }
}
