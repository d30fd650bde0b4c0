package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.business.BusinessState;
import org.reencuentro.business.BusinessView;
import org.reencuentro.business.Businesses;
import org.reencuentro.business.Committee;
import org.reencuentro.business.Finding;
import org.reencuentro.business.Purchases;
import org.reencuentro.business.Trade;
import org.reencuentro.business.Vote;
import org.reencuentro.business.WhyLeft;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** A business from the training to the last visit: who decides, what is bought, and nobody else. */
@ExtendWith(ArquillianExtension.class)
class BusinessIT {
    private static final int HANDS = 16;

    @Inject
    Given given;

    @Inject
    Businesses businesses;

    @Inject
    Committee committee;

    @Inject
    Purchases purchases;

    @Inject
    CaseFiles files;

    private static Money money(String amount) {
        return BusinessPlan.money(amount);
    }

    private static final BusinessPlan PLAN = new BusinessPlan(
            "Pan dulce",
            "Vecinos",
            "Aldea",
            money("3000"),
            money("1200"),
            money("300"),
            money("200"),
            money("900"),
            money("15000"));

    private BusinessView read(Subject worker, UUID person) {
        return Callers.as(worker, () -> businesses.of(person)).get(0);
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    /** Handed in, with an oven for the beginning and a mixer for later. */
    private UUID handedIn(Subject worker, UUID person) {
        return Callers.as(worker, () -> {
            UUID id = businesses.begin(person, Trade.FOOD);
            businesses.trained(person, id);
            businesses.write(person, id, PLAN);
            businesses.want(person, id, "Horno", money("800"), false);
            businesses.want(person, id, "Batidora", money("500"), true);
            businesses.handIn(person, id);
            return id;
        });
    }

    @Test
    void fromTheTrainingToTheLastVisit() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.adult("Micaela");
        UUID id = handedIn(worker, person);
        refused(BusinessProblem.BUSINESS_UNDER_WAY, worker, () -> businesses.begin(person, Trade.SHOP));
        refused(BusinessProblem.BUSINESS_OWN_PLAN, worker, () -> committee.vote(person, id, Vote.YES, false));
        Subject one = given.staff(Role.SUPERVISOR);
        Subject two = given.staff(Role.CASEWORKER);
        Subject interested = given.staff(Role.CASEWORKER);
        Callers.as(interested, () -> committee.vote(person, id, Vote.YES, true));
        Callers.as(one, () -> committee.vote(person, id, Vote.YES, false));
        refused(BusinessProblem.BUSINESS_VOTED, one, () -> committee.vote(person, id, Vote.YES, false));
        assertEquals(BusinessState.REVIEW, read(worker, person).state(), "whoever gains by it counts for nothing");
        refused(
                BusinessProblem.BUSINESS_STATE_REFUSED,
                worker,
                () -> purchases.quote(
                        person, id, read(worker, person).lines().get(0).id(), "Ferretería", money("700")));
        Callers.as(two, () -> committee.vote(person, id, Vote.YES, false));
        assertEquals(BusinessState.APPROVED, read(worker, person).state());

        UUID oven = read(worker, person).lines().get(0).id();
        UUID mixer = read(worker, person).lines().get(1).id();
        Callers.as(worker, () -> {
            UUID quote = purchases.quote(person, id, oven, "Ferretería", money("700"));
            purchases.buy(person, id, oven, quote, Optional.empty(), "F-77");
            purchases.deliver(person, id, oven, true);
        });
        assertEquals(BusinessState.RUNNING, read(worker, person).state());
        UUID price = Callers.as(worker, () -> purchases.quote(person, id, mixer, "Almacén", money("450")));
        refused(
                BusinessProblem.BUSINESS_NOT_GOING,
                worker,
                () -> purchases.buy(person, id, mixer, price, Optional.empty(), "F-78"));
        refused(
                BusinessProblem.BUSINESS_LINE_UNKNOWN,
                worker,
                () -> purchases.buy(person, id, oven, price, Optional.empty(), "F-78"));
        refused(BusinessProblem.BUSINESS_NOT_VISITED, worker, () -> purchases.end(person, id));
        Callers.as(worker, () -> {
            purchases.visit(person, id, Finding.GOING, money("1800"), money("14000"));
            purchases.buy(person, id, mixer, price, Optional.empty(), "F-78");
            purchases.deliver(person, id, mixer, true);
            purchases.end(person, id);
        });
        BusinessView over = read(worker, person);
        assertEquals(BusinessState.ENDED, over.state());
        assertEquals(Optional.of(PLAN), over.plan());
        assertEquals(Optional.of(money("1800")), over.visits().get(0).income());
        assertEquals(
                List.of(
                        BusinessState.TRAINING,
                        BusinessState.PLAN,
                        BusinessState.REVIEW,
                        BusinessState.APPROVED,
                        BusinessState.RUNNING,
                        BusinessState.ENDED),
                over.steps().stream().map(BusinessView.Step::to).toList());
        assertEquals(Optional.empty(), over.due());
    }

    @Test
    void changesBringItBackAndTwoWhoSayNoEndIt() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.adult("Rosalinda");
        UUID id = handedIn(worker, person);
        Subject one = given.staff(Role.SUPERVISOR);
        Subject two = given.staff(Role.CASEWORKER);
        Callers.as(one, () -> committee.vote(person, id, Vote.CHANGES, false));
        assertEquals(BusinessState.PLAN, read(worker, person).state());
        Callers.as(two, () -> businesses.write(person, id, PLAN));
        Callers.as(worker, () -> businesses.handIn(person, id));
        assertEquals(List.of(), read(worker, person).votes(), "a plan that was changed is voted on anew");
        refused(BusinessProblem.BUSINESS_OWN_PLAN, two, () -> committee.vote(person, id, Vote.YES, false));
        Subject three = given.staff(Role.SUPERVISOR);
        Callers.as(one, () -> committee.vote(person, id, Vote.NO, false));
        Callers.as(three, () -> committee.vote(person, id, Vote.NO, false));
        assertEquals(BusinessState.REFUSED, read(worker, person).state());
        UUID again = Callers.as(worker, () -> businesses.begin(person, Trade.SEWING));
        assertTrue(Callers.as(worker, () -> businesses.page(Seek.first(), 500)).rows().stream()
                .anyMatch(each -> each.id().equals(again)));
        Callers.as(worker, () -> businesses.giveUp(person, again, WhyLeft.FOUND_WORK));
        assertFalse(Callers.as(worker, () -> businesses.page(Seek.first(), 500)).rows().stream()
                .anyMatch(each -> each.id().equals(again)));
    }

    @Test
    void twoAtOnceBuyOnceAndVoteOnceEach() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.adult("Aracely");
        UUID id = handedIn(worker, person);
        Subject one = given.staff(Role.SUPERVISOR);
        assertEquals(1, done(() -> committee.vote(person, id, Vote.YES, false), one, BusinessProblem.BUSINESS_VOTED));
        Callers.as(given.staff(Role.SUPERVISOR), () -> committee.vote(person, id, Vote.YES, false));
        UUID oven = read(worker, person).lines().get(0).id();
        UUID quote = Callers.as(worker, () -> purchases.quote(person, id, oven, "Ferretería", money("700")));
        assertEquals(
                1,
                done(
                        () -> purchases.buy(person, id, oven, quote, Optional.empty(), "F-1"),
                        worker,
                        BusinessProblem.BUSINESS_STATE_REFUSED));
        assertEquals(
                1,
                done(() -> purchases.deliver(person, id, oven, true), worker, BusinessProblem.BUSINESS_STATE_REFUSED));
        assertEquals(
                1,
                read(worker, person).steps().stream()
                        .filter(each -> each.to() == BusinessState.RUNNING)
                        .count());
    }

    private static int done(Runnable deed, Subject subject, BusinessProblem otherwise) throws Exception {
        return Crowd.done(HANDS, subject, any -> deed.run(), otherwise::equals);
    }

    @Test
    void whoseCaseItIsDoesNotDecideAndNobodyElseSees() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.adult("Delfina");
        UUID id = handedIn(worker, person);
        Subject owner = given.staff(Role.CASEWORKER);
        Callers.as(owner, () -> {
            files.openOf(person);
            files.takeOver(person);
        });
        refused(PersonProblem.PERSON_UNKNOWN, owner, () -> committee.vote(person, id, Vote.YES, false));
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> businesses.of(person));
        refused(PersonProblem.PERSON_UNKNOWN, elsewhere, () -> committee.vote(person, id, Vote.YES, false));
        refused(
                PersonProblem.PERSON_UNKNOWN,
                given.staff(Role.PSYCHOLOGIST),
                () -> businesses.giveUp(person, id, WhyLeft.HEALTH));
        UUID other = given.adult("Emiliana");
        refused(BusinessProblem.BUSINESS_UNKNOWN, worker, () -> businesses.giveUp(other, id, WhyLeft.HEALTH));
        refused(
                BusinessProblem.BUSINESS_NOT_FOR_MINORS,
                worker,
                () -> businesses.begin(given.person("Mateo"), Trade.SHOP));
    }
}
