package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.club.ClubAudience;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.ClubRoll;
import org.reencuentro.club.ClubTopic;
import org.reencuentro.club.Clubs;
import org.reencuentro.club.MembershipView;
import org.reencuentro.club.Memberships;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Self-help groups: who belongs, seats that are never given twice, nothing for anybody outside. */
@ExtendWith(ArquillianExtension.class)
class ClubsIT {
    private static final int TAKERS = 1_000;

    @Inject
    Given given;

    @Inject
    Clubs clubs;

    @Inject
    Memberships memberships;

    private UUID hall() {
        return given.hall().id();
    }

    private UUID club(Subject worker, ClubAudience audience) {
        return Callers.as(worker, () -> clubs.found(hall(), Unheard.name(), audience, "Casa comunal"));
    }

    private UUID session(Subject worker, UUID club, int seats) {
        LocalDateTime tomorrow = LocalDateTime.now(given.hall().zone()).plusDays(1);
        return Callers.as(worker, () -> clubs.plan(hall(), club, ClubTopic.WORK, tomorrow, seats));
    }

    /** Whose age nobody has confirmed: a minor until then. */
    private UUID young(String name) {
        return given.person(name);
    }

    private ClubRoll roll(Subject worker, UUID session) {
        return Callers.as(worker, () -> clubs.roll(hall(), session));
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    @Test
    void aThousandTakersAtOnceNeverGetASeatMoreThanThereIs() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID club = club(worker, ClubAudience.YOUNG);
        UUID session = session(worker, club, 3);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID person = young("Mario");
            Callers.as(worker, () -> memberships.join(person, club, true));
            people.add(person);
        }
        int got = Crowd.done(
                TAKERS,
                worker,
                i -> memberships.take(people.get(i % people.size()), session),
                Set.of(ClubProblem.CLUB_SESSION_FULL, ClubProblem.CLUB_SEAT_CHANGED)::contains);
        assertEquals(3, got);
        ClubRoll roll = roll(worker, session);
        assertEquals(0, roll.session().free());
        assertEquals(
                3, roll.rows().stream().filter(each -> each.seat().isPresent()).count());
        assertEquals(8, roll.rows().size());
    }

    @Test
    void whoBelongsComesAndGoesAndLeavesTheirSeatToAnother() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID club = club(worker, ClubAudience.YOUNG);
        UUID session = session(worker, club, 1);
        UUID one = young("Ana");
        UUID other = young("Rosa");
        refused(ClubProblem.CLUB_NOT_PROMISED, worker, () -> memberships.join(one, club, false));
        refused(ClubProblem.CLUB_NOT_MEMBER, worker, () -> memberships.take(one, session));
        Callers.as(worker, () -> {
            memberships.join(one, club, true);
            memberships.join(other, club, true);
            memberships.take(one, session);
        });
        refused(ClubProblem.CLUB_JOINED_ALREADY, worker, () -> memberships.join(one, club, true));
        refused(ClubProblem.CLUB_SEAT_CHANGED, worker, () -> memberships.take(one, session));
        refused(ClubProblem.CLUB_SESSION_FULL, worker, () -> memberships.take(other, session));
        refused(ClubProblem.CLUB_SESSION_AHEAD, worker, () -> memberships.note(one, session, true));
        refused(ClubProblem.CLUB_SESSION_AHEAD, worker, () -> clubs.hold(hall(), session, 2));

        Callers.as(worker, () -> memberships.leave(one, club));
        refused(ClubProblem.CLUB_NOT_MEMBER, worker, () -> memberships.leave(one, club));
        Callers.as(worker, () -> memberships.take(other, session));
        ClubRoll roll = roll(worker, session);
        assertEquals(
                List.of(other), roll.rows().stream().map(ClubRoll.Row::person).toList());
        assertEquals(0, roll.session().free());
        MembershipView was = Callers.as(worker, () -> memberships.of(one)).get(0);
        assertTrue(was.left().isPresent());
        assertEquals(List.of(), was.ahead());
        Callers.as(worker, () -> memberships.join(one, club, true));
        assertEquals(2, Callers.as(worker, () -> memberships.of(one)).size(), "who comes again is a member anew");

        Callers.as(worker, () -> clubs.end(hall(), club, true));
        refused(ClubProblem.CLUB_SESSION_OVER, worker, () -> memberships.giveBack(other, session));
        assertEquals(
                Optional.empty(),
                Callers.as(worker, () -> clubs.require(hall(), club)).next());
        assertEquals(2, Callers.as(worker, () -> clubs.require(hall(), club)).members());
    }

    @Test
    void nobodyIsAmongAnotherAgeAndNobodyOutsideLearnsWhoGoes() {
        Subject worker = given.staff(Role.PSYCHOLOGIST);
        UUID adults = club(worker, ClubAudience.ADULTS);
        UUID young = club(worker, ClubAudience.YOUNG);
        UUID session = session(worker, adults, 2);
        UUID person = young("Dominga");
        refused(ClubProblem.CLUB_NOT_FOR_THEM, worker, () -> memberships.join(person, adults, true));
        List<UUID> offered = Callers.as(worker, () -> memberships.offered(person)).stream()
                .map(each -> each.id())
                .toList();
        assertTrue(offered.contains(young));
        assertFalse(offered.contains(adults));

        Subject desk = given.staff(Role.FLIGHT_DESK);
        refused(HallProblem.HALL_UNKNOWN, desk, () -> clubs.of(hall()));
        refused(HallProblem.HALL_UNKNOWN, desk, () -> clubs.roll(hall(), session));
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        refused(HallProblem.HALL_UNKNOWN, elsewhere, () -> clubs.roll(hall(), session));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> memberships.of(person));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> memberships.join(person, young, true));

        String name = Callers.as(worker, () -> clubs.require(hall(), young)).name();
        refused(ClubProblem.CLUB_NAME_TAKEN, worker, () -> clubs.found(hall(), name, ClubAudience.ADULTS, "Otra casa"));
        refused(ClubProblem.CLUB_UNKNOWN, worker, () -> clubs.require(hall(), UUID.randomUUID()));
        refused(ClubProblem.CLUB_SESSION_UNKNOWN, worker, () -> clubs.cancel(hall(), UUID.randomUUID()));
    }

    @Test
    void twoWhoNoteTheSameAtOnceMakeOneMember() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID club = club(worker, ClubAudience.YOUNG);
        UUID person = young("Ixchel");
        int joined = Crowd.done(
                16, worker, any -> memberships.join(person, club, true), ClubProblem.CLUB_JOINED_ALREADY::equals);
        assertEquals(1, joined);
        assertEquals(1, Callers.as(worker, () -> clubs.require(hall(), club)).members());
    }
}
