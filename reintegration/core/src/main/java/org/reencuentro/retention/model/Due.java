package org.reencuentro.retention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.retention.KeepReason;
import org.reencuentro.retention.RetentionProblem;

/** A person's case whose time is over, and what was decided about it. */
@Entity
@Table(name = "retention_item")
public class Due {
    /** As far as a case can be kept on at once, in years. */
    public static final int LONGEST_YEARS = 5;

    /** What was decided. */
    public enum State {
        WAITING,
        KEPT,
        ERASING
    }

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "keep_reason")
    private KeepReason keepReason;

    @Column(name = "keep_until")
    private LocalDate keepUntil;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Version
    private int version;

    protected Due() {}

    public static Due propose(UUID person, Instant dueAt, Instant now) {
        Due due = new Due();
        due.person = person;
        due.dueAt = dueAt;
        due.proposedAt = now;
        due.state = State.WAITING;
        return due;
    }

    /**
     * It is kept until a day, then proposed again.
     *
     * @throws Problem {@link RetentionProblem#KEEP_UNTIL_REFUSED} or {@link RetentionProblem#REVIEW_UNKNOWN}
     */
    public void keep(KeepReason reason, LocalDate until, LocalDate today, UUID by, Instant at) {
        if (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Problem(RetentionProblem.KEEP_UNTIL_REFUSED);
        }
        review(State.KEPT, by, at);
        keepReason = reason;
        keepUntil = until;
    }

    /** It is to be erased. @throws Problem {@link RetentionProblem#REVIEW_UNKNOWN} */
    public void erase(UUID by, Instant at) {
        review(State.ERASING, by, at);
    }

    private void review(State to, UUID by, Instant at) {
        if (state != State.WAITING) {
            throw new Problem(RetentionProblem.REVIEW_UNKNOWN);
        }
        state = to;
        reviewedBy = by;
        reviewedAt = at;
    }

    public UUID person() {
        return person;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public State state() {
        return state;
    }
}
