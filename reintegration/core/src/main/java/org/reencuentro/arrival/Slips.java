package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.Tickets;

/** The tickets that people carry out of the hall, as slips or wristbands. */
@ApplicationScoped
@Transactional
public class Slips {
    private ArrivalStore store;
    private PassengerLists lists;
    private Tickets tickets;

    protected Slips() {}

    @Inject
    Slips(ArrivalStore store, PassengerLists lists, Tickets tickets) {
        this.store = store;
        this.lists = lists;
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

    /** Everybody of an arrival who carries a ticket, minors first; only one of them when one is named. */
    @May(Operation.READ_MANIFEST)
    public List<PassengerView> of(@About UUID arrival, Optional<UUID> passenger) {
        return lists.of(arrival).stream()
                .filter(each -> each.ticket().isPresent())
                .filter(each -> passenger.map(each.id()::equals).orElse(true))
                .toList();
    }
}
