package org.reencuentro.club.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.SeatState;
import org.reencuentro.kernel.Problem;

/** A member's seat in a session, and whether they came. */
@Entity
@Table(name = "club_seat")
public class ClubSeat {
    @Id
    private UUID id;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "member_id")
    private UUID member;

    @Enumerated(EnumType.STRING)
    private SeatState state;

    /** Whoever came without a seat sits on none of those that are counted. */
    private boolean extra;

    @Column(name = "noted_by")
    private UUID by;

    @Column(name = "noted_at")
    private Instant at;

    @Version
    private int version;

    protected ClubSeat() {}

    /** A seat that is kept for a member. */
    public static ClubSeat take(UUID id, UUID session, UUID member, UUID by, Instant at) {
        return seat(id, session, member, SeatState.TAKEN, by, at);
    }

    /** A member who came without a seat. */
    public static ClubSeat extra(UUID id, UUID session, UUID member, UUID by, Instant at) {
        ClubSeat seat = seat(id, session, member, SeatState.CAME, by, at);
        seat.extra = true;
        return seat;
    }

    private static ClubSeat seat(UUID id, UUID session, UUID member, SeatState state, UUID by, Instant at) {
        ClubSeat seat = new ClubSeat();
        seat.id = id;
        seat.session = session;
        seat.member = member;
        seat.state = state;
        seat.by = by;
        seat.at = at;
        return seat;
    }

    /**
     * It is taken again, by whoever gave it back.
     *
     * @throws Problem {@link ClubProblem#CLUB_SEAT_CHANGED}
     */
    public void takeAgain(UUID who, Instant now) {
        become(SeatState.TAKEN, who, now);
        extra = false;
    }

    /**
     * It is given back.
     *
     * @throws Problem {@link ClubProblem#CLUB_SEAT_CHANGED} unless it is kept for them and nobody noted whether they came
     */
    public void giveBack(UUID who, Instant now) {
        if (state != SeatState.TAKEN) {
            throw new Problem(ClubProblem.CLUB_SEAT_CHANGED);
        }
        become(SeatState.GIVEN_BACK, who, now);
    }

    /**
     * They came, or did not. Whoever gave a seat back and comes after all sits on none of those that are counted.
     *
     * @throws Problem {@link ClubProblem#CLUB_SEAT_CHANGED} when that is noted already
     */
    public void note(boolean came, UUID who, Instant now) {
        extra = extra || state == SeatState.GIVEN_BACK;
        SeatState absent = extra ? SeatState.GIVEN_BACK : SeatState.MISSED;
        become(came ? SeatState.CAME : absent, who, now);
    }

    private void become(SeatState next, UUID who, Instant now) {
        if (!state.next().contains(next)) {
            throw new Problem(ClubProblem.CLUB_SEAT_CHANGED);
        }
        state = next;
        by = who;
        at = now;
    }

    public UUID session() {
        return session;
    }

    public UUID member() {
        return member;
    }

    public SeatState state() {
        return state;
    }
}
