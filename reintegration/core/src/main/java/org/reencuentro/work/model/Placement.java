package org.reencuentro.work.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.work.OpeningView;
import org.reencuentro.work.PlacementState;
import org.reencuentro.work.PlacementView;
import org.reencuentro.work.WhyTurnedDown;
import org.reencuentro.work.WorkProblem;

/** That a person was put forward for an opening, and what became of it. */
@Entity
@Table(name = "placement")
public class Placement {
    @Id
    private UUID id;

    @Column(name = "opening_id")
    private UUID opening;

    @Column(name = "person_id")
    private UUID person;

    /** The person until it is over, so that the database takes one of two; empty afterwards. */
    @Column(name = "open_person")
    private UUID open;

    @Column(name = "hall_id")
    private UUID hall;

    @Enumerated(EnumType.STRING)
    private PlacementState state;

    @Enumerated(EnumType.STRING)
    private WhyTurnedDown why;

    /** Whether they were of an age that is held against people; empty when their age is not known. */
    private Boolean older;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Placement() {}

    /**
     * Somebody is put forward.
     *
     * @param older whether they are of an age that is held against people; empty when it is not known
     * @param begins when the opening begins; empty when at any time
     */
    public static Placement put(
            UUID id, Opening opening, UUID person, Optional<Boolean> older, Optional<Instant> begins, Instant now) {
        Placement placement = new Placement();
        placement.id = id;
        placement.opening = opening.id();
        placement.person = person;
        placement.open = person;
        placement.hall = opening.hall();
        placement.state = PlacementState.PUT_FORWARD;
        placement.older = older.orElse(null);
        placement.movedAt = now;
        placement.dueAt = begins.filter(now::isBefore).orElseGet(() -> after(PlacementState.PUT_FORWARD, now));
        return placement;
    }

    private static Instant after(PlacementState state, Instant now) {
        return now.plus(Duration.ofDays(state.askAfterDays().orElse(0)));
    }

    /**
     * A step was taken.
     *
     * @param job whether the opening is a job
     * @param reason why they were turned down; for that step alone
     * @throws Problem {@link WorkProblem#PLACEMENT_CHANGED} for a step that cannot be taken any more,
     *     {@link WorkProblem#PLACEMENT_REASON_MISSING}, {@link WorkProblem#PLACEMENT_TOO_EARLY}
     */
    public void move(PlacementState to, boolean job, Optional<WhyTurnedDown> reason, Instant now) {
        if (!state.next(job).contains(to)) {
            throw new Problem(WorkProblem.PLACEMENT_CHANGED);
        }
        if (to == PlacementState.TURNED_DOWN && reason.isEmpty()) {
            throw new Problem(WorkProblem.PLACEMENT_REASON_MISSING);
        }
        if (early(to, now)) {
            throw new Problem(WorkProblem.PLACEMENT_TOO_EARLY);
        }
        state = to;
        why = to == PlacementState.TURNED_DOWN ? reason.orElseThrow() : null;
        startedAt = to == PlacementState.STARTED ? now : startedAt;
        movedAt = now;
        dueAt = after(to, now);
        if (to.end()) {
            closedAt = now;
            open = null;
        }
    }

    private boolean early(PlacementState to, Instant now) {
        int days = to == PlacementState.THERE_AFTER_30 ? 30 : to == PlacementState.THERE_AFTER_90 ? 90 : 0;
        return days > 0 && now.isBefore(startedAt.plus(Duration.ofDays(days)));
    }

    public UUID id() {
        return id;
    }

    public UUID opening() {
        return opening;
    }

    public UUID person() {
        return person;
    }

    public PlacementState state() {
        return state;
    }

    /** Whether they were of an age that is held against people; empty when their age was not known. */
    public Optional<Boolean> older() {
        return Optional.ofNullable(older);
    }

    public PlacementView view(OpeningView shown, List<PlacementView.Step> steps) {
        return new PlacementView(
                id,
                person,
                shown,
                state,
                Optional.ofNullable(why),
                Optional.of(dueAt).filter(any -> !state.end()),
                steps);
    }
}
