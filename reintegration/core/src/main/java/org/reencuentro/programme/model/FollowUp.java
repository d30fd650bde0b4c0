package org.reencuentro.programme.model;

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
import org.reencuentro.programme.FollowUpResult;
import org.reencuentro.programme.ProgrammeProblem;

/** One contact with a person that is due on a day. */
@Entity
@Table(name = "follow_up")
public class FollowUp {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "month_number")
    private int month;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private UUID doneBy;

    @Enumerated(EnumType.STRING)
    private FollowUpResult result;

    @Version
    private int version;

    protected FollowUp() {}

    public static FollowUp plan(UUID id, UUID person, int month, LocalDate start) {
        FollowUp followUp = new FollowUp();
        followUp.id = id;
        followUp.person = person;
        followUp.month = month;
        followUp.dueOn = start.plusMonths(month);
        return followUp;
    }

    /**
     * It took place, or was tried in earnest.
     *
     * @throws Problem {@link ProgrammeProblem#FOLLOW_UP_DONE}
     */
    public void finish(FollowUpResult found, UUID account, Instant at) {
        if (doneAt != null) {
            throw new Problem(ProgrammeProblem.FOLLOW_UP_DONE);
        }
        result = found;
        doneBy = account;
        doneAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public int month() {
        return month;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public FollowUpResult result() {
        return result;
    }
}
