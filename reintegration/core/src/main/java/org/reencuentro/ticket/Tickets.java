package org.reencuentro.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
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
        String number = Codes.nextNumber(8);
        while (store.byNumber(number).isPresent()) {
            number = Codes.nextNumber(8);
        }
        TicketWord word = TicketWord.values()[RANDOM.nextInt(TicketWord.values().length)];
        Ticket ticket = Ticket.issue(Ids.next(clock), hall, number, word, language, pin.hash(), clock.instant());
        store.add(ticket);
        return ticket.view();
    }

    /**
     * Opens a ticket. A number that does not exist, a wrong PIN and a number tried too often give the same answer after
     * the same time. The tries of a number are counted before the PIN is looked at, in a transaction of their own: no
     * lock is held while hashing, and a refusal stays counted.
     *
     * @return empty when it does not open
     */
    @May(Operation.OPEN_TICKET)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<TicketView> open(String number, String pin) {
        boolean allowed = tries.count(number) < MOST_TRIES;
        Optional<Ticket> ticket = tries.ticket(number);
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
