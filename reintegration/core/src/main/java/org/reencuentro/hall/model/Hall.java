package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;

/** A place where people arrive: an airport or a border centre, with its own wall clock. */
@Entity
@Table(name = "hall")
public class Hall {
    @Id
    private UUID id;

    private String code;
    private String name;

    @Column(name = "zone")
    private String zone;

    protected Hall() {}

    /** A hall with a short code, the name on its door and its time zone. */
    public static Hall open(UUID id, String code, String name, ZoneId zone) {
        Hall hall = new Hall();
        hall.id = id;
        hall.code = code;
        hall.name = name;
        hall.zone = zone.getId();
        return hall;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
