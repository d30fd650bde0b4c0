package org.reencuentro.homecoming.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.homecoming.ShuttleProblem;
import org.reencuentro.homecoming.ShuttleState;
import org.reencuentro.homecoming.ShuttleView;
import org.reencuentro.kernel.Problem;

/** One run of a bus of the hall, with seats that are never given twice. */
@Entity
@Table(name = "shuttle")
public class Shuttle {
    /** The longest name of where it goes, of what it is or of who rides along, in characters. */
    public static final int LONGEST = 80;

    private static final Duration FARTHEST = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "leaves_at")
    private Instant leavesAt;

    private String destination;
    private String vehicle;
    private int seats;
    private int taken;
    private int guests;

    @Enumerated(EnumType.STRING)
    private ShuttleState state;

    @Column(name = "accompanied_by")
    private String accompaniedBy;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Version
    private int version;

    protected Shuttle() {}

    /**
     * One that will leave.
     *
     * @param vehicle what it is, as people know it; may be empty
     * @throws Problem {@link ShuttleProblem#SHUTTLE_REFUSED}
     */
    public static Shuttle plan(
            UUID id, UUID hall, Instant leavesAt, String destination, String vehicle, int seats, Instant now) {
        String to = destination.strip();
        String with = vehicle.strip();
        if (!leavesAt.isAfter(now)
                || leavesAt.isAfter(now.plus(FARTHEST))
                || to.isEmpty()
                || to.length() > LONGEST
                || with.length() > LONGEST
                || seats < 1
                || seats > ShuttleView.MOST_SEATS) {
            throw new Problem(ShuttleProblem.SHUTTLE_REFUSED, Map.of("most", ShuttleView.MOST_SEATS));
        }
        Shuttle shuttle = new Shuttle();
        shuttle.id = id;
        shuttle.hall = hall;
        shuttle.leavesAt = leavesAt;
        shuttle.destination = to;
        shuttle.vehicle = with;
        shuttle.seats = seats;
        shuttle.state = ShuttleState.PLANNED;
        return shuttle;
    }

    /**
     * A seat is kept for somebody.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_OVER}, {@link ShuttleProblem#SHUTTLE_FULL}
     */
    public void take() {
        requirePlanned();
        requireSeat();
        taken++;
    }

    /**
     * A seat is free again.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_OVER}
     */
    public void giveBack() {
        requirePlanned();
        taken--;
    }

    /**
     * Somebody comes along, or after all does not, who does not say who they are.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_OVER}, {@link ShuttleProblem#SHUTTLE_FULL},
     *     {@link ShuttleProblem#SHUTTLE_NO_SEAT} when nobody does
     */
    public void guest(boolean more) {
        requirePlanned();
        if (more) {
            requireSeat();
        } else if (guests == 0) {
            throw new Problem(ShuttleProblem.SHUTTLE_NO_SEAT);
        }
        guests += more ? 1 : -1;
    }

    private void requireSeat() {
        if (taken + guests >= seats) {
            throw new Problem(ShuttleProblem.SHUTTLE_FULL);
        }
    }

    /**
     * Refuses when it has left or was cancelled.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_OVER}
     */
    public void requirePlanned() {
        if (!state.planned()) {
            throw new Problem(ShuttleProblem.SHUTTLE_OVER);
        }
    }

    /**
     * It leaves.
     *
     * @param by who rides along; empty for nobody
     * @param needed whether somebody is on it who is accompanied
     * @throws Problem {@link ShuttleProblem#SHUTTLE_OVER}, {@link ShuttleProblem#SHUTTLE_UNACCOMPANIED}
     */
    public void leave(String by, boolean needed, Instant at) {
        requirePlanned();
        String who = by.strip();
        if (who.length() > LONGEST || needed && who.isEmpty()) {
            throw new Problem(ShuttleProblem.SHUTTLE_UNACCOMPANIED);
        }
        accompaniedBy = who.isEmpty() ? null : who;
        leftAt = at;
        state = ShuttleState.LEFT;
    }

    /**
     * Everybody got off.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_NOT_LEFT} when it has not left, or arrived before
     */
    public void arrive(Instant at) {
        if (state != ShuttleState.LEFT) {
            throw new Problem(ShuttleProblem.SHUTTLE_NOT_LEFT);
        }
        arrivedAt = at;
        state = ShuttleState.ARRIVED;
    }

    /**
     * It does not leave.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_OVER}
     */
    public void cancel() {
        requirePlanned();
        state = ShuttleState.CANCELLED;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public ShuttleState state() {
        return state;
    }

    public ShuttleView view() {
        return new ShuttleView(
                id,
                leavesAt,
                destination,
                vehicle,
                seats,
                taken,
                guests,
                state,
                Optional.ofNullable(accompaniedBy),
                Optional.ofNullable(leftAt),
                Optional.ofNullable(arrivedAt));
    }
}
