package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.Families;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Tie;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.shelter.AgeBand;
import org.reencuentro.shelter.BedKind;
import org.reencuentro.shelter.BedNeed;
import org.reencuentro.shelter.BedNote;
import org.reencuentro.shelter.BedOffer;
import org.reencuentro.shelter.Houses;
import org.reencuentro.shelter.ShelterProblem;
import org.reencuentro.shelter.StayState;
import org.reencuentro.shelter.StayView;
import org.reencuentro.shelter.Stays;
import org.reencuentro.shelter.WhyLonger;

/** Who sleeps where: beds that are given once, minors never among adults, a stay that knows what becomes of its place. */
@ExtendWith(ArquillianExtension.class)
class StaysIT {
    @Inject
    Given given;

    @Inject
    Houses houses;

    @Inject
    Stays stays;

    @Inject
    PlaceHolds places;

    @Inject
    Families families;

    private UUID hall() {
        return given.hall().id();
    }

    /** A shelter with beds for somebody. */
    private UUID house(UUID organisation, int beds, BedKind... kinds) {
        UUID service = given.serviceWithoutRule(organisation, ServiceKind.SHELTER);
        Callers.as(given.member(organisation), () -> places.tell(service, beds));
        Callers.as(given.staff(Role.SUPERVISOR), () -> houses.say(hall(), service, Set.of(kinds), 72));
        return service;
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    private StayView newest(Subject worker, UUID person) {
        return Callers.as(worker, () -> stays.of(person)).get(0);
    }

    @Test
    void aThousandTakersOfTenBedsNeverGetAnEleventh() throws Exception {
        Subject worker = given.staff(Role.CHILD_PROTECTION);
        UUID service = house(given.organisation(), 10, BedKind.CHILDREN);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            people.add(given.person("Nico"));
        }
        int got = Crowd.done(
                1_000,
                worker,
                i -> stays.place(people.get(i % people.size()), List.of(), service, BedKind.CHILDREN, Set.of()),
                Set.of(DirectoryProblem.NO_PLACE_LEFT, ShelterProblem.STAY_UNDER_WAY)::contains);
        assertEquals(10, got);
        long held = people.stream()
                .filter(each -> !Callers.as(worker, () -> stays.of(each)).isEmpty())
                .count();
        assertEquals(10, held);
    }

    @Test
    void fromTheBedThatIsKeptToTheDayTheyLeave() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID organisation = given.organisation();
        UUID service = house(organisation, 3, BedKind.MEN, BedKind.WOMEN);
        UUID person = given.adult("Telma");
        BedOffer offer = Callers.as(worker, () -> stays.offer(person, List.of()));
        assertTrue(offer.houses().stream().anyMatch(each -> each.service().id().equals(service)));
        UUID stay = Callers.as(
                worker, () -> stays.place(person, List.of(), service, BedKind.WOMEN, Set.of(BedNeed.GROUND_FLOOR)));
        refused(
                ShelterProblem.STAY_UNDER_WAY,
                worker,
                () -> stays.place(person, List.of(), service, BedKind.WOMEN, Set.of()));
        BedNote note = Callers.as(given.member(organisation), () -> stays.told()).values().stream()
                .findFirst()
                .orElseThrow();
        assertEquals(new BedNote(BedKind.WOMEN, List.of(AgeBand.ADULT), Set.of(BedNeed.GROUND_FLOOR)), note);
        assertTrue(Callers.as(given.member(given.organisation()), () -> stays.told())
                .isEmpty());
        assertTrue(Callers.as(worker, () -> stays.page(Seek.first(), 500)).rows().stream()
                .anyMatch(each -> each.id().equals(stay)));

        refused(
                ShelterProblem.STAY_CHANGED,
                worker,
                () -> stays.extend(person, stay, Duration.ofDays(1), WhyLonger.NO_BUS));
        Callers.as(worker, () -> stays.arrive(person, stay));
        assertEquals(StayState.ARRIVED, newest(worker, person).state());
        refused(DirectoryProblem.HOLD_OVER, worker, () -> stays.giveBack(person, stay));
        Callers.as(worker, () -> stays.extend(person, stay, Duration.ofDays(1), WhyLonger.NO_BUS));
        StayView there = newest(worker, person);
        assertEquals(Optional.of(there.arrived().orElseThrow().plus(Duration.ofHours(96))), there.ends());
        assertEquals(WhyLonger.NO_BUS, there.extensions().get(0).why());
        Callers.as(worker, () -> stays.leave(person, stay, false));
        assertEquals(Optional.empty(), newest(worker, person).due());
        refused(ShelterProblem.STAY_CHANGED, worker, () -> stays.leave(person, stay, false));
    }

    @Test
    void whateverTheHouseSaysOfThePlaceBecomesOfTheStayOfAll() {
        Subject worker = given.staff(Role.CHILD_PROTECTION);
        UUID organisation = given.organisation();
        UUID service = house(organisation, 4, BedKind.FAMILIES);
        UUID mother = given.adult("Lidia");
        UUID son = given.person("Wilmer");
        Callers.as(worker, () -> {
            UUID family = families.formOf(mother);
            families.add(family, son, Tie.CHILD);
        });
        refused(
                ShelterProblem.BED_NOT_FOR_THEM,
                worker,
                () -> stays.place(mother, List.of(), service, BedKind.FAMILIES, Set.of()));
        UUID stay = Callers.as(
                worker, () -> stays.place(mother, List.of(son), service, BedKind.FAMILIES, Set.of(BedNeed.QUIET)));
        Subject member = given.member(organisation);
        UUID hold = Callers.as(member, () -> places.own()).get(0).id();
        Callers.as(member, () -> places.giveBack(service, hold));
        assertEquals(StayState.GIVEN_BACK, newest(worker, son).state());
        assertTrue(Callers.as(member, () -> places.own()).isEmpty(), "who belongs together stays together");

        UUID again = Callers.as(worker, () -> stays.place(mother, List.of(son), service, BedKind.FAMILIES, Set.of()));
        UUID other = Callers.as(member, () -> places.own()).get(0).id();
        Callers.as(member, () -> places.take(service, other));
        assertEquals(StayState.ARRIVED, newest(worker, mother).state());
        assertEquals(again, newest(worker, son).id());
        assertEquals(2, newest(worker, son).beds());
        refused(DirectoryProblem.HOLD_OVER, worker, () -> stays.arrive(mother, stay));
    }

    @Test
    void minorsNeverSleepAmongAdultsAndBrothersAndSistersStayTogether() {
        Subject worker = given.staff(Role.CHILD_PROTECTION);
        UUID service = house(given.organisation(), 5, BedKind.values());
        UUID girl = given.person("Yeimi");
        UUID boy = given.person("Elmer");
        for (BedKind kind : List.of(BedKind.MEN, BedKind.WOMEN, BedKind.FAMILIES)) {
            refused(
                    ShelterProblem.MINOR_WITH_ADULTS,
                    worker,
                    () -> stays.place(girl, List.of(), service, kind, Set.of()));
        }
        refused(
                ShelterProblem.PARTY_UNKNOWN,
                worker,
                () -> stays.place(girl, List.of(boy), service, BedKind.CHILDREN, Set.of()));
        Callers.as(worker, () -> {
            UUID family = families.formOf(girl);
            families.add(family, boy, Tie.SIBLING);
        });
        refused(
                ShelterProblem.SIBLINGS_APART,
                worker,
                () -> stays.place(girl, List.of(), service, BedKind.CHILDREN, Set.of()));
        Callers.as(worker, () -> stays.place(girl, List.of(boy), service, BedKind.CHILDREN, Set.of()));
        assertEquals(2, newest(worker, boy).beds());
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID service = house(given.organisation(), 5, BedKind.MEN, BedKind.WOMEN);
        UUID person = given.adult("Oralia");
        UUID stay = Callers.as(worker, () -> stays.place(person, List.of(), service, BedKind.WOMEN, Set.of()));
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> stays.of(person));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> stays.giveBack(person, stay));
        refused(HallProblem.HALL_UNKNOWN, elsewhere, () -> houses.of(hall()));
        refused(HallProblem.HALL_UNKNOWN, worker, () -> houses.drop(hall(), service));
        UUID other = given.adult("Zoila");
        refused(ShelterProblem.STAY_UNKNOWN, worker, () -> stays.arrive(other, stay));
        UUID untold = given.serviceWithoutRule(given.organisation(), ServiceKind.SHELTER);
        refused(
                ShelterProblem.HOUSE_UNKNOWN,
                worker,
                () -> stays.place(other, List.of(), untold, BedKind.WOMEN, Set.of()));
        Subject supervisor = given.staff(Role.SUPERVISOR);
        refused(ShelterProblem.HOUSE_TERMS_REFUSED, supervisor, () -> houses.say(hall(), untold, Set.of(), 72));
        refused(
                ShelterProblem.HOUSE_TERMS_REFUSED,
                supervisor,
                () -> houses.say(hall(), untold, Set.of(BedKind.MEN), 0));
        Callers.as(supervisor, () -> {
            houses.first(hall(), service);
            assertEquals(Optional.of(1), houses.of(hall()).get(0).rank());
            houses.drop(hall(), service);
        });
        refused(ShelterProblem.HOUSE_UNKNOWN, supervisor, () -> houses.first(hall(), service));
    }
}
