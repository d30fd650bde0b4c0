package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/** Somebody in the hall asks for a person: where, in which language, and who went. Says nothing of who asked. */
@Entity
@Table(name = "attention")
public class Attention {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private String place;
    private String label;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean minor;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Version
    private int version;

    protected Attention() {}

    /** Raised at a line or kiosk. */
    public static Attention raise(
            UUID id, UUID hall, String place, String label, Language language, boolean minor, Instant at) {
        Attention attention = new Attention();
        attention.id = id;
        attention.hall = hall;
        attention.place = place;
        attention.label = label;
        attention.language = language;
        attention.minor = minor;
        attention.raisedAt = at;
        return attention;
    }

    /** Somebody asks at the same place before anybody came: the language is theirs, and a child stays a child. */
    public void askAgain(Language theirs, boolean child) {
        language = theirs;
        minor = minor || child;
    }

    /** Somebody goes; who goes second changes nothing. */
    public void take(UUID account, Instant at) {
        if (takenAt == null) {
            takenBy = account;
            takenAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public String place() {
        return place;
    }

    public String label() {
        return label;
    }

    public Language language() {
        return language;
    }

    public boolean minor() {
        return minor;
    }

    public Instant raisedAt() {
        return raisedAt;
    }
}
