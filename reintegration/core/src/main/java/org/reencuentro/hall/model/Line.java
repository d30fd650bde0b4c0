package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.hall.LineKind;

/** A telephone line of a hall, known to the exchange by its endpoint. Its secret is kept in the list of lines only. */
@Entity
@Table(name = "line")
public class Line {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private String endpoint;
    private String label;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    @Column(name = "heard_at")
    private Instant heardAt;

    protected Line() {}

    public static Line install(UUID id, UUID hall, String endpoint, LineKind kind, String label) {
        Line line = new Line();
        line.id = id;
        line.hall = hall;
        line.endpoint = endpoint;
        line.kind = kind;
        line.label = label;
        return line;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public String endpoint() {
        return endpoint;
    }

    public LineKind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    /** Its phone was reachable; the first time counts. */
    public void hear(Instant at) {
        if (heardAt == null) {
            heardAt = at;
        }
    }

    /** Whether its phone was ever reachable: a line that nobody has plugged in yet is not silent. */
    public boolean heard() {
        return heardAt != null;
    }

    /** Takes a new label from the list of lines. */
    public void relabel(String text) {
        label = text;
    }
}
