package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** A flight or bus that brings people to a hall. */
@Entity
@Table(name = "arrival")
public class Arrival {
    /** Shortest notice (Guatemala's follow-up report to the UN, paragraph 46). */
    private static final Duration NOTICE = Duration.ofHours(12);

    /** Latest hour of the day at which a notice may come, by the hall's clock (the same). */
    private static final LocalTime NOTICE_HOUR = LocalTime.of(17, 0);

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private String number;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "noticed_at")
    private Instant noticedAt;

    @Version
    private int version;

    protected Arrival() {}

    /** Notice of a flight or bus. */
    public static Arrival notice(UUID id, UUID hall, String number, Instant scheduledAt, Instant noticedAt) {
        Arrival arrival = new Arrival();
        arrival.id = id;
        arrival.hall = hall;
        arrival.number = number;
        arrival.scheduledAt = scheduledAt;
        arrival.noticedAt = noticedAt;
        return arrival;
    }

    /** Whether the notice came less than 12 hours before, or not before 17:00 by the hall's clock. */
    public boolean late(ZoneId zone) {
        return Duration.between(noticedAt, scheduledAt).compareTo(NOTICE) < 0
                || !noticedAt.atZone(zone).toLocalTime().isBefore(NOTICE_HOUR);
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public String number() {
        return number;
    }

    public Instant scheduledAt() {
        return scheduledAt;
    }

    public Instant noticedAt() {
        return noticedAt;
    }
}
