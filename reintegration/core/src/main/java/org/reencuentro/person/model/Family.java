package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** People who belong together. */
@Entity
@Table(name = "family")
public class Family {
    @Id
    private UUID id;

    @Column(name = "formed_at")
    private Instant formedAt;

    @Version
    private int version;

    protected Family() {}

    public static Family form(UUID id, Instant at) {
        Family family = new Family();
        family.id = id;
        family.formedAt = at;
        return family;
    }

    public UUID id() {
        return id;
    }

    public Instant formedAt() {
        return formedAt;
    }
}
