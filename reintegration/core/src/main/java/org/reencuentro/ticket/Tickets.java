package org.reencuentro.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.model.Ticket;
import org.reencuentro.ticket.store.TicketStore;

/** Issuing tickets and opening them again with the PIN. */
@ApplicationScoped
@Transactional
public class Tickets {
    /** Wrong PINs for one number before only staff can help. */
    public static final int MOST_TRIES = 5;

    /** How long a PIN may be chosen at a kiosk after staff have let its holder. */
    public static final Duration CHOOSING = Duration.ofMinutes(15);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Clock clock;
    private TicketStore store;
    private Tries tries;

    protected Tickets() {}

    @Inject
    Tickets(Clock clock, TicketStore store, Tries tries) {
        this.clock = clock;
        this.store = store;
        this.tries = tries;
    }

    /** Issues a ticket for a PIN that the person has chosen. */
    @May(Operation.ONLY_WITHIN)
    public TicketView issue(UUID hall, Language language, ChosenPin pin) {
        return add(Ticket.issue(Ids.next(clock), hall, freeNumber(), anyWord(), language, pin.hash(), clock.instant()));
    }

    /** Issues a ticket that opens to nobody before its holder has chosen a PIN. */
    @May(Operation.ONLY_WITHIN)
    public TicketView issueWithoutPin(UUID hall, Language language) {
        return add(Ticket.issueWithoutPin(Ids.next(clock), hall, freeNumber(), anyWord(), language, clock.instant()));
    }

    private TicketView add(Ticket ticket) {
        store.add(ticket);
        return ticket.view();
    }

    private String freeNumber() {
        String number = Codes.nextNumber(8);
        while (store.byNumber(number).isPresent()) {
            number = Codes.nextNumber(8);
        }
        return number;
    }

    private static TicketWord anyWord() {
        return TicketWord.values()[RANDOM.nextInt(TicketWord.values().length)];
    }

    /**
     * The holder of a ticket without a PIN has chosen one, in front of staff.
     *
     * @throws Problem {@link TicketProblem#TICKET_UNKNOWN} or {@link TicketProblem#PIN_CHOSEN_BEFORE}
     */
    @May(Operation.ONLY_WITHIN)
    public void choosePin(String number, ChosenPin pin) {
        store.lock(number)
                .orElseThrow(() -> new Problem(TicketProblem.TICKET_UNKNOWN))
                .choosePin(pin.hash());
    }

    /** Lets the holder of a ticket without a PIN choose it at a kiosk, by opening the ticket with it, for {@link #CHOOSING}. */
    @May(Operation.ONLY_WITHIN)
    public void letPinBeChosen(String number) {
        store.lock(number)
                .orElseThrow(() -> new Problem(TicketProblem.TICKET_UNKNOWN))
                .letPinBeChosen(clock.instant().plus(CHOOSING));
    }

    /** Those of the tickets whose holder has not chosen a PIN yet. */
    @May(Operation.ONLY_WITHIN)
    public Set<UUID> withoutPin(Collection<UUID> ids) {
        return store.tickets(ids).stream()
                .filter(ticket -> !ticket.hasPin())
                .map(Ticket::view)
                .map(TicketView::id)
                .collect(Collectors.toSet());
    }

    /**
     * Opens a ticket. A number that does not exist, a wrong PIN, a ticket without a PIN and a number tried too often give
     * the same answer after the same time. The tries of a number are counted before the PIN is looked at, in a
     * transaction of their own: no lock is held while hashing, and a refusal stays counted. While staff let the holder
     * choose, the first PIN that may be chosen becomes the ticket's.
     *
     * @return empty when it does not open
     * @throws Problem {@link TicketProblem#PIN_TOO_EASY} while a PIN may be chosen
     */
    @May(Operation.OPEN_TICKET)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<TicketView> open(String number, String pin) {
        boolean allowed = tries.count(number) < MOST_TRIES;
        Optional<Ticket> ticket = tries.ticket(number);
        Instant now = clock.instant();
        if (allowed
                && pin.matches("[0-9]{4}")
                && ticket.filter(found -> found.pinMayBeChosen(now)).isPresent()) {
            return tries.choose(number, ChosenPin.of(pin), now);
        }
        boolean opens = ticket.map(found -> found.opens(pin)).orElseGet(() -> SecretHash.matchesNobody(pin));
        if (!allowed || !opens) {
            return Optional.empty();
        }
        tries.forget(number);
        return ticket.map(Ticket::view);
    }

    /** Those of the tickets that were tried so often that only staff can help. */
    @May(Operation.SEARCH_PEOPLE)
    public Set<UUID> locked(Collection<TicketView> tickets) {
        return tries.locked(tickets);
    }

    /** Staff have seen the person: the number may be tried again. */
    @May(Operation.ONLY_WITHIN)
    public void allowTriesAgain(String number) {
        tries.forget(number);
    }

    /** The ticket of a number, for staff, who need no PIN; empty when there is none. Spaces are left out. */
    @May(Operation.ONLY_WITHIN)
    public Optional<TicketView> numbered(String number) {
        String digits = number.replaceAll("\\s", "");
        return Codes.checks(digits) ? store.byNumber(digits).map(Ticket::view) : Optional.empty();
    }

    /** Those of the tickets that exist, by identifier. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, TicketView> views(Collection<UUID> ids) {
        return store.tickets(ids).stream().map(Ticket::view).collect(Collectors.toMap(TicketView::id, view -> view));
    }

    /** The short transactions around an opening. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class Tries {
        private Clock clock;
        private TicketStore store;
        private Sealing sealing;

        protected Tries() {}

        @Inject
        Tries(Clock clock, TicketStore store, Sealing sealing) {
            this.clock = clock;
            this.store = store;
            this.sealing = sealing;
        }

        /** Counts a try and returns how many there were before. */
        int count(String number) {
            return store.countTry(pseudonym(number), clock.instant());
        }

        Optional<Ticket> ticket(String number) {
            return store.byNumber(number);
        }

        /** Takes the PIN, unless another was chosen or the time ended meanwhile. */
        Optional<TicketView> choose(String number, ChosenPin pin, Instant now) {
            Optional<Ticket> ticket = store.lock(number).filter(found -> found.pinMayBeChosen(now));
            ticket.ifPresent(found -> found.choosePin(pin.hash()));
            ticket.ifPresent(found -> forget(number));
            return ticket.map(Ticket::view);
        }

        Set<UUID> locked(Collection<TicketView> tickets) {
            Set<String> tried = store.triedAtLeast(
                    MOST_TRIES,
                    tickets.stream().map(ticket -> pseudonym(ticket.number())).toList());
            return tickets.stream()
                    .filter(ticket -> tried.contains(HexFormat.of().formatHex(pseudonym(ticket.number()))))
                    .map(TicketView::id)
                    .collect(Collectors.toSet());
        }

        void forget(String number) {
            store.forgetTries(pseudonym(number));
        }

        private byte[] pseudonym(String number) {
            return sealing.pseudonym("ticket", number);
        }
    }
}
