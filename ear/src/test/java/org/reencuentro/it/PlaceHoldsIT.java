package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.PlaceHoldView;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Places of a shelter, told by its people and kept for those on the way. */
@ExtendWith(ArquillianExtension.class)
class PlaceHoldsIT {
    private static final int BEDS = 10;
    private static final int AT_ONCE = 1_000;

    @Inject
    Given given;

    @Inject
    Directory directory;

    @Inject
    PlaceHolds holds;

    @Resource
    ManagedExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    private UUID shelter;
    private Subject member;
    private Subject caseworker;

    @BeforeEach
    void aShelter() {
        UUID organisation = given.organisation();
        shelter = Callers.as(
                Subject.system(),
                () -> directory.list(
                        organisation, ServiceFacts.plain(ServiceKind.SHELTER, "Casa " + Given.unique(), "")));
        member = given.member(organisation);
        caseworker = given.staff(Role.CASEWORKER);
    }

    private void tell(int places) {
        Callers.as(member, () -> holds.tell(shelter, places));
    }

    private PlaceHoldView hold() {
        return Callers.as(caseworker, () -> holds.hold(shelter));
    }

    private int left() {
        return Callers.as(caseworker, () -> directory.service(shelter).capacity())
                .map(ServiceView.Capacity::places)
                .orElseThrow();
    }

    private static ProblemCode refused(Subject who, Runnable attempt) {
        return Callers.as(who, () -> assertThrows(Problem.class, attempt::run).code());
    }

    private boolean held() {
        try {
            hold();
            return true;
        } catch (Problem full) {
            assertEquals(DirectoryProblem.NO_PLACE_LEFT, full.code());
            return false;
        }
    }

    @Test
    void howeverManyComeAtOnceNoPlaceIsGivenTwice() throws Exception {
        tell(BEDS);
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            asked.add(threads.submit(this::held));
        }
        int given = 0;
        for (Future<Boolean> each : asked) {
            given += each.get() ? 1 : 0;
        }
        assertEquals(BEDS, given);
        assertEquals(0, left());
        assertEquals(BEDS, Callers.as(member, () -> holds.own()).size());
    }

    @Test
    void whatIsHeldIsTakenGivenBackOrFreeByItself() throws Exception {
        tell(3);
        PlaceHoldView came = hold();
        PlaceHoldView notNeeded = hold();
        PlaceHoldView late = hold();
        assertEquals(0, left());
        assertEquals(DirectoryProblem.NO_PLACE_LEFT, refused(caseworker, () -> holds.hold(shelter)));
        Callers.as(member, () -> holds.take(shelter, came.id()));
        assertEquals(0, left());
        Callers.as(caseworker, () -> holds.release(shelter, notNeeded.id()));
        assertEquals(1, left());
        past(late.id());
        Callers.as(Subject.system(), () -> holds.lapse());
        assertEquals(2, left());
        for (PlaceHoldView over : List.of(came, notNeeded, late)) {
            assertEquals(DirectoryProblem.HOLD_OVER, refused(member, () -> holds.take(shelter, over.id())));
        }
        assertEquals(2, left());
        assertEquals(List.of(), Callers.as(caseworker, () -> holds.held(shelter)));
    }

    @Test
    void whatSomebodyElseHoldsIsNotTheirsToGiveBackNorToSee() {
        tell(2);
        PlaceHoldView mine = hold();
        Subject colleague = given.staff(Role.SUPERVISOR);
        assertEquals(List.of(), Callers.as(colleague, () -> holds.held(shelter)));
        assertEquals(DirectoryProblem.HOLD_UNKNOWN, refused(colleague, () -> holds.release(shelter, mine.id())));
        assertEquals(
                List.of(mine.id()),
                Callers.as(caseworker, () -> holds.held(shelter)).stream()
                        .map(PlaceHoldView::id)
                        .toList());
        assertEquals(1, left());
    }

    @Test
    void aPlaceHeldTooLongIsFreeForTheNextEvenBeforeAnybodyLooks() throws Exception {
        tell(1);
        past(hold().id());
        assertTrue(held());
        assertEquals(0, left());
    }

    @Test
    void placesAreToldByTheirOwnAndNeverBelowZero() {
        assertEquals(
                DirectoryProblem.PLACES_UNKNOWN, refused(caseworker, () -> holds.hold(shelter)), "nobody has told");
        assertEquals(
                DirectoryProblem.PLACES_UNKNOWN,
                refused(member, () -> holds.tellMore(shelter, 0)),
                "unknown is not zero");
        Callers.as(member, () -> holds.tellMore(shelter, 1));
        Callers.as(member, () -> holds.tellMore(shelter, 1));
        Callers.as(member, () -> holds.tellMore(shelter, -1));
        Callers.as(member, () -> holds.tellMore(shelter, 0));
        assertEquals(1, left());
        Callers.as(member, () -> holds.tellMore(shelter, -1));
        Stream.<Runnable>of(
                        () -> holds.tellMore(shelter, -1),
                        () -> holds.tell(shelter, -1),
                        () -> holds.tell(shelter, 10_000))
                .forEach(wrong -> assertEquals(DirectoryProblem.SERVICE_AMOUNT_MALFORMED, refused(member, wrong)));
        assertEquals(0, left());
        Subject stranger = given.member(given.organisation());
        assertThrows(Problem.class, () -> Callers.as(stranger, () -> holds.tell(shelter, 5)));
        assertEquals(0, left());
    }

    private void past(UUID hold) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE place_hold SET until_at = ? WHERE id = ?")) {
            update.setObject(1, LocalDateTime.ofInstant(Instant.now().minusSeconds(1), ZoneOffset.UTC));
            update.setBytes(2, UuidAsBytes.bytes(hold));
            assertEquals(1, update.executeUpdate());
        }
    }
}
