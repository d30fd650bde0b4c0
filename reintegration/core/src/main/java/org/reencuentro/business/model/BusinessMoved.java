package org.reencuentro.business.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.business.BusinessState;
import org.reencuentro.business.BusinessView;

/** A step that a business took, or that somebody wrote on its plan; never changed. */
@Entity
@Table(name = "business_step")
public class BusinessMoved {
    @Id
    private UUID id;

    @Column(name = "business_id")
    private UUID business;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private BusinessState to;

    /** Whether somebody wrote on the plan, which took it no step farther. */
    private boolean written;

    @Column(name = "taken_by")
    private UUID by;

    @Column(name = "taken_at")
    private Instant at;

    protected BusinessMoved() {}

    /** What has just happened to a business. */
    public static BusinessMoved of(UUID id, OwnBusiness business, boolean written, UUID by, Instant at) {
        BusinessMoved moved = new BusinessMoved();
        moved.id = id;
        moved.business = business.id();
        moved.to = business.state();
        moved.written = written;
        moved.by = by;
        moved.at = at;
        return moved;
    }

    public UUID business() {
        return business;
    }

    public UUID by() {
        return by;
    }

    /** Whether they had a hand in the plan. */
    public boolean author() {
        return written || to == BusinessState.REVIEW;
    }

    public boolean step() {
        return !written;
    }

    public BusinessView.Step view() {
        return new BusinessView.Step(to, at);
    }
}
