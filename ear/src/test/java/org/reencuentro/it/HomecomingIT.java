package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.HomeAnswer;
import org.reencuentro.homecoming.HomeState;
import org.reencuentro.homecoming.HomecomingProblem;
import org.reencuentro.homecoming.HomecomingView;
import org.reencuentro.homecoming.Homecomings;
import org.reencuentro.homecoming.TravelsBy;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Who left for home, and whether they arrived. */
@ExtendWith(ArquillianExtension.class)
class HomecomingIT {
    @Inject
    Given given;

    @Inject
    Homecomings homecomings;

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    private List<UUID> listed(Subject subject) {
        List<UUID> all = new ArrayList<>();
        Optional<Seek> at = Optional.of(Seek.first());
        while (at.isPresent()) {
            Seek seek = at.get();
            Page<HomecomingView> page = Callers.as(subject, () -> homecomings.page(seek, 2));
            page.rows().forEach(each -> all.add(each.id()));
            at = page.after().map(Seek::after);
        }
        return all;
    }

    @Test
    void whoMetWithTroubleStaysOnTheListUntilSomebodySawToIt() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Eulogia");
        UUID way = Callers.as(worker, () -> homecomings.leave(person, TravelsBy.BUS, Escort.FAMILY, true));
        refused(
                HomecomingProblem.HOMECOMING_UNDER_WAY,
                worker,
                () -> homecomings.leave(person, TravelsBy.BUS, Escort.FAMILY, true));
        assertTrue(listed(worker).contains(way));
        long due = Callers.as(worker, homecomings::countDue);
        Callers.as(worker, () -> homecomings.answer(person, way, HomeAnswer.NO_ANSWER, ""));
        Callers.as(worker, () -> homecomings.answer(person, way, HomeAnswer.TROUBLE, "Le robaron en El Trébol"));
        assertEquals(due + 1, (long) Callers.as(worker, homecomings::countDue), "trouble is due at once");
        HomecomingView told = Callers.as(worker, () -> homecomings.of(person)).get(0);
        assertEquals(Optional.of("Le robaron en El Trébol"), told.words());
        assertEquals(1, told.tries());
        Callers.as(worker, () -> homecomings.answer(person, way, HomeAnswer.SETTLED, "Casa Amiga le recibió"));
        assertFalse(listed(worker).contains(way));
        assertEquals(
                List.of(HomeAnswer.NO_ANSWER, HomeAnswer.TROUBLE, HomeAnswer.SETTLED),
                Callers.as(worker, () -> homecomings.of(person)).get(0).asked().stream()
                        .map(HomecomingView.Asking::answer)
                        .toList());
        refused(
                HomecomingProblem.HOMECOMING_ANSWERED,
                worker,
                () -> homecomings.answer(person, way, HomeAnswer.ARRIVED, ""));
        Callers.as(worker, () -> homecomings.leave(person, TravelsBy.TAXI, Escort.STAFF, false));
        assertEquals(
                HomeState.NOT_ASKED,
                Callers.as(worker, () -> homecomings.of(person)).get(0).state(),
                "who does not want to be asked is not");
    }

    /** Nobody knows how old they are. */
    @Test
    void whoMayBeAMinorDoesNotLeaveAlone() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Hermelinda");
        refused(
                HomecomingProblem.HOMECOMING_MINOR_ALONE,
                worker,
                () -> homecomings.leave(person, TravelsBy.BUS, Escort.NOBODY, true));
        assertEquals(List.of(), Callers.as(worker, () -> homecomings.of(person)));
    }

    @Test
    void anotherPersonsWayHomeIsAsGoodAsNone() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID one = given.person("Felipa");
        UUID other = given.person("Gumercinda");
        UUID way = Callers.as(worker, () -> homecomings.leave(one, TravelsBy.SHUTTLE, Escort.STAFF, true));
        refused(
                HomecomingProblem.HOMECOMING_UNKNOWN,
                worker,
                () -> homecomings.answer(other, way, HomeAnswer.ARRIVED, ""));
        refused(
                PersonProblem.PERSON_UNKNOWN,
                given.staff(Role.PSYCHOLOGIST),
                () -> homecomings.answer(one, way, HomeAnswer.ARRIVED, ""));
    }
}
