package org.reencuentro.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.ErasureProblem;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.ErasureState;
import org.reencuentro.casefile.ErasureView;
import org.reencuentro.kernel.Problem;

/** One person asks that a case be erased, another decides. Steps follow the table of {@link ErasureState}. */
@Entity
@Table(name = "erasure")
public class Erasure {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    /** The person until the end; unique, so that a case has one open request at most. */
    @Column(name = "open_person_id")
    private UUID openPerson;

    @Enumerated(EnumType.STRING)
    private ErasureReason reason;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Version
    private int version;

    protected Erasure() {}

    /** Somebody asks. */
    public static Erasure ask(UUID id, UUID person, ErasureReason reason, UUID by, Instant at) {
        Erasure erasure = new Erasure();
        erasure.id = id;
        erasure.person = person;
        erasure.openPerson = person;
        erasure.reason = reason;
        erasure.state = ErasureState.ASKED;
        erasure.askedBy = by;
        erasure.askedAt = at;
        return erasure;
    }

    /**
     * Another person agrees.
     *
     * @throws Problem {@link ErasureProblem#ERASURE_OWN} or {@link ErasureProblem#ERASURE_WRONG_STATE}
     */
    public void approve(UUID by, Instant at) {
        decide(ErasureState.APPROVED, by, at);
    }

    /**
     * Another person does not agree.
     *
     * @throws Problem {@link ErasureProblem#ERASURE_OWN} or {@link ErasureProblem#ERASURE_WRONG_STATE}
     */
    public void refuse(UUID by, Instant at) {
        decide(ErasureState.REFUSED, by, at);
    }

    private void decide(ErasureState to, UUID by, Instant at) {
        if (by.equals(askedBy)) {
            throw new Problem(ErasureProblem.ERASURE_OWN);
        }
        step(to);
        decidedBy = by;
        decidedAt = at;
    }

    /**
     * The keys are destroyed.
     *
     * @throws Problem {@link ErasureProblem#ERASURE_WRONG_STATE}
     */
    public void done(Instant at) {
        step(ErasureState.DONE);
        doneAt = at;
    }

    private void step(ErasureState to) {
        if (!state.next().contains(to)) {
            throw new Problem(ErasureProblem.ERASURE_WRONG_STATE, Map.of("from", state.name(), "to", to.name()));
        }
        state = to;
        if (state.end()) {
            openPerson = null;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public ErasureState state() {
        return state;
    }

    /** As it is shown, with the case's code. */
    public ErasureView view(Optional<String> code) {
        return new ErasureView(
                id,
                person,
                code,
                reason,
                state,
                askedBy,
                askedAt,
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(decidedAt));
    }
}
