package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.HomecomingProblem;
import org.reencuentro.homecoming.HomecomingView;
import org.reencuentro.homecoming.Homecomings;
import org.reencuentro.homecoming.ShuttleProblem;
import org.reencuentro.homecoming.ShuttleSeatState;
import org.reencuentro.homecoming.ShuttleSeats;
import org.reencuentro.homecoming.ShuttleState;
import org.reencuentro.homecoming.ShuttleView;
import org.reencuentro.homecoming.Shuttles;
import org.reencuentro.homecoming.TravelsBy;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Buses of the hall: seats that are given once, minors never alone, and who got on is on the way home. */
@ExtendWith(ArquillianExtension.class)
class ShuttlesIT {
    @Inject
    Given given;

    @Inject
    Shuttles shuttles;

    @Inject
    Homecomings homecomings;

    private UUID hall() {
        return given.hall().id();
    }

    private UUID shuttle(Subject worker, int seats) {
        return Callers.as(
                worker,
                () -> shuttles.plan(
                        hall(),
                        LocalDateTime.now(given.hall().zone()).plusHours(1),
                        "Terminal Cuatro Caminos",
                        "Bus 7",
                        seats));
    }

    private ShuttleSeats seats(Subject worker, UUID shuttle) {
        return Callers.as(worker, () -> shuttles.seats(hall(), shuttle));
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    @Test
    void aThousandTakersOfTenSeatsNeverGetAnEleventh() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID shuttle = shuttle(worker, 10);
        List<UUID> people =
                IntStream.range(0, 16).mapToObj(i -> given.adult("Telma")).toList();
        int got = Crowd.done(
                1_000,
                worker,
                i -> {
                    if (i % 40 == 0) {
                        shuttles.guest(hall(), shuttle, true);
                    } else {
                        shuttles.take(people.get(i % people.size()), shuttle, Escort.NOBODY, true);
                    }
                },
                Set.of(ShuttleProblem.SHUTTLE_FULL, ShuttleProblem.SHUTTLE_SEAT_KEPT)::contains);
        assertEquals(10, got);
        ShuttleView view = seats(worker, shuttle).shuttle();
        assertEquals(0, view.left());
        assertEquals(view.taken(), seats(worker, shuttle).rows().size());
    }

    @Test
    void whoGotOnIsOnTheWayHomeAndWhoDidNotMissedIt() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID shuttle = shuttle(worker, 4);
        UUID rides = given.adult("Telma");
        UUID misses = given.adult("Olga");
        UUID late = given.adult("Nora");
        for (UUID each : List.of(rides, misses, late)) {
            Callers.as(worker, () -> shuttles.take(each, shuttle, Escort.NOBODY, true));
        }
        assertEquals(
                shuttle,
                Callers.as(worker, () -> shuttles.kept(rides)).orElseThrow().id());
        refused(
                ShuttleProblem.SHUTTLE_SEAT_KEPT,
                worker,
                () -> shuttles.take(rides, shuttle(worker, 2), Escort.NOBODY, true));
        Callers.as(worker, () -> shuttles.ride(rides, shuttle));
        refused(ShuttleProblem.SHUTTLE_OVER, worker, () -> shuttles.cancel(hall(), shuttle));
        refused(ShuttleProblem.SHUTTLE_NOT_LEFT, worker, () -> shuttles.arrive(hall(), shuttle));
        Callers.as(worker, () -> shuttles.leave(hall(), shuttle, ""));
        refused(ShuttleProblem.SHUTTLE_OVER, worker, () -> shuttles.giveBack(late, shuttle));
        Callers.as(worker, () -> shuttles.ride(late, shuttle));
        refused(ShuttleProblem.SHUTTLE_NO_SEAT, worker, () -> shuttles.ride(late, shuttle));
        Callers.as(worker, () -> shuttles.arrive(hall(), shuttle));
        assertEquals(
                List.of(ShuttleSeatState.RODE, ShuttleSeatState.MISSED, ShuttleSeatState.RODE),
                seats(worker, shuttle).rows().stream()
                        .map(ShuttleSeats.Row::state)
                        .toList());
        assertEquals(
                List.of(TravelsBy.SHUTTLE),
                Callers.as(worker, () -> homecomings.of(rides)).stream()
                        .map(HomecomingView::by)
                        .toList());
        assertTrue(Callers.as(worker, () -> homecomings.of(misses)).isEmpty());
        assertEquals(Optional.empty(), Callers.as(worker, () -> shuttles.kept(misses)));
        assertEquals(
                ShuttleState.ARRIVED,
                Callers.as(worker, () -> shuttles.of(hall())).stream()
                        .filter(each -> each.id().equals(shuttle))
                        .findFirst()
                        .orElseThrow()
                        .state());
    }

    @Test
    void aMinorRidesWithSomebodyAndTheBusSaysWithWhom() {
        Subject officer = given.staff(Role.CHILD_PROTECTION);
        UUID shuttle = shuttle(officer, 4);
        UUID child = given.person("Nico");
        refused(
                HomecomingProblem.HOMECOMING_MINOR_ALONE,
                officer,
                () -> shuttles.take(child, shuttle, Escort.NOBODY, true));
        Callers.as(officer, () -> shuttles.take(child, shuttle, Escort.STAFF, true));
        Callers.as(officer, () -> shuttles.ride(child, shuttle));
        refused(ShuttleProblem.SHUTTLE_UNACCOMPANIED, officer, () -> shuttles.leave(hall(), shuttle, " "));
        Callers.as(officer, () -> shuttles.leave(hall(), shuttle, "Lic. Ana Xol, SBS"));
        assertEquals(
                Optional.of("Lic. Ana Xol, SBS"),
                seats(officer, shuttle).shuttle().accompaniedBy());
    }

    @Test
    void whatIsCancelledOrGivenBackIsFreeAgain() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID first = shuttle(worker, 1);
        UUID second = shuttle(worker, 1);
        UUID person = given.adult("Telma");
        Callers.as(worker, () -> shuttles.take(person, first, Escort.FAMILY, false));
        assertTrue(Callers.as(worker, () -> shuttles.offered(person)).stream()
                .noneMatch(each -> each.id().equals(first)));
        Callers.as(worker, () -> shuttles.giveBack(person, first));
        refused(ShuttleProblem.SHUTTLE_NO_SEAT, worker, () -> shuttles.giveBack(person, first));
        Callers.as(worker, () -> shuttles.take(person, first, Escort.FAMILY, false));
        Callers.as(worker, () -> shuttles.cancel(hall(), first));
        refused(ShuttleProblem.SHUTTLE_OVER, worker, () -> shuttles.ride(person, first));
        Callers.as(worker, () -> shuttles.take(person, second, Escort.FAMILY, false));
        assertEquals(1, seats(worker, second).rows().size());
        assertEquals(0, seats(worker, first).rows().size());
    }

    @Test
    void nobodyElsewhereSeesOrChangesAny() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID shuttle = shuttle(worker, 2);
        Subject elsewhere = given.subject(Role.SUPERVISOR, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        assertThrows(Problem.class, () -> Callers.as(elsewhere, () -> shuttles.of(hall())));
        assertThrows(Problem.class, () -> Callers.as(elsewhere, () -> shuttles.seats(hall(), shuttle)));
        Subject desk = given.staff(Role.FLIGHT_DESK);
        assertThrows(Problem.class, () -> Callers.as(desk, () -> shuttles.seats(hall(), shuttle)));
        Subject partner = given.member(given.organisation());
        assertThrows(Problem.class, () -> Callers.as(partner, () -> shuttles.of(hall())));
    }
}
