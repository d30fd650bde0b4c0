package org.reencuentro.referral.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.Turn;

/** Whose word a referral waits for, until when, and how loudly they were told; nobody's once it is over. */
@Embeddable
public class Owed {
    @Enumerated(EnumType.STRING)
    private Turn turn;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private Escalation escalation;

    protected Owed() {}

    private Owed(Turn turn, Instant dueAt, Escalation escalation) {
        this.turn = turn;
        this.dueAt = dueAt;
        this.escalation = escalation;
    }

    static Owed by(Turn turn, Instant dueAt) {
        return new Owed(turn, dueAt, Escalation.NONE);
    }

    static Owed byNobody() {
        return new Owed(null, null, Escalation.NONE);
    }

    /** The same word, asked for more loudly and until later. */
    Owed louder(Escalation escalation, Instant dueAt) {
        return new Owed(turn, dueAt, escalation);
    }

    boolean late(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    boolean by(Turn whose) {
        return turn == whose;
    }

    Optional<Turn> turn() {
        return Optional.ofNullable(turn);
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    Escalation escalation() {
        return escalation;
    }
}
