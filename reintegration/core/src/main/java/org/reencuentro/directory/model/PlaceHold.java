package org.reencuentro.directory.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.PlaceHoldState;
import org.reencuentro.directory.PlaceHoldView;
import org.reencuentro.kernel.Problem;

/** A place of a service that is kept for somebody for an hour and a half. */
@Entity
@Table(name = "place_hold")
public class PlaceHold {
    /** Long enough to come across the city, short enough not to leave a bed empty. */
    public static final Duration KEPT = Duration.ofMinutes(90);

    @Id
    private UUID id;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "held_by")
    private UUID by;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "until_at")
    private Instant until;

    @Enumerated(EnumType.STRING)
    private PlaceHoldState state;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected PlaceHold() {}

    /** One place less is free from now on. */
    public static PlaceHold of(UUID id, UUID service, UUID by, Instant at) {
        PlaceHold hold = new PlaceHold();
        hold.id = id;
        hold.service = service;
        hold.by = by;
        hold.heldAt = at;
        hold.until = at.plus(KEPT);
        hold.state = PlaceHoldState.HELD;
        return hold;
    }

    /**
     * It ends.
     *
     * @throws Problem {@link DirectoryProblem#HOLD_OVER} when it has ended already
     */
    public void end(PlaceHoldState as, Instant at) {
        if (state != PlaceHoldState.HELD || as == PlaceHoldState.HELD) {
            throw new Problem(DirectoryProblem.HOLD_OVER);
        }
        state = as;
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID service() {
        return service;
    }

    public UUID by() {
        return by;
    }

    public PlaceHoldState state() {
        return state;
    }

    /** Whether its time has passed. */
    public boolean lapsed(Instant now) {
        return !until.isAfter(now);
    }

    public PlaceHoldView view(String serviceName) {
        return new PlaceHoldView(id, service, serviceName, heldAt, until, state);
    }
}
