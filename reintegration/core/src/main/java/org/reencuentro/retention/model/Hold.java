package org.reencuentro.retention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.retention.HoldReason;
import org.reencuentro.retention.HoldState;
import org.reencuentro.retention.HoldView;
import org.reencuentro.retention.RetentionProblem;

/** A legal hold on all that is kept about a person. */
@Entity
@Table(name = "legal_hold")
public class Hold {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    @Enumerated(EnumType.STRING)
    private HoldState state;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Hold() {}

    /** One person asks. */
    public static Hold ask(UUID id, UUID person, HoldReason reason, UUID by, Instant at) {
        Hold hold = new Hold();
        hold.id = id;
        hold.person = person;
        hold.reason = reason;
        hold.state = HoldState.ASKED;
        hold.askedBy = by;
        hold.askedAt = at;
        return hold;
    }

    /** One person asks to lift it. @throws Problem {@link RetentionProblem#HOLD_WRONG_STATE} */
    public void askLifting(UUID by, Instant at) {
        if (state != HoldState.HELD) {
            throw new Problem(RetentionProblem.HOLD_WRONG_STATE);
        }
        state = HoldState.LIFTING_ASKED;
        askedBy = by;
        askedAt = at;
    }

    /**
     * Another person decides about what was asked.
     *
     * @throws Problem {@link RetentionProblem#HOLD_WRONG_STATE} or {@link RetentionProblem#HOLD_OWN}
     */
    public void decide(boolean agreed, UUID by, Instant at) {
        if (!state.waits()) {
            throw new Problem(RetentionProblem.HOLD_WRONG_STATE);
        }
        if (by.equals(askedBy)) {
            throw new Problem(RetentionProblem.HOLD_OWN);
        }
        boolean lifting = state == HoldState.LIFTING_ASKED;
        if (lifting == agreed) {
            state = lifting ? HoldState.LIFTED : HoldState.REFUSED;
        } else {
            state = HoldState.HELD;
        }
        decidedBy = by;
        decidedAt = at;
    }

    public UUID person() {
        return person;
    }

    public HoldView view() {
        return new HoldView(person, reason, state, askedBy, askedAt);
    }
}
