package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.Directory;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.work.AgeWatch;
import org.reencuentro.work.Fit;
import org.reencuentro.work.FitReason;
import org.reencuentro.work.NewOpening;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.OpeningView;
import org.reencuentro.work.Openings;
import org.reencuentro.work.PlacementState;
import org.reencuentro.work.PlacementView;
import org.reencuentro.work.Placements;
import org.reencuentro.work.Schooling;
import org.reencuentro.work.Skill;
import org.reencuentro.work.Skills;
import org.reencuentro.work.WhyTurnedDown;
import org.reencuentro.work.WorkProblem;
import org.reencuentro.work.WorkProfile;

/** What people can do, openings with seats that are never given twice, and what became of it. */
@ExtendWith(ArquillianExtension.class)
class WorkIT {
    private static final int TAKERS = 1_000;

    @Inject
    Given given;

    @Inject
    Directory directory;

    @Inject
    Skills skills;

    @Inject
    Openings openings;

    @Inject
    Placements placements;

    private UUID hall() {
        return given.hall().id();
    }

    private NewOpening facts(OpeningKind kind, Optional<Skill> skill, int seats, Optional<Integer> oldest) {
        UUID organisation = Callers.as(
                Subject.system(), () -> directory.organisations().get(0).id());
        return new NewOpening(
                organisation,
                kind,
                "Curso " + Unheard.name(),
                skill,
                0,
                Schooling.NONE,
                Optional.empty(),
                oldest,
                seats,
                Optional.empty(),
                LocalDate.now(given.hall().zone()).plusDays(10));
    }

    private UUID opening(Subject worker, OpeningKind kind, int seats) {
        return Callers.as(
                worker,
                () -> openings.announce(hall(), facts(kind, Optional.of(Skill.SEWING), seats, Optional.empty())));
    }

    private OpeningView read(Subject worker, UUID opening) {
        return Callers.as(worker, () -> openings.require(hall(), opening));
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    @Test
    void aThousandTakersAtOnceNeverGetASeatMoreThanThereIs() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID opening = opening(worker, OpeningKind.COURSE, 3);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(given.person("Marta"));
        }
        int got = Crowd.done(
                TAKERS,
                worker,
                i -> placements.put(people.get(i % people.size()), opening),
                Set.of(WorkProblem.OPENING_FULL, WorkProblem.PLACEMENT_UNDER_WAY)::contains);
        assertEquals(3, got);
        assertEquals(0, read(worker, opening).free());
        assertEquals(
                3,
                Callers.as(worker, () -> placements.ofOpening(hall(), opening)).size());
    }

    @Test
    void whatSomebodyCanDoFindsACourseAndItsEndIsKept() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Josefa");
        UUID opening = opening(worker, OpeningKind.CERTIFICATION, 2);
        Callers.as(worker, () -> {
            skills.say(person, Optional.of(Schooling.PRIMARY), Set.of(OpeningKind.CERTIFICATION));
            skills.add(person, Skill.SEWING, 6, true, false);
        });
        refused(WorkProblem.SKILL_THERE_ALREADY, worker, () -> skills.add(person, Skill.SEWING, 1, true, true));
        refused(WorkProblem.SKILL_YEARS_REFUSED, worker, () -> skills.add(person, Skill.BAKING, 61, true, true));
        WorkProfile known = Callers.as(worker, () -> skills.of(person));
        assertEquals(Set.of(OpeningKind.CERTIFICATION), known.wishes());
        assertEquals(Optional.of(Schooling.PRIMARY), known.schooling());

        Fit fit = Callers.as(worker, () -> placements.fitting(person, 500)).stream()
                .filter(each -> each.opening().id().equals(opening))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(FitReason.WISHED, FitReason.CAN_BE_CERTIFIED), fit.reasons());
        UUID placed = Callers.as(worker, () -> placements.put(person, opening));
        assertFalse(
                Callers.as(worker, () -> placements.fitting(person, 500)).stream()
                        .anyMatch(each -> each.opening().id().equals(opening)),
                "for that they were put forward");
        assertTrue(Callers.as(worker, () -> placements.page(Seek.first(), 500)).rows().stream()
                .map(PlacementView::id)
                .anyMatch(placed::equals));
        assertEquals(1, read(worker, opening).free());
        refused(
                WorkProblem.PLACEMENT_CHANGED,
                worker,
                () -> placements.move(person, placed, PlacementState.FINISHED, Optional.empty()));
        Callers.as(worker, () -> {
            placements.move(person, placed, PlacementState.STARTED, Optional.empty());
            placements.move(person, placed, PlacementState.FINISHED, Optional.empty());
        });
        PlacementView now = Callers.as(worker, () -> placements.of(person)).get(0);
        assertEquals(
                List.of(PlacementState.PUT_FORWARD, PlacementState.STARTED, PlacementState.FINISHED),
                now.steps().stream().map(PlacementView.Step::to).toList());
        assertEquals(Optional.empty(), now.due());
        assertEquals(1, read(worker, opening).free(), "whoever finished has sat there");
        UUID skill = known.skills().get(0).id();
        Callers.as(worker, () -> skills.remove(person, skill));
        refused(WorkProblem.SKILL_UNKNOWN, worker, () -> skills.remove(person, skill));
    }

    @Test
    void whoeverIsTurnedDownForTheirAgeIsCountedAndTheSeatIsFree() {
        Subject worker = given.staff(Role.SUPERVISOR);
        UUID person = given.person("Eulalia");
        UUID course = opening(worker, OpeningKind.COURSE, 1);
        UUID placed = Callers.as(worker, () -> placements.put(person, course));
        refused(
                WorkProblem.PLACEMENT_REASON_MISSING,
                worker,
                () -> placements.move(person, placed, PlacementState.TURNED_DOWN, Optional.empty()));
        assertEquals(0, read(worker, course).free());
        Callers.as(
                worker,
                () -> placements.move(person, placed, PlacementState.TURNED_DOWN, Optional.of(WhyTurnedDown.AGE)));
        assertEquals(1, read(worker, course).free());
        UUID again = Callers.as(worker, () -> placements.put(person, course));
        assertFalse(again.equals(placed));

        UUID job = Callers.as(
                worker, () -> openings.announce(hall(), facts(OpeningKind.JOB, Optional.empty(), 2, Optional.of(35))));
        assertTrue(read(worker, job).namesAge());
        refused(WorkProblem.OPENING_NOT_FOR_THEM, worker, () -> placements.put(person, job));
        UUID employer = read(worker, job).facts().organisation();
        AgeWatch watch = Callers.as(worker, () -> openings.ageWatch(hall())).stream()
                .filter(each -> each.organisation().equals(employer))
                .findFirst()
                .orElseThrow();
        assertTrue(watch.naming() >= 1);
        Callers.as(worker, () -> openings.close(hall(), job));
        refused(WorkProblem.OPENING_CLOSED, worker, () -> openings.close(hall(), job));
        Page<OpeningView> open = Callers.as(worker, () -> openings.page(hall(), Seek.first(), 500));
        assertFalse(open.rows().stream().anyMatch(each -> each.id().equals(job)), "what is closed is not listed");
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Tomasa");
        UUID opening = opening(worker, OpeningKind.COURSE, 1);
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        refused(HallProblem.HALL_UNKNOWN, elsewhere, () -> openings.require(hall(), opening));
        refused(HallProblem.HALL_UNKNOWN, elsewhere, () -> placements.ofOpening(hall(), opening));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> skills.of(person));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> placements.put(person, opening));
        Subject desk = given.staff(Role.FLIGHT_DESK);
        refused(HallProblem.HALL_UNKNOWN, desk, () -> openings.require(hall(), opening));
        refused(WorkProblem.OPENING_UNKNOWN, worker, () -> placements.put(person, UUID.randomUUID()));
        refused(
                WorkProblem.PLACEMENT_UNKNOWN,
                worker,
                () -> placements.move(person, UUID.randomUUID(), PlacementState.STARTED, Optional.empty()));
        UUID placed = Callers.as(worker, () -> placements.put(person, opening));
        UUID other = given.person("Felipa");
        refused(
                WorkProblem.PLACEMENT_UNKNOWN,
                worker,
                () -> placements.move(other, placed, PlacementState.STARTED, Optional.empty()));
    }
}
