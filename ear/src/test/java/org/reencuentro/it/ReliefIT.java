package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.relief.Relief;
import org.reencuentro.relief.ReliefChange;
import org.reencuentro.relief.ReliefGroup;
import org.reencuentro.relief.ReliefMove;
import org.reencuentro.relief.ReliefProblem;
import org.reencuentro.relief.ReliefView;

/** What is handed out in a hall: exact, however many hands give. */
@ExtendWith(ArquillianExtension.class)
class ReliefIT {
    private static final int TAKERS = 1_000;

    @Inject
    Given given;

    @Inject
    Relief relief;

    private UUID hall() {
        return given.hall().id();
    }

    private UUID stocked(Subject supervisor, int amount) {
        UUID item = Callers.as(supervisor, () -> relief.list(hall(), ReliefGroup.FOOD, Unheard.name(), 2));
        Callers.as(supervisor, () -> relief.stock(hall(), item, ReliefChange.RECEIVED, amount));
        return item;
    }

    private ReliefView read(Subject subject, UUID item) {
        return Callers.as(subject, () -> relief.of(hall())).stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    @Test
    void aThousandTakersAtOnceGetWhatThereIsAndNotOneMore() throws Exception {
        Subject supervisor = given.staff(Role.SUPERVISOR);
        Subject desk = given.staff(Role.FLIGHT_DESK);
        UUID item = stocked(supervisor, 100);
        int got = Crowd.done(
                TAKERS, desk, any -> relief.give(hall(), item, 1, false), ReliefProblem.RELIEF_TOO_FEW::equals);
        assertEquals(100, got);
        ReliefView now = read(desk, item);
        assertEquals(0, now.left());
        assertEquals(100, now.today());
        List<ReliefMove> changes = Callers.as(desk, () -> relief.changes(hall()));
        assertTrue(
                changes.stream().filter(each -> each.item().equals(now.name())).allMatch(each -> each.left() >= 0));
    }

    @Test
    void whatIsGivenToSomebodyIsInTheirCaseAndMayComeBack() {
        Subject supervisor = given.staff(Role.SUPERVISOR);
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Catarina");
        UUID item = stocked(supervisor, 10);
        Callers.as(worker, () -> {
            relief.giveTo(person, item, 3, false);
            relief.giveTo(person, item, 1, true);
            relief.give(hall(), item, 1, false);
        });
        assertEquals(2, Callers.as(worker, () -> relief.to(person)).get(0).amount());
        assertEquals(7, read(worker, item).left());
        assertEquals(3, read(worker, item).today());
        refused(ReliefProblem.RELIEF_NEVER_GIVEN, worker, () -> relief.giveTo(person, item, 3, true));
        refused(ReliefProblem.RELIEF_TOO_FEW, worker, () -> relief.giveTo(person, item, 8, false));
        Callers.as(worker, () -> relief.giveTo(person, item, 2, true));
        assertEquals(List.of(), Callers.as(worker, () -> relief.to(person)), "what all came back was not given");
    }

    @Test
    void anItemHasOneNameInAHallAndIsNobodyElses() {
        Subject supervisor = given.staff(Role.SUPERVISOR);
        UUID item = stocked(supervisor, 1);
        String name = read(supervisor, item).name();
        refused(ReliefProblem.RELIEF_NAME_TAKEN, supervisor, () -> relief.list(hall(), ReliefGroup.OTHER, name, 0));
        refused(
                HallProblem.HALL_UNKNOWN,
                given.staff(Role.FLIGHT_DESK),
                () -> relief.stock(hall(), item, ReliefChange.RECEIVED, 1));
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        refused(HallProblem.HALL_UNKNOWN, elsewhere, () -> relief.give(hall(), item, 1, false));
        UUID person = given.person("Dominga");
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> relief.giveTo(person, item, 1, false));
        Callers.as(supervisor, () -> relief.end(hall(), item, true));
        refused(ReliefProblem.RELIEF_ENDED, supervisor, () -> relief.give(hall(), item, 1, false));
    }
}
