package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A flight or bus that brings people to a hall. */
@Entity
@Table(name = "arrival")
public class Arrival {
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
