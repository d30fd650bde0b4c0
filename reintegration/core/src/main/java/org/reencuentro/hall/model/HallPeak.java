package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a hall is in peak mode: many more people than usual, received by number. */
@Entity
@Table(name = "hall_peak")
public class HallPeak {
    @Id
    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "since_at")
    private Instant since;

    @Column(name = "begun_by")
    private UUID begunBy;

    protected HallPeak() {}

    public static HallPeak begin(UUID hall, UUID account, Instant at) {
        HallPeak peak = new HallPeak();
        peak.hall = hall;
        peak.since = at;
        peak.begunBy = account;
        return peak;
    }

    public Instant since() {
        return since;
    }

    /** Who switched the hall to peak mode. */
    public UUID begunBy() {
        return begunBy;
    }
}
