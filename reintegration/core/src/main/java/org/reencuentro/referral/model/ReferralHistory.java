package org.reencuentro.referral.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.referral.Confirmation;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Progress;
import org.reencuentro.referral.ReferralMoved;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralStep;
import org.reencuentro.referral.StepKind;
import org.reencuentro.referral.Turn;

/** How a referral came to where it is: its state, each step, all that was said, and whose word it waits for. */
@MappedSuperclass
public abstract class ReferralHistory extends ReferralFacts {
    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "answer_by")
    Instant answerBy;

    @ElementCollection
    @CollectionTable(name = "referral_step", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderBy("number")
    private List<Step> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "referral_word", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderBy("number")
    private List<Word> words = new ArrayList<>();

    @Embedded
    Owed owed = Owed.byNobody();

    @Column(name = "appointment_at")
    Instant appointmentAt;

    @Enumerated(EnumType.STRING)
    Confirmation confirmation;

    @Column(name = "withdrawal_seen_at")
    Instant withdrawalSeenAt;

    protected ReferralHistory() {}

    ReferralHistory(
            UUID id, String code, HelpRequest request, Parties parties, Priority priority, String note, DataKey key) {
        super(id, code, request, parties, priority, note, key);
        state = ReferralState.DRAFT;
    }

    void say(Turn by, String text, DataKey key, Instant at) {
        words.add(Word.said(id(), words.size() + 1, by, text, key, at));
    }

    void note(StepKind kind, UUID by, Instant at) {
        note(new ReferralStep(kind, state, state, Optional.ofNullable(by), Optional.empty(), Optional.empty(), at));
    }

    void note(ReferralStep step) {
        steps.add(Step.taken(steps.size() + 1, step));
    }

    Problem wrong(ReferralState to) {
        return new Problem(ReferralProblem.REFERRAL_WRONG_STATE, Map.of("from", state.name(), "to", to.name()));
    }

    void move(ReferralState to, UUID by, Instant at) {
        move(to, by, Optional.empty(), Optional.empty(), at);
    }

    void move(ReferralState to, UUID by, Optional<DeclineReason> reason, Optional<UUID> alternative, Instant at) {
        if (!state.next().contains(to)) {
            throw wrong(to);
        }
        note(new ReferralStep(StepKind.MOVED, state, to, Optional.ofNullable(by), reason, alternative, at));
        state = to;
        owed = switch (to) {
            case DRAFT, ACKNOWLEDGED -> owed;
            case SENT -> Owed.by(Turn.PARTNER, at.plus(priority().remindAfter()));
            case ACCEPTED -> Owed.by(Turn.PARTNER, at.plus(Duration.ofDays(7)));
            case IN_SERVICE -> Owed.by(Turn.PARTNER, at.plus(Duration.ofDays(30)));
            case COMPLETED -> Owed.by(Turn.HALL, at.plus(Duration.ofDays(7)));
            case DECLINED, WITHDRAWN, EXPIRED, NOT_ATTENDED -> Owed.byNobody();
        };
    }

    public ReferralState state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant answerBy() {
        return answerBy;
    }

    /** The last step, as it is told to whoever passes it on. */
    public ReferralMoved moved() {
        ReferralStep last = steps.get(steps.size() - 1).view();
        return new ReferralMoved(
                id(),
                organisation(),
                state,
                last.at(),
                Optional.of(last.kind()).filter(kind -> kind != StepKind.MOVED).map(StepKind::name));
    }

    /** Whether the partner waits for an answer to its question. */
    public boolean questionOpen() {
        return owed.by(Turn.HALL) && state.unanswered();
    }

    /** How far it is, without what was asked and answered. */
    public Progress standing() {
        return new Progress(
                owed.turn(),
                owed.dueAt(),
                owed.escalation(),
                Optional.ofNullable(appointmentAt),
                List.of(),
                Optional.ofNullable(confirmation),
                Optional.ofNullable(withdrawalSeenAt));
    }

    /**
     * How far it is.
     *
     * @param key to read questions and answers with; without it their words are missing
     */
    public Progress progress(Optional<DataKey> key) {
        return standing().with(words.stream().map(word -> word.view(id(), key)).toList());
    }

    /** The history, oldest first. */
    public List<ReferralStep> history() {
        return steps.stream().map(Step::view).toList();
    }
}
