package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.HallKind;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.transport.TimetablePreview;
import org.reencuentro.transport.TimetableView;
import org.reencuentro.transport.Timetables;
import org.reencuentro.transport.TransportProblem;
import org.reencuentro.transport.Trips;
import org.reencuentro.transport.WayHome;

/** Timetables come into force one after the other; trips go by the newest, and whoever asks gets one ticket. */
@ExtendWith(ArquillianExtension.class)
class TimetablesIT {
    private static final String HEADINGS =
            "desde,municipio,abordar,hacia,municipio_destino,medio,dias,salidas,cada,primera,"
                    + "ultima,llega,minutos,paradas,tarifa,moneda,confirmado,ejemplo\n";
    private static final Instant MORNING = Instant.parse("2026-11-26T14:00:00Z");
    private static final int AT_ONCE = 8;

    @Inject
    Given given;

    @Inject
    Halls halls;

    @Inject
    Timetables timetables;

    @Inject
    Trips trips;

    @Inject
    Requests requests;

    @Resource
    ManagedExecutorService threads;

    private UUID hall;
    private String code;
    private Subject supervisor;
    private Subject kiosk;

    @BeforeEach
    void aHallOfItsOwn() {
        code = "T" + Given.unique();
        hall = Callers.as(
                Subject.system(),
                () -> halls.open(
                                code,
                                "Sala de prueba",
                                ZoneId.of("America/Guatemala"),
                                HallKind.AIR,
                                Optional.of("0101"))
                        .id());
        supervisor = given.subject(Role.SUPERVISOR, given.staff(Role.SUPERVISOR).account(), Set.of(hall));
        kiosk = Subject.kiosk(UUID.randomUUID(), hall);
    }

    /** What is in force with a way from this hall to a terminal and one bus a day on. */
    private byte[] file(String leaves) {
        UUID current = Callers.as(supervisor, () -> timetables.versions().get(0).id());
        String before = new String(Callers.as(supervisor, () -> timetables.fileOf(current)), StandardCharsets.UTF_8);
        return (before
                        + code + ",,Puerta,Terminal de " + code + ",0101,a pie,diario,,,,,,10,,0,GTQ,2026-11-20,no\n"
                        + "Terminal de " + code + ",0101,,Minerva,0901,bus,diario," + leaves
                        + ",,,,,240,,75,GTQ,2026-11-20,no\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private UUID received(byte[] file) {
        return Callers.as(supervisor, () -> timetables.receive(file)).id().orElseThrow();
    }

    private int current() {
        return Callers.as(supervisor, () -> timetables.versions().get(0).number())
                .getAsInt();
    }

    private WayHome way() {
        return Callers.as(kiosk, () -> trips.next(hall, "0901", MORNING));
    }

    private static Object refused(Runnable doing) {
        return assertThrows(Problem.class, doing::run).code();
    }

    @Test
    void tripsGoByTheTimetableThatWasPutInForceLast() {
        assertEquals(WayHome.Answer.UNKNOWN, way().answer());
        int before = current();
        UUID waiting = received(file("12:00"));
        assertEquals(WayHome.Answer.UNKNOWN, way().answer());
        Callers.as(supervisor, () -> timetables.putInForce(waiting));
        assertEquals(before + 1, current());
        assertEquals(WayHome.Answer.GO, way().answer());
        assertEquals(Instant.parse("2026-11-26T18:00:00Z"), way().trips().get(0).boards());
        TimetableView version = Callers.as(supervisor, () -> timetables.version(waiting));
        assertEquals(Optional.of(supervisor.account()), version.by());
    }

    @Test
    void ofAFileWithMistakesNothingIsKept() {
        int before = current();
        byte[] wrong = (HEADINGS + code + ",,,T,0101,a pie,diario,,,,,,10,,0,GTQ,2026-11-20,no\n"
                        + "T,0101,,Minerva,0901,bus,diario,25:00,,,,,240,,-75,GTQ,2026-11-20,no\n")
                .getBytes(StandardCharsets.UTF_8);
        TimetablePreview preview = Callers.as(supervisor, () -> timetables.receive(wrong));
        assertEquals(Optional.empty(), preview.id());
        assertEquals(
                Set.of("salidas", "tarifa"),
                preview.faults().stream().map(each -> each.column()).collect(Collectors.toSet()));
        assertEquals(before, current());
    }

    @Test
    void ofManyPutInForceAtOnceOneIs() throws Exception {
        List<UUID> waiting = new ArrayList<>();
        List<Subject> supervisors = new ArrayList<>();
        byte[] file = file("12:00");
        for (int i = 0; i < AT_ONCE; i++) {
            Subject one =
                    given.subject(Role.SUPERVISOR, given.staff(Role.SUPERVISOR).account(), Set.of(hall));
            supervisors.add(one);
            waiting.add(Callers.as(one, () -> timetables.receive(file)).id().orElseThrow());
        }
        int before = current();
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int at = i;
            asked.add(threads.submit(() -> {
                try {
                    Callers.as(supervisors.get(at), () -> timetables.putInForce(waiting.get(at)));
                    return true;
                } catch (Problem refused) {
                    assertEquals(TransportProblem.TIMETABLE_OVERTAKEN, refused.code());
                    return false;
                }
            }));
        }
        int done = 0;
        for (Future<Boolean> each : asked) {
            done += each.get() ? 1 : 0;
        }
        assertEquals(1, done);
        assertEquals(before + 1, current());
        assertEquals(
                TransportProblem.TIMETABLE_UNKNOWN,
                refused(() -> Callers.as(supervisor, () -> timetables.version(UUID.randomUUID()))));
    }

    @Test
    void whoGoesHomeAndSleepsFirstHasOneTicketForBoth() {
        TicketView ticket =
                Callers.as(kiosk, () -> requests.goHome(hall, "1326", true, Language.ES, ChosenPin.of("4826")));
        List<RequestView> asked = Callers.as(kiosk, () -> requests.ofTicket(ticket));
        assertEquals(
                Set.of(ServiceKind.TRANSPORT, ServiceKind.SHELTER),
                asked.stream().map(RequestView::kind).collect(Collectors.toSet()));
        asked.forEach(each -> {
            assertEquals(Optional.of("13"), each.department());
            assertEquals(
                    each.kind() == ServiceKind.TRANSPORT ? Optional.of("1326") : Optional.empty(), each.municipality());
        });
        TicketView alone =
                Callers.as(kiosk, () -> requests.goHome(hall, "1326", false, Language.ES, ChosenPin.of("4826")));
        assertEquals(1, Callers.as(kiosk, () -> requests.ofTicket(alone)).size());
        assertEquals(
                ReferralProblem.PLACE_UNKNOWN,
                refused(() -> Callers.as(
                        kiosk, () -> requests.goHome(hall, "9999", false, Language.ES, ChosenPin.of("4826")))));
    }

    @Test
    void allMunicipalitiesOfADepartmentAreShown() {
        assertEquals(33, Callers.as(kiosk, () -> trips.homes(hall, "13")).size());
        assertTrue(Callers.as(kiosk, () -> trips.homes(hall, "13")).stream()
                .allMatch(place -> place.departmentCode().equals("13")));
        assertEquals(
                TransportProblem.NO_SUCH_DEPARTMENT, refused(() -> Callers.as(kiosk, () -> trips.homes(hall, "99"))));
        assertEquals(
                TransportProblem.MUNICIPALITY_UNKNOWN,
                refused(() -> Callers.as(kiosk, () -> trips.next(hall, "9999"))));
    }
}
