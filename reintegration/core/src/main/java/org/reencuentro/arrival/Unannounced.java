package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.store.DeskStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketProblem;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/**
 * People whom the list does not name: those who were left off it, and those who do not want to be registered. The latter
 * carry a ticket and nothing else; who they are is written down only when they show the ticket and its PIN themselves.
 */
@ApplicationScoped
@Transactional
public class Unannounced {
    /**
     * Whoever carries a ticket without a name has said who they are; heard in the same transaction.
     *
     * @param unnamed what they were on the list until now
     * @param passenger what they are on it from now on
     */
    public record Named(UUID unnamed, UUID passenger, UUID ticket, UUID person) {}

    private static final int PSEUDONYM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Clock clock;
    private DeskStore store;
    private Arrivals arrivals;
    private FlightDesk desk;
    private People people;
    private Tickets tickets;
    private Event<Named> named;

    protected Unannounced() {}

    @Inject
    Unannounced(
            Clock clock,
            DeskStore store,
            Arrivals arrivals,
            FlightDesk desk,
            People people,
            Tickets tickets,
            Event<Named> named) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.desk = desk;
        this.people = people;
        this.tickets = tickets;
        this.named = named;
    }

    /** Registers somebody who stands at the desk and is not on the list; they have passed it with that. */
    @May(Operation.KEEP_DESK)
    public UUID add(@About UUID arrival, NewPerson known, int number) {
        ArrivalView view = arrivals.require(arrival);
        boolean minor =
                known.minor(LocalDate.ofInstant(view.scheduledAt(), view.hall().zone()));
        UUID person = people.register(known);
        Passenger passenger =
                Passenger.unlisted(Ids.next(clock), arrival, Optional.of(person), nobody(), Optional.empty(), minor);
        store.add(passenger);
        store.written();
        desk.pass(passenger.id(), number);
        return passenger.id();
    }

    /**
     * Gives a ticket to somebody who does not want to be registered. They count in the hall like everybody.
     *
     * @param minor whether they may be under 18; they then wait for the officer
     * @return who of the arrival they are
     */
    @May(Operation.KEEP_DESK)
    public UUID withoutName(@About UUID arrival, Language language, boolean minor, int number) {
        Passenger passenger =
                Passenger.unlisted(Ids.next(clock), arrival, Optional.empty(), nobody(), Optional.empty(), minor);
        passenger.carry(tickets.issueWithoutPin(store.hall(arrival), language).id());
        store.add(passenger);
        store.written();
        desk.pass(passenger.id(), number);
        return passenger.id();
    }

    /**
     * The ticket that somebody carries, as its holder is shown it.
     *
     * @param arrival with which they came
     * @param awaitsPin whether they have still to choose its PIN
     */
    public record Carried(TicketView ticket, UUID arrival, boolean awaitsPin) {}

    /**
     * What whoever holds the screen carries.
     *
     * @throws Problem {@link ArrivalProblem#PASSENGER_UNKNOWN} when nobody of that name carries a ticket
     */
    @May(Operation.CHOOSE_PIN)
    public Carried carried(@About UUID passenger) {
        TicketView ticket = ticketOf(passenger);
        return new Carried(ticket, store.arrival(passenger), awaitsPin(passenger));
    }

    /**
     * The holder of a ticket has chosen its PIN on a screen that was handed to them.
     *
     * @throws Problem {@link ArrivalProblem#PASSENGER_UNKNOWN} when nobody of that name carries a ticket, or
     *     {@link TicketProblem#PIN_CHOSEN_BEFORE}
     */
    @May(Operation.CHOOSE_PIN)
    public void choosePin(@About UUID passenger, ChosenPin pin) {
        tickets.choosePin(ticketOf(passenger).number(), pin);
    }

    /**
     * Lets the holder choose the PIN at a kiosk, for a quarter of an hour.
     *
     * @throws Problem {@link ArrivalProblem#PASSENGER_UNKNOWN} when nobody of that name carries a ticket
     */
    @May(Operation.CHECK_IN)
    public void letPinBeChosen(@About UUID passenger) {
        tickets.letPinBeChosen(ticketOf(passenger).number());
    }

    /** Whether the holder of the ticket that somebody carries has still to choose its PIN; false without a ticket. */
    @May(Operation.CHECK_IN)
    public boolean awaitsPin(@About UUID passenger) {
        return store.ticket(passenger)
                .filter(ticket -> !tickets.withoutPin(Set.of(ticket)).isEmpty())
                .isPresent();
    }

    private TicketView ticketOf(UUID passenger) {
        UUID ticket = store.ticket(passenger).orElseThrow(() -> new Problem(ArrivalProblem.PASSENGER_UNKNOWN));
        return tickets.views(Set.of(ticket)).get(ticket);
    }

    /**
     * Somebody without a name has chosen to say who they are, and has shown it with their ticket and its PIN. What was
     * noted under the ticket belongs to that person from now on; staff alone cannot do this.
     *
     * @param passenger who of the arrival they say they are
     * @throws Problem {@link TicketProblem#TICKET_UNKNOWN} unless ticket and PIN open, or
     *     {@link ArrivalProblem#PASSENGER_HAS_A_NAME}
     */
    @May(Operation.KEEP_DESK)
    public void sayWho(@About UUID arrival, String number, String pin, UUID passenger, int desk) {
        TicketView ticket = tickets.open(number.replaceAll("\\s", ""), pin)
                .orElseThrow(() -> new Problem(TicketProblem.TICKET_UNKNOWN));
        Passenger unnamed = store.carrying(arrival, ticket.id())
                .flatMap(store::lock)
                .orElseThrow(() -> new Problem(TicketProblem.TICKET_UNKNOWN));
        Passenger meant = store.lock(passenger)
                .filter(found -> found.arrival().equals(arrival))
                .orElseThrow(() -> new Problem(ArrivalProblem.PASSENGER_UNKNOWN));
        unnamed.beKnownAs(meant, Callers.current().account(), clock.instant());
        meant.carry(ticket.id());
        named.fire(new Named(unnamed.id(), passenger, ticket.id(), meant.person()));
        this.desk.pass(passenger, desk);
    }

    private static byte[] nobody() {
        byte[] pseudonym = new byte[PSEUDONYM_BYTES];
        RANDOM.nextBytes(pseudonym);
        return pseudonym;
    }
}
