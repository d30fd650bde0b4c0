package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.model.HeadCount;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.model.PassengerNote;
import org.reencuentro.arrival.model.PassengerStep;
import org.reencuentro.arrival.store.DeskStore;
import org.reencuentro.hall.HallNews;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.Tickets;

/**
 * The desk that everybody of a flight or bus passes. Several desks work on one list at once: whoever is pressed at two of
 * them moves once, and the second desk is told who did it and when.
 *
 * <p>A desk is a number from 1 on; 0 is a desk without one. Everything throws {@link Problem}:
 * {@link ArrivalProblem#PASSENGER_UNKNOWN}, or {@link ArrivalProblem#PASSENGER_STEP_REFUSED} for what cannot follow.
 */
@ApplicationScoped
@Transactional
public class FlightDesk {
    private static final Duration WORKING = Duration.ofMinutes(15);

    private Clock clock;
    private DeskStore store;
    private Arrivals arrivals;
    private PassengerLists lists;
    private Tickets tickets;
    private DataKeys keys;
    private Event<HallNews.Item> news;

    protected FlightDesk() {}

    @Inject
    public FlightDesk(
            Clock clock,
            DeskStore store,
            Arrivals arrivals,
            PassengerLists lists,
            Tickets tickets,
            DataKeys keys,
            Event<HallNews.Item> news) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.lists = lists;
        this.tickets = tickets;
        this.keys = keys;
        this.news = news;
    }

    /** The desk of an arrival as it stands now. */
    @May(Operation.READ_MANIFEST)
    public DeskView now(@About UUID arrival) {
        ArrivalView view = arrivals.require(arrival);
        return new DeskView(
                view,
                lists.of(arrival),
                store.counted(arrival).map(count -> new DeskView.Counted(count.counted(), count.account(), count.at())),
                store.working(arrival, clock.instant().minus(WORKING)));
    }

    /** Somebody has been seen. A minor alone is in the hall from now on, and waits for the officer. */
    @May(Operation.CHECK_IN)
    public CheckIn pass(@About UUID passenger, int desk) {
        return pass(List.of(passenger), passenger, desk);
    }

    /** Somebody has been seen, and with them all of their family whom no desk has seen yet. */
    @May(Operation.CHECK_IN)
    public CheckIn passTogether(@About UUID passenger, int desk) {
        return pass(store.household(passenger), passenger, desk);
    }

    private CheckIn pass(List<UUID> together, UUID pressed, int desk) {
        PassengerStep.Press press = press(desk);
        List<UUID> moved = new ArrayList<>();
        Optional<CheckIn.Earlier> earlier = Optional.empty();
        for (UUID each : together) {
            Passenger passenger = require(each);
            boolean self = each.equals(pressed);
            if (self && passenger.state().inHall()) {
                earlier = earlier(passenger);
            } else if (passenger.state() == PassengerState.EXPECTED || self) {
                move(passenger, afterSeen(passenger), press);
                moved.add(each);
            }
        }
        if (moved.isEmpty()) {
            return new CheckIn(moved, earlier);
        }
        tell(require(pressed).arrival());
        return CheckIn.of(moved);
    }

    /**
     * Somebody goes on to another state; already being in it changes nothing. A minor alone becomes present only once the
     * officer, for whom they wait, has come.
     */
    @May(Operation.CHECK_IN)
    public CheckIn move(@About UUID passenger, PassengerState to, int desk) {
        Passenger found = require(passenger);
        if (found.state() == to) {
            return new CheckIn(List.of(), earlier(found));
        }
        boolean officerCame = found.state() == PassengerState.AWAITS_OFFICER;
        move(found, to == PassengerState.PRESENT && !officerCame ? afterSeen(found) : to, press(desk));
        tell(found.arrival());
        return CheckIn.of(List.of(passenger));
    }

    /** Writes a short note of 1 to 200 characters, sealed under the person's key. */
    @May(Operation.CHECK_IN)
    public void note(@About UUID passenger, String text) {
        Passenger found = require(passenger);
        UUID person = found.known().orElseThrow(() -> new Problem(ArrivalProblem.PASSENGER_HAS_NO_NAME));
        store.add(PassengerNote.write(
                Ids.next(clock),
                found,
                text,
                keys.require(person),
                Callers.current().account(),
                clock.instant()));
        tell(found.arrival());
    }

    /**
     * Takes back what whoever asks pressed last at this arrival.
     *
     * @return who moved back; empty when the last press was taken back already, or there was none
     * @throws Problem {@link ArrivalProblem#PASSENGER_STEP_OVERTAKEN} when another desk has gone on with one of them
     */
    @May(Operation.KEEP_DESK)
    public List<UUID> undoLast(@About UUID arrival) {
        Optional<PassengerStep> last = store.newestOf(arrival, Callers.current().account());
        if (last.filter(step -> step.undoes().isEmpty()).isEmpty()) {
            return List.of();
        }
        PassengerStep.Press press = press(last.get().desk());
        List<PassengerStep> steps = store.ofPress(last.get().press());
        for (PassengerStep step : steps) {
            Passenger passenger = require(step.passenger());
            PassengerStep newest = store.newest(passenger.id()).orElseThrow();
            if (!newest.id().equals(step.id())) {
                throw new Problem(ArrivalProblem.PASSENGER_STEP_OVERTAKEN);
            }
            store.add(passenger.undo(newest, Ids.next(clock), press));
        }
        tell(arrival);
        return steps.stream().map(PassengerStep::passenger).toList();
    }

    /** Writes down how many people were counted at the door. */
    @May(Operation.KEEP_DESK)
    public void count(@About UUID arrival, int people) {
        store.add(
                HeadCount.of(Ids.next(clock), arrival, people, Callers.current().account(), clock.instant()));
        tell(arrival);
    }

    /** Who of an arrival carries the ticket of a number; empty when nobody does. Spaces are left out. */
    @May(Operation.KEEP_DESK)
    public Optional<UUID> carrying(@About UUID arrival, String number) {
        return tickets.numbered(number).flatMap(ticket -> store.carrying(arrival, ticket.id()));
    }

    private PassengerState afterSeen(Passenger passenger) {
        return alone(passenger) ? PassengerState.AWAITS_OFFICER : PassengerState.PRESENT;
    }

    private boolean alone(Passenger passenger) {
        return passenger.minor() && store.household(passenger.id()).size() == 1;
    }

    private void move(Passenger passenger, PassengerState to, PassengerStep.Press press) {
        store.add(passenger.go(to, Ids.next(clock), press));
    }

    private Optional<CheckIn.Earlier> earlier(Passenger passenger) {
        return store.newest(passenger.id())
                .map(step -> new CheckIn.Earlier(step.to(), step.account(), step.desk(), step.at()));
    }

    private Passenger require(UUID passenger) {
        return store.lock(passenger).orElseThrow(() -> new Problem(ArrivalProblem.PASSENGER_UNKNOWN));
    }

    private PassengerStep.Press press(int desk) {
        return new PassengerStep.Press(Ids.next(clock), Callers.current().account(), desk, clock.instant());
    }

    private void tell(UUID arrival) {
        news.fire(new HallNews.Item(store.hall(arrival), HallNews.Topic.ARRIVAL, arrival));
    }
}
