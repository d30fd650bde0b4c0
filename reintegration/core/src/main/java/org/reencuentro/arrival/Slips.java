package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.arrival.store.DeskStore;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.Tickets;

/** The tickets that people carry out of the hall, as slips or wristbands. */
@ApplicationScoped
@Transactional
public class Slips {
    /**
     * Somebody with the ticket they carry.
     *
     * @param person empty for somebody who does not want to be registered
     * @param language in which they are spoken to; Spanish when it is not known
     */
    public record Carrier(UUID ticket, Optional<PersonView> person, Language language) {}

    private ArrivalStore store;
    private PassengerLists lists;
    private DeskStore desk;
    private People people;
    private Tickets tickets;

    protected Slips() {}

    @Inject
    Slips(ArrivalStore store, PassengerLists lists, DeskStore desk, People people, Tickets tickets) {
        this.store = store;
        this.lists = lists;
        this.desk = desk;
        this.people = people;
        this.tickets = tickets;
    }

    /**
     * Gives a ticket to those who have none; whoever has one keeps it.
     *
     * @param passenger only to this one; empty for everybody of the arrival
     */
    @May(Operation.KEEP_DESK)
    public void issue(@About UUID arrival, Optional<UUID> passenger) {
        UUID hall = store.lock(arrival)
                .orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN))
                .hall();
        for (PassengerView each : lists.of(arrival)) {
            if (each.ticket().isEmpty() && passenger.map(each.id()::equals).orElse(true)) {
                Language language =
                        each.known().flatMap(person -> person.language()).orElse(Language.ES);
                Passenger carrier = store.passenger(each.id()).orElseThrow();
                carrier.carry(tickets.issueWithoutPin(hall, language).id());
            }
        }
    }

    /**
     * What somebody carries; a ticket is given to them now if they have none.
     *
     * @throws Problem {@link ArrivalProblem#PASSENGER_UNKNOWN}
     */
    @May(Operation.ONLY_WITHIN)
    public Carrier carrier(UUID hall, UUID passenger) {
        Passenger carrier = desk.lock(passenger).orElseThrow(() -> new Problem(ArrivalProblem.PASSENGER_UNKNOWN));
        Optional<PersonView> person = carrier.known()
                .map(Set::of)
                .map(people::views)
                .flatMap(found -> found.values().stream().findFirst());
        Language language = person.flatMap(PersonView::language).orElse(Language.ES);
        if (carrier.ticket().isEmpty()) {
            carrier.carry(tickets.issueWithoutPin(hall, language).id());
        }
        return new Carrier(carrier.ticket().orElseThrow(), person, language);
    }

    /** Everybody of an arrival who carries a ticket, minors first; only one of them when one is named. */
    @May(Operation.READ_MANIFEST)
    public List<PassengerView> of(@About UUID arrival, Optional<UUID> passenger) {
        return lists.of(arrival).stream()
                .filter(each -> each.ticket().isPresent())
                .filter(each -> passenger.map(each.id()::equals).orElse(true))
                .toList();
    }
}
