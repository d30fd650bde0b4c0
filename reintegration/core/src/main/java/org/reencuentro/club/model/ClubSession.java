package org.reencuentro.club.model;

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
import java.util.UUID;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.ClubSessionView;
import org.reencuentro.club.ClubTopic;
import org.reencuentro.club.SessionState;
import org.reencuentro.kernel.Problem;

/** One meeting of a club, with seats that are never given twice. */
@Entity
@Table(name = "club_session")
public class ClubSession {
    private static final Duration FARTHEST = Duration.ofDays(366);

    @Id
    private UUID id;

    @Column(name = "club_id")
    private UUID club;

    @Enumerated(EnumType.STRING)
    private ClubTopic topic;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int seats;

    private int taken;

    private int guests;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Version
    private int version;

    protected ClubSession() {}

    /**
     * A session that is planned.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_REFUSED}
     */
    public static ClubSession plan(UUID id, UUID club, ClubTopic topic, Instant startsAt, int seats, Instant now) {
        if (!startsAt.isAfter(now)
                || startsAt.isAfter(now.plus(FARTHEST))
                || seats < 1
                || seats > ClubSessionView.MOST_SEATS) {
            throw new Problem(
                    ClubProblem.CLUB_SESSION_REFUSED, Map.of("most", String.valueOf(ClubSessionView.MOST_SEATS)));
        }
        ClubSession session = new ClubSession();
        session.id = id;
        session.club = club;
        session.topic = topic;
        session.startsAt = startsAt;
        session.seats = seats;
        session.state = SessionState.PLANNED;
        return session;
    }

    /**
     * A seat is kept for somebody.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_OVER} when it was held, cancelled or has begun;
     *     {@link ClubProblem#CLUB_SESSION_FULL}
     */
    public void take(Instant now) {
        if (state.end() || !now.isBefore(startsAt)) {
            throw new Problem(ClubProblem.CLUB_SESSION_OVER);
        }
        if (taken >= seats) {
            throw new Problem(ClubProblem.CLUB_SESSION_FULL);
        }
        taken++;
    }

    /**
     * A seat is free again.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_OVER} when it was held or cancelled
     */
    public void giveBack() {
        if (state.end()) {
            throw new Problem(ClubProblem.CLUB_SESSION_OVER);
        }
        taken--;
    }

    /**
     * Refuses to note who came before there was anything to come to.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_AHEAD}, or {@link ClubProblem#CLUB_SESSION_OVER} when it was cancelled
     */
    public void attended(Instant now) {
        if (state == SessionState.CANCELLED) {
            throw new Problem(ClubProblem.CLUB_SESSION_OVER);
        }
        if (now.isBefore(startsAt)) {
            throw new Problem(ClubProblem.CLUB_SESSION_AHEAD);
        }
    }

    /**
     * It took place.
     *
     * @param came how many came without saying who they are
     * @throws Problem {@link ClubProblem#CLUB_SESSION_OVER}, {@link ClubProblem#CLUB_SESSION_AHEAD},
     *     {@link ClubProblem#CLUB_GUESTS_REFUSED}
     */
    public void hold(int came, Instant now) {
        if (state.end()) {
            throw new Problem(ClubProblem.CLUB_SESSION_OVER);
        }
        attended(now);
        if (came < 0 || came > ClubSessionView.MOST_GUESTS) {
            throw new Problem(
                    ClubProblem.CLUB_GUESTS_REFUSED, Map.of("most", String.valueOf(ClubSessionView.MOST_GUESTS)));
        }
        guests = came;
        state = SessionState.HELD;
    }

    /**
     * It does not take place.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_OVER}
     */
    public void cancel() {
        if (state.end()) {
            throw new Problem(ClubProblem.CLUB_SESSION_OVER);
        }
        state = SessionState.CANCELLED;
    }

    public UUID id() {
        return id;
    }

    public UUID club() {
        return club;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** As it is shown at a moment. */
    public ClubSessionView view(Instant now) {
        return new ClubSessionView(id, club, topic, startsAt, seats, taken, guests, state, !now.isBefore(startsAt));
    }
}
