package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.ManifestResult;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.People;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.start.Start;

@ExtendWith(ArquillianExtension.class)
class ManifestIT {
    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    FlightDesk desk;

    @Inject
    People people;

    private Callers.Acting supervisor;

    @BeforeEach
    void aSupervisorWorksHere() {
        supervisor = Callers.begin(given.staff(Role.SUPERVISOR));
    }

    @AfterEach
    void goesHome() {
        supervisor.close();
    }

    private static byte[] sample() throws IOException {
        try (var file = Start.class.getResourceAsStream("vuelo-118.csv")) {
            return file.readAllBytes();
        }
    }

    @Test
    void aFlightOf135GoesInOnceAndImportingItAgainChangesNothing() throws IOException {
        UUID flight = given.arrival();
        assertEquals(new ManifestResult(135, 0, List.of()), arrivals.importManifest(flight, sample()));
        List<PassengerView> list = arrivals.passengers(flight);
        assertEquals(new ManifestResult(0, 135, List.of()), arrivals.importManifest(flight, sample()));
        assertEquals(list, arrivals.passengers(flight));
        assertEquals(2, list.stream().filter(PassengerView::unaccompanied).count());
        assertTrue(list.get(0).unaccompanied() && list.get(1).unaccompanied(), "children alone come first");
    }

    @Test
    void goodRowsGoInBesideBadOnes() {
        UUID flight = given.arrival();
        String name = Unheard.name();
        String file = "nombres;apellidos;nacimiento\n" + name + ";Ñol;1990\n" + name + ";Ñol;1990\nAna;=SUM(A1);1990\n";
        ManifestResult result = arrivals.importManifest(flight, file.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                new ManifestResult(
                        1,
                        0,
                        List.of(
                                new BadRow(2, "", Fault.TWICE_IN_FILE),
                                new BadRow(3, "apellidos", Fault.NAME_LOOKS_LIKE_FORMULA))),
                result);
        assertEquals(name + " Ñol", people.named(name, 5).get(0).name().full());
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() {
        UUID flight = given.arrival();
        byte[] file = ("nombres\n" + "Ana\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        Problem refused = assertThrows(Problem.class, () -> arrivals.importManifest(flight, file));
        assertEquals(ArrivalProblem.MANIFEST_TOO_MANY_ROWS, refused.code());
        assertEquals(List.of(), arrivals.passengers(flight));
    }

    @Test
    void whoIsSeenAtTwoDesksIsCountedOnce() {
        UUID flight = given.arrival();
        arrivals.importManifest(flight, "nombres\nAna\nEva\n".getBytes(StandardCharsets.UTF_8));
        UUID ana = arrivals.passengers(flight).get(0).id();
        desk.pass(ana, 1);
        var first = arrivals.passengers(flight).get(0).checkedInAt();
        Callers.as(given.staff(Role.FLIGHT_DESK), () -> desk.pass(ana, 2));
        assertEquals(first, arrivals.passengers(flight).get(0).checkedInAt());
        ArrivalView view = arrivals.require(flight);
        assertEquals(2, view.expected());
        assertEquals(1, view.present());
    }

    @Test
    void anArrivalCountsWhoIsOnItsListAndDoubtIsCountedAsMinor() {
        UUID flight = given.arrival();
        String file = "nombres,nacimiento\nAna,\nEva,1980\nLuz,05/1981\nJosé,01/02/2020\nItzel,2019\n";
        arrivals.importManifest(flight, file.getBytes(StandardCharsets.UTF_8));
        arrivals.passengers(flight).stream()
                .filter(each ->
                        Set.of("Ana", "Eva").contains(each.person().name().given()))
                .forEach(each -> desk.pass(each.id(), 1));
        Instant scheduled = arrivals.require(flight).scheduledAt();
        ArrivalView view = arrivals.between(scheduled, scheduled.plusSeconds(1)).stream()
                .filter(each -> each.id().equals(flight))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(5, 2, 3, 1), List.of(view.expected(), view.present(), view.minors(), view.minorsPresent()));
        assertEquals(view, arrivals.require(flight));
        assertEquals(
                List.of(view),
                arrivals.journeysOf(arrivals.passengers(flight).get(0).person().id()));
    }

    @Test
    void anArrivalWithoutAListCountsNobody() {
        ArrivalView view = arrivals.require(given.arrival());
        assertEquals(
                List.of(0, 0, 0, 0), List.of(view.expected(), view.present(), view.minors(), view.minorsPresent()));
    }

    @Test
    void arrivalsAreCountedFromAnInstantOnAndBeforeAnother() {
        Instant day = Instant.parse("2031-05-04T06:00:00Z");
        Instant next = day.plus(Duration.ofDays(1));
        long before = arrivals.count(day, next);
        arrivals.notice(given.hall().id(), "T" + Given.unique(), day);
        arrivals.notice(given.hall().id(), "T" + Given.unique(), next);
        assertEquals(before + 1, arrivals.count(day, next));
    }

    @Test
    void aLateNoticeIsShownAndNotRefused() {
        assertTrue(arrivals.require(given.arrival()).late());
    }
}
