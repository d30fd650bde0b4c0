package org.reencuentro.homecoming.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.ShuttleProblem;
import org.reencuentro.homecoming.ShuttleSeatState;
import org.reencuentro.kernel.Problem;

/** Somebody's seat in a shuttle. */
@Entity
@Table(name = "shuttle_seat")
public class ShuttleSeat {
    @Id
    private UUID id;

    @Column(name = "shuttle_id")
    private UUID shuttle;

    @Column(name = "person_id")
    private UUID person;

    /** The person while the seat is kept, so that the database keeps nobody two; null afterwards. */
    @Column(name = "open_person")
    private UUID openPerson;

    @Enumerated(EnumType.STRING)
    private Escort escort;

    private boolean asked;

    @Enumerated(EnumType.STRING)
    private ShuttleSeatState state;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Version
    private int version;

    protected ShuttleSeat() {}

    /**
     * A seat that is kept.
     *
     * @param asked whether they want to be asked the next day whether they arrived
     */
    public static ShuttleSeat keep(
            UUID id, UUID shuttle, UUID person, Escort escort, boolean asked, UUID by, Instant at) {
        ShuttleSeat seat = new ShuttleSeat();
        seat.id = id;
        seat.shuttle = shuttle;
        seat.person = person;
        seat.escort = escort;
        seat.asked = asked;
        seat.to(ShuttleSeatState.KEPT, by, at);
        return seat;
    }

    /**
     * They got on; also said afterwards of somebody whom nobody saw.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_NO_SEAT} when it is free again, or was said before
     */
    public void ride(UUID by, Instant at) {
        if (state != ShuttleSeatState.KEPT && state != ShuttleSeatState.MISSED) {
            throw new Problem(ShuttleProblem.SHUTTLE_NO_SEAT);
        }
        to(ShuttleSeatState.RODE, by, at);
    }

    /**
     * It left without them.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_NO_SEAT} when the seat is not kept
     */
    public void miss(UUID by, Instant at) {
        requireKept();
        to(ShuttleSeatState.MISSED, by, at);
    }

    /**
     * The seat is free again.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_NO_SEAT} when it is not kept
     */
    public void free(UUID by, Instant at) {
        requireKept();
        to(ShuttleSeatState.FREE, by, at);
    }

    private void requireKept() {
        if (state != ShuttleSeatState.KEPT) {
            throw new Problem(ShuttleProblem.SHUTTLE_NO_SEAT);
        }
    }

    private void to(ShuttleSeatState next, UUID by, Instant at) {
        state = next;
        openPerson = next == ShuttleSeatState.KEPT ? person : null;
        notedBy = by;
        notedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID shuttle() {
        return shuttle;
    }

    public UUID person() {
        return person;
    }

    public Escort escort() {
        return escort;
    }

    public boolean asked() {
        return asked;
    }

    public ShuttleSeatState state() {
        return state;
    }

    public UUID notedBy() {
        return notedBy;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
