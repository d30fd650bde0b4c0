package org.reencuentro.homecoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.hall.Halls;
import org.reencuentro.homecoming.model.Shuttle;
import org.reencuentro.homecoming.model.ShuttleSeat;
import org.reencuentro.homecoming.store.ShuttleStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * The buses of a hall to the terminals, and who has a seat. Whoever says who they are has one by name; whoever does not is
 * counted and rides as well. Nobody is left behind in silence: what was kept for somebody who did not get on says so.
 */
@ApplicationScoped
@Transactional
public class Shuttles {
    /** How many are shown. */
    public static final int SHOWN = 100;

    private static final Duration SHOWN_BACK = Duration.ofHours(18);

    private Clock clock;
    private ShuttleStore store;
    private Homecomings homecomings;
    private CaseFiles files;
    private Halls halls;
    private People people;
    private Merged merged;
    private Policy policy;

    protected Shuttles() {}

    @Inject
    Shuttles(
            Clock clock,
            ShuttleStore store,
            Homecomings homecomings,
            CaseFiles files,
            Halls halls,
            People people,
            Merged merged,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.homecomings = homecomings;
        this.files = files;
        this.halls = halls;
        this.people = people;
        this.merged = merged;
        this.policy = policy;
    }

    /** The shuttles of a hall of the last hours and to come, the earliest first; at most {@link #SHOWN}. */
    @May(Operation.READ_SHUTTLES)
    public List<ShuttleView> of(@About UUID hall) {
        return store.from(hall, clock.instant().minus(SHOWN_BACK), SHOWN).stream()
                .map(Shuttle::view)
                .toList();
    }

    /**
     * A shuttle will leave.
     *
     * @param leavesAt by the hall's clock
     * @return the shuttle
     * @throws Problem {@link ShuttleProblem#SHUTTLE_REFUSED}
     */
    @May(Operation.KEEP_SHUTTLES)
    public UUID plan(@About UUID hall, LocalDateTime leavesAt, String destination, String vehicle, int seats) {
        Shuttle shuttle = Shuttle.plan(
                Ids.next(clock),
                hall,
                leavesAt.atZone(halls.require(hall).zone()).toInstant(),
                destination,
                vehicle,
                seats,
                clock.instant());
        store.add(shuttle);
        return shuttle.id();
    }

    /**
     * Who has a seat.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}
     */
    @May(Operation.READ_SHUTTLE_SEATS)
    public ShuttleSeats seats(@About UUID hall, UUID shuttle) {
        ShuttleView view = ofHall(hall, store.find(shuttle)).view();
        List<ShuttleSeat> all = store.seats(shuttle).stream()
                .filter(each -> each.state() != ShuttleSeatState.FREE)
                .toList();
        List<ShuttleSeat> seen = policy.visible(Operation.KEEP_HOMECOMING, all, ShuttleSeat::person);
        return new ShuttleSeats(
                view,
                seen.stream()
                        .map(each -> new ShuttleSeats.Row(each.person(), each.escort(), each.state()))
                        .toList(),
                all.size() - seen.size());
    }

    /**
     * A seat more, or one less, for somebody who does not say who they are.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}, or those of {@link Shuttle#guest}
     */
    @May(Operation.KEEP_SHUTTLES)
    public void guest(@About UUID hall, UUID shuttle, boolean more) {
        locked(hall, shuttle).guest(more);
    }

    /**
     * It leaves. Those whom nobody saw get on have missed it.
     *
     * @param accompaniedBy who rides along; empty for nobody
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}, or those of {@link Shuttle#leave}
     */
    @May(Operation.KEEP_SHUTTLES)
    public void leave(@About UUID hall, UUID shuttle, String accompaniedBy) {
        Shuttle leaving = locked(hall, shuttle);
        List<ShuttleSeat> seats = store.seats(shuttle);
        Instant now = clock.instant();
        leaving.leave(
                accompaniedBy,
                seats.stream().anyMatch(each -> each.state() == ShuttleSeatState.RODE && each.escort() == Escort.STAFF),
                now);
        seats.stream()
                .filter(each -> each.state() == ShuttleSeatState.KEPT)
                .forEach(each -> each.miss(Callers.current().account(), now));
    }

    /**
     * It arrived, and everybody got off.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}, {@link ShuttleProblem#SHUTTLE_NOT_LEFT}
     */
    @May(Operation.KEEP_SHUTTLES)
    public void arrive(@About UUID hall, UUID shuttle) {
        locked(hall, shuttle).arrive(clock.instant());
    }

    /**
     * It does not leave; all seats are free.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}, {@link ShuttleProblem#SHUTTLE_OVER}; also when somebody got
     *     on already
     */
    @May(Operation.KEEP_SHUTTLES)
    public void cancel(@About UUID hall, UUID shuttle) {
        Shuttle cancelled = locked(hall, shuttle);
        List<ShuttleSeat> seats = store.seats(shuttle);
        if (seats.stream().anyMatch(each -> each.state() == ShuttleSeatState.RODE)) {
            throw new Problem(ShuttleProblem.SHUTTLE_OVER);
        }
        cancelled.cancel();
        seats.stream()
                .filter(each -> each.state() == ShuttleSeatState.KEPT)
                .forEach(each -> each.free(Callers.current().account(), clock.instant()));
    }

    /** The shuttles of a person's hall that have a seat left, the soonest first. */
    @May(Operation.KEEP_HOMECOMING)
    public List<ShuttleView> offered(@About UUID person) {
        return store.from(files.hallOf(person), clock.instant(), SHOWN).stream()
                .map(Shuttle::view)
                .filter(each -> each.state().planned() && each.left() > 0)
                .toList();
    }

    /** The shuttle in which a seat is kept for a person; empty without. */
    @May(Operation.READ_CASE)
    public Optional<ShuttleView> kept(@About UUID person) {
        return store.kept(merged.allowed(Operation.READ_CASE, person)).stream()
                .findFirst()
                .map(each -> store.find(each.shuttle()).orElseThrow().view());
    }

    /**
     * Keeps a seat for a person.
     *
     * @param asked whether they want to be asked the next day whether they arrived
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}, {@link ShuttleProblem#SHUTTLE_SEAT_KEPT},
     *     {@link HomecomingProblem#HOMECOMING_MINOR_ALONE}, or those of {@link Shuttle#take}
     */
    @May(Operation.KEEP_HOMECOMING)
    public void take(@About UUID person, UUID shuttle, Escort escort, boolean asked) {
        Shuttle found = locked(files.hallOf(person), shuttle);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, halls.require(found.hall()).zone());
        if (escort == Escort.NOBODY && people.require(person).minor(today)) {
            throw new Problem(HomecomingProblem.HOMECOMING_MINOR_ALONE);
        }
        if (!store.kept(merged.allowed(Operation.KEEP_HOMECOMING, person)).isEmpty()) {
            throw new Problem(ShuttleProblem.SHUTTLE_SEAT_KEPT);
        }
        found.take();
        store.add(ShuttleSeat.keep(
                Ids.next(clock),
                shuttle,
                person,
                escort,
                asked,
                Callers.current().account(),
                now));
    }

    /**
     * A person does not ride after all.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}, {@link ShuttleProblem#SHUTTLE_NO_SEAT},
     *     {@link ShuttleProblem#SHUTTLE_OVER}
     */
    @May(Operation.KEEP_HOMECOMING)
    public void giveBack(@About UUID person, UUID shuttle) {
        Shuttle found = locked(files.hallOf(person), shuttle);
        found.requirePlanned();
        seat(person, shuttle).free(Callers.current().account(), clock.instant());
        found.giveBack();
    }

    /**
     * A person got on: they are on the way home from now on. It may be said of who was missed, after the shuttle left.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_UNKNOWN}, {@link ShuttleProblem#SHUTTLE_NO_SEAT},
     *     {@link ShuttleProblem#SHUTTLE_OVER} when it was cancelled; those of {@link Homecomings#leave}
     */
    @May(Operation.KEEP_HOMECOMING)
    public void ride(@About UUID person, UUID shuttle) {
        if (locked(files.hallOf(person), shuttle).state() == ShuttleState.CANCELLED) {
            throw new Problem(ShuttleProblem.SHUTTLE_OVER);
        }
        ShuttleSeat seat = seat(person, shuttle);
        seat.ride(Callers.current().account(), clock.instant());
        homecomings.leave(person, TravelsBy.SHUTTLE, seat.escort(), seat.asked());
    }

    private ShuttleSeat seat(UUID person, UUID shuttle) {
        return store.seat(shuttle, merged.allowed(Operation.KEEP_HOMECOMING, person))
                .orElseThrow(() -> new Problem(ShuttleProblem.SHUTTLE_NO_SEAT));
    }

    private Shuttle locked(UUID hall, UUID shuttle) {
        return ofHall(hall, store.lock(shuttle));
    }

    private static Shuttle ofHall(UUID hall, Optional<Shuttle> shuttle) {
        return shuttle.filter(found -> found.hall().equals(hall))
                .orElseThrow(() -> new Problem(ShuttleProblem.SHUTTLE_UNKNOWN));
    }
}
