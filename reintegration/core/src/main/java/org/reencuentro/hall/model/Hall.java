package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.HallKind;

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

    @Enumerated(EnumType.STRING)
    private HallKind kind;

    private String municipality;

    protected Hall() {}

    /** A hall with a short code, the name on its door and its time zone. */
    public static Hall open(UUID id, String code, String name, ZoneId zone) {
        Hall hall = new Hall();
        hall.id = id;
        hall.code = code;
        hall.name = name;
        hall.zone = zone.getId();
        hall.kind = HallKind.AIR;
        return hall;
    }

    /** How people come there, and where it is; a municipality that is not said stays as it was. */
    public void lie(HallKind by, Optional<String> where) {
        kind = by;
        municipality = where.orElse(municipality);
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

    public HallKind kind() {
        return kind;
    }

    /** Four digits; empty where it was never said. */
    public Optional<String> municipality() {
        return Optional.ofNullable(municipality);
    }
}
