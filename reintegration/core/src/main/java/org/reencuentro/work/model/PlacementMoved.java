package org.reencuentro.work.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.work.PlacementState;
import org.reencuentro.work.PlacementView;

/** A step that a placement took; never changed. */
@Entity
@Table(name = "placement_step")
public class PlacementMoved {
    @Id
    private UUID id;

    @Column(name = "placement_id")
    private UUID placement;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PlacementState to;

    @Column(name = "taken_by")
    private UUID by;

    @Column(name = "taken_at")
    private Instant at;

    protected PlacementMoved() {}

    /** The step that a placement has just taken. */
    public static PlacementMoved of(UUID id, Placement placement, UUID by, Instant at) {
        PlacementMoved moved = new PlacementMoved();
        moved.id = id;
        moved.placement = placement.id();
        moved.to = placement.state();
        moved.by = by;
        moved.at = at;
        return moved;
    }

    public UUID placement() {
        return placement;
    }

    public PlacementView.Step view() {
        return new PlacementView.Step(to, at);
    }
}
