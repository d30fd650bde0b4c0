package org.reencuentro.shelter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.shelter.StayView;
import org.reencuentro.shelter.WhyLonger;

/** That people may stay longer; never changed. */
@Entity
@Table(name = "stay_extension")
public class StayExtension {
    @Id
    private UUID id;

    @Column(name = "stay_id")
    private UUID stay;

    @Column(name = "until_at")
    private Instant until;

    @Enumerated(EnumType.STRING)
    private WhyLonger why;

    @Column(name = "extended_by")
    private UUID by;

    @Column(name = "extended_at")
    private Instant at;

    protected StayExtension() {}

    public static StayExtension of(UUID id, UUID stay, Instant until, WhyLonger why, UUID by, Instant at) {
        StayExtension extension = new StayExtension();
        extension.id = id;
        extension.stay = stay;
        extension.until = until;
        extension.why = why;
        extension.by = by;
        extension.at = at;
        return extension;
    }

    public UUID stay() {
        return stay;
    }

    public StayView.Extension view() {
        return new StayView.Extension(until, why, at);
    }
}
