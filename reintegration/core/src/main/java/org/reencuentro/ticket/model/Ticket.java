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
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.ticket.TicketProblem;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.TicketWord;

/**
 * A ticket. Its PIN is kept as a hash only. One that was given out at a desk has none until its holder has chosen it, and
 * opens to nobody before.
 */
@Entity
@Table(name = "ticket")
public class Ticket {
    private static final String NONE = "";

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

    @Column(name = "pin_may_be_chosen_until")
    private Instant pinMayBeChosenUntil;

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

    /** A ticket whose PIN is still to be chosen. */
    public static Ticket issueWithoutPin(
            UUID id, UUID hall, String number, TicketWord word, Language language, Instant at) {
        return issue(id, hall, number, word, language, NONE, at);
    }

    /** Whether the PIN is this ticket's; takes its time, also where none was chosen. */
    public boolean opens(String pin) {
        return hasPin() ? SecretHash.matches(pin, secret) : SecretHash.matchesNobody(pin);
    }

    /** Whether its holder has chosen a PIN. */
    public boolean hasPin() {
        return !secret.equals(NONE);
    }

    /** Lets whoever holds it choose its PIN at a kiosk until an instant; changes nothing once it has one. */
    public void letPinBeChosen(Instant until) {
        if (!hasPin()) {
            pinMayBeChosenUntil = until;
        }
    }

    /** Whether a PIN may be chosen for it at a kiosk now. */
    public boolean pinMayBeChosen(Instant now) {
        return !hasPin() && pinMayBeChosenUntil != null && now.isBefore(pinMayBeChosenUntil);
    }

    /**
     * Takes the PIN that its holder has chosen.
     *
     * @throws Problem {@link TicketProblem#PIN_CHOSEN_BEFORE} when it has one
     */
    public void choosePin(String pinHash) {
        if (hasPin()) {
            throw new Problem(TicketProblem.PIN_CHOSEN_BEFORE);
        }
        secret = pinHash;
        pinMayBeChosenUntil = null;
    }

    public TicketView view() {
        return new TicketView(id, hall, number, word, language);
    }
}
