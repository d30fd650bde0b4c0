package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.EmergencyKind;
import org.reencuentro.hall.EmergencyView;
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

    @Column(name = "taken_line_id")
    private UUID takenLine;

    @Enumerated(EnumType.STRING)
    private EmergencyKind emergency;

    @Column(name = "raised_by")
    private UUID raisedBy;

    @Column(name = "arrival_id")
    private UUID arrival;

    @Column(name = "passenger_id")
    private UUID passenger;

    private boolean withdrawn;

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

    /** Raised by somebody of the staff for somebody else, who is in danger. */
    public static Attention emergency(
            UUID id,
            UUID hall,
            EmergencyKind kind,
            String place,
            Optional<EmergencyView.About> about,
            UUID account,
            Instant at) {
        Attention attention = raise(id, hall, "emergency-" + id.hashCode(), place, Language.ES, false, at);
        attention.emergency = kind;
        attention.raisedBy = account;
        attention.arrival = about.map(EmergencyView.About::arrival).orElse(null);
        attention.passenger = about.map(EmergencyView.About::passenger).orElse(null);
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

    /** A duty phone was lifted and they talk; a child is not left to a telephone, somebody still goes. */
    public void answer(UUID line, Instant at) {
        if (takenAt == null && !minor) {
            takenLine = line;
            takenAt = at;
        }
    }

    /** It was a slip of the hand: nobody needs to go. */
    public void withdraw(UUID account, Instant at) {
        if (takenAt == null) {
            take(account, at);
            withdrawn = true;
        }
    }

    /** Whether it is an emergency. */
    public boolean isEmergency() {
        return emergency != null;
    }

    /** Which emergency it is, where it is one. */
    public EmergencyKind emergency() {
        return emergency;
    }

    public boolean raisedBy(UUID account) {
        return account.equals(raisedBy);
    }

    /** Whom it is about; empty when that is not known. */
    public Optional<EmergencyView.About> about() {
        return passenger == null || arrival == null
                ? Optional.empty()
                : Optional.of(new EmergencyView.About(arrival, passenger));
    }

    /** Who goes; empty while nobody does. */
    public Optional<EmergencyView.Taken> taken() {
        return takenBy == null ? Optional.empty() : Optional.of(new EmergencyView.Taken(takenBy, takenAt));
    }

    /** The duty phone that answered; empty where none did. */
    public Optional<UUID> answeredBy() {
        return Optional.ofNullable(takenLine);
    }

    public boolean withdrawn() {
        return withdrawn;
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
