package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.Cost;
import org.reencuentro.call.Destination;
import org.reencuentro.call.Rate;
import org.reencuentro.call.RateView;

/** Whether numbers of a country and type are called, and what a minute of it costs. */
@Entity
@Table(name = "call_rate")
public class CallRate {
    /** Of which numbers. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private String region;

        @Enumerated(EnumType.STRING)
        @Column(name = "number_type")
        private Destination.Type type;

        protected Key() {}

        public Key(String region, Destination.Type type) {
            this.region = region;
            this.type = type;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && region.equals(key.region) && type == key.type;
        }

        @Override
        public int hashCode() {
            return Objects.hash(region, type);
        }
    }

    @EmbeddedId
    private Key key;

    private boolean allowed;

    @Column(name = "per_minute")
    private long perMinute;

    @Column(name = "step_seconds")
    private int stepSeconds;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Version
    private int version;

    protected CallRate() {}

    /** Numbers of which nothing was said. */
    public static CallRate of(Key key) {
        CallRate rate = new CallRate();
        rate.key = key;
        return rate;
    }

    /** Says anew how it is. */
    public void set(boolean free, Rate rate, UUID by, Instant at) {
        allowed = free;
        perMinute = rate.perMinute().tenThousandths();
        stepSeconds = rate.stepSeconds();
        setBy = by;
        setAt = at;
    }

    public boolean allowed() {
        return allowed;
    }

    public Rate rate() {
        return new Rate(new Cost(perMinute), stepSeconds);
    }

    /** As others see it. */
    public RateView view() {
        return new RateView(key.region, key.type, allowed, rate(), Optional.ofNullable(setAt));
    }
}
