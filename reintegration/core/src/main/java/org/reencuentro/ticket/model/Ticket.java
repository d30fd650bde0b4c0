package org.reencuentro.ticket.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.TicketWord;

/** A ticket. Its PIN is kept as a hash only. */
@Entity
@Table(name = "ticket")
public class Ticket {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private String number;

    @Enumerated(EnumType.STRING)
    private TicketWord word;

    private String secret;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected Ticket() {}

    public static Ticket issue(
            UUID id, UUID hall, String number, TicketWord word, Language language, String pinHash, Instant at) {
        Ticket ticket = new Ticket();
        ticket.id = id;
        ticket.hall = hall;
        ticket.number = number;
        ticket.word = word;
        ticket.language = language;
        ticket.secret = pinHash;
        ticket.issuedAt = at;
        return ticket;
    }

    /** Whether the PIN is this ticket's; takes its time. */
    public boolean opens(String pin) {
        return SecretHash.matches(pin, secret);
    }

    public TicketView view() {
        return new TicketView(id, hall, number, word, language);
    }
}
