package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.arrival.Unannounced;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.HallNews;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Seek;
import org.reencuentro.people.Unheard;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.NeedsView;
import org.reencuentro.triage.Triage;
import org.reencuentro.triage.TriageProblem;

/** From a tap at the refreshment table to whoever looks after it. */
@ExtendWith(ArquillianExtension.class)
class TriageIT {
    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    FlightDesk desk;

    @Inject
    Unannounced unannounced;

    @Inject
    Triage triage;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    CaseFiles caseFiles;

    @Inject
    HallNews news;

    @Inject
    DataKeys keys;

    @Inject
    UserTransaction transaction;

    private Subject table;
    private Subject caseworker;
    private Subject protection;

    @BeforeEach
    void theHallIsOpen() {
        table = given.staff(Role.FLIGHT_DESK);
        caseworker = given.staff(Role.CASEWORKER);
        protection = given.staff(Role.CHILD_PROTECTION);
    }

    /** Somebody of a list of their own; whether a desk has seen them. */
    private PassengerView somebody(boolean seen) {
        UUID arrival = given.arrival();
        String list = "nombres,apellidos,nacimiento,idioma,municipio,departamento\nHilaria,Xol " + Unheard.name()
                + ",1990,mam,Huehuetenango,Huehuetenango\n";
        return Callers.as(table, () -> {
            arrivals.importManifest(arrival, list.getBytes(StandardCharsets.UTF_8));
            PassengerView one = arrivals.passengers(arrival).get(0);
            if (seen) {
                desk.pass(one.id(), 1);
            }
            return one;
        });
    }

    private void say(PassengerView who, Need need, NeedAnswer answer) {
        Callers.as(table, () -> triage.answer(who.id(), need, answer));
    }

    private UUID arrivalOf(PassengerView who) {
        return Callers.as(caseworker, () -> arrivals.journeysOf(who.person().id()))
                .get(0)
                .id();
    }

    private List<RequestView> requestsOf(PassengerView who) {
        return Callers.as(caseworker, () -> requests.ofPerson(who.person().id()));
    }

    private Optional<NeedsView> onTheCase(PassengerView who) {
        return Callers.as(caseworker, () -> triage.ofPerson(who.person().id()));
    }

    private static ProblemCode refusal(Runnable asked) {
        return assertThrows(Problem.class, asked::run).code();
    }

    @Test
    void aNeedTappedAtTheTableStandsOnTheCaseAndAmongTheRequestsOfTheCaseworker() {
        PassengerView who = somebody(true);
        say(who, Need.SHELTER, NeedAnswer.NEEDS);
        assertEquals(NeedAnswer.NEEDS, onTheCase(who).orElseThrow().of(Need.SHELTER));
        RequestView asked = requestsOf(who).get(0);
        assertEquals(ServiceKind.SHELTER, asked.kind());
        assertEquals(RequestState.OPEN, asked.state());
        assertEquals(Language.MAM, asked.language());
        assertEquals(Optional.of(who.person().id()), asked.person());
        assertTrue(
                Callers.as(caseworker, () -> requests.open(Seek.first(), 1000).rows())
                        .contains(asked),
                "what Today counts");
        List<Triage.Waiting> waiting = Callers.as(caseworker, triage::waiting);
        assertTrue(waiting.stream()
                .anyMatch(
                        each -> each.passenger().equals(who.id()) && each.open().equals(List.of(Need.SHELTER))));
    }

    @Test
    void whereTransportGoesIsHomeAsFarAsItIsKnown() {
        PassengerView who = somebody(true);
        say(who, Need.TRANSPORT, NeedAnswer.NEEDS);
        assertEquals(Optional.of("13"), requestsOf(who).get(0).department());
    }

    @Test
    void whatTheHallGivesItselfIsNobodysRequest() {
        PassengerView who = somebody(true);
        for (Need need : List.of(Need.FOOD, Need.CALL, Need.PROTECTION)) {
            say(who, need, NeedAnswer.NEEDS);
        }
        assertEquals(List.of(), requestsOf(who));
    }

    @Test
    void saidTwiceItIsOneRequestAndTakenBackItIsNone() {
        PassengerView who = somebody(true);
        for (NeedAnswer answer : List.of(NeedAnswer.NEEDS, NeedAnswer.NEEDS, NeedAnswer.NOT_ASKED)) {
            say(who, Need.DOCUMENT, answer);
        }
        assertEquals(List.of(RequestState.WITHDRAWN), states(who));
        say(who, Need.DOCUMENT, NeedAnswer.NEEDS);
        assertEquals(List.of(RequestState.OPEN), states(who));
        say(who, Need.DOCUMENT, NeedAnswer.PREFERS_NOT_TO_SAY);
        assertEquals(List.of(RequestState.WITHDRAWN), states(who));
        say(who, Need.DOCUMENT, NeedAnswer.NEEDS);
        say(who, Need.DOCUMENT, NeedAnswer.GIVEN);
        assertEquals(List.of(RequestState.DONE), states(who));
        say(who, Need.DOCUMENT, NeedAnswer.NEEDS);
        assertEquals(List.of(RequestState.DONE, RequestState.OPEN), states(who), "needed once more");
    }

    private List<RequestState> states(PassengerView who) {
        return requestsOf(who).stream().map(RequestView::state).toList();
    }

    @Test
    void aPartnerIsAskedWithoutLookingForThePersonAndTheCaseIsOpened() {
        PassengerView who = somebody(true);
        say(who, Need.HEALTH, NeedAnswer.NEEDS);
        UUID service = given.service(given.organisation(), ServiceKind.HEALTH);
        NewReferral asked =
                new NewReferral(service, Priority.EMERGENCY, "", ConsentAnswer.YES, Language.ES, Optional.empty());
        UUID request = requestsOf(who).get(0).id();
        Optional<CaseFileView> file = Callers.as(caseworker, () -> {
            referrals.send(request, asked);
            return caseFiles.ofPerson(who.person().id());
        });
        assertEquals(caseworker.account(), file.orElseThrow().owner());
        say(who, Need.HEALTH, NeedAnswer.NOT_ASKED);
        assertEquals(List.of(RequestState.REFERRED), states(who), "only the referral says how far it is");
    }

    @Test
    void preferringNotToSayIsKeptAsAnAnswer() {
        PassengerView who = somebody(true);
        assertEquals(Optional.empty(), onTheCase(who), "nobody has asked");
        say(who, Need.PSYCHOSOCIAL, NeedAnswer.PREFERS_NOT_TO_SAY);
        NeedsView said = onTheCase(who).orElseThrow();
        assertEquals(Map.of(Need.PSYCHOSOCIAL, NeedAnswer.PREFERS_NOT_TO_SAY), said.answers());
        assertEquals(NeedAnswer.NOT_ASKED, said.of(Need.HEALTH));
    }

    @Test
    void whoeverHasNotPassedTheDeskIsNotAtTheTable() {
        PassengerView who = somebody(false);
        assertEquals(TriageProblem.NOT_IN_THE_HALL, refusal(() -> say(who, Need.FOOD, NeedAnswer.NEEDS)));
    }

    @Test
    void aConcernReachesChildProtectionAtOnceAndNobodyElse() {
        PassengerView who = somebody(true);
        UUID arrival = arrivalOf(who);
        ConcurrentLinkedQueue<HallNews.Item> heard = new ConcurrentLinkedQueue<>();
        Runnable deaf = news.listen(heard::add);
        say(who, Need.PROTECTION, NeedAnswer.NEEDS);
        deaf.run();
        assertTrue(heard.contains(new HallNews.Item(given.hall().id(), HallNews.Topic.CONCERN, arrival)));
        for (Subject told : List.of(protection, given.staff(Role.SUPERVISOR))) {
            assertTrue(Callers.as(told, triage::concerns).stream()
                    .anyMatch(each -> each.passenger().equals(who.id())));
            assertEquals(Set.of(who.id()), Callers.as(told, () -> triage.concernsOf(arrival)));
            assertTrue(Callers.as(told, () -> triage.concernAbout(who.person().id())));
        }
        for (Subject untold : List.of(table, caseworker)) {
            assertThrows(Problem.class, () -> Callers.as(untold, triage::concerns));
            assertThrows(Problem.class, () -> Callers.as(untold, () -> triage.concernsOf(arrival)));
            NeedsView seen = Callers.as(untold, () -> triage.ofArrival(arrival)).get(who.id());
            assertEquals(NeedAnswer.NOT_ASKED, seen.of(Need.PROTECTION));
            assertEquals(
                    List.of(),
                    Callers.as(untold, triage::waiting).stream()
                            .filter(each -> each.passenger().equals(who.id()))
                            .toList());
        }
        assertEquals(
                TriageProblem.CONCERN_NOT_YOURS_TO_CHANGE,
                refusal(() -> say(who, Need.PROTECTION, NeedAnswer.NOT_ASKED)));
        Callers.as(protection, () -> triage.answer(who.id(), Need.PROTECTION, NeedAnswer.DOES_NOT_NEED));
        assertFalse(
                Callers.as(protection, () -> triage.concernAbout(who.person().id())));
    }

    @Test
    void whatWasSaidWithoutANameGoesWithWhoeverSaysWhoTheyAre() {
        PassengerView who = somebody(false);
        UUID arrival = arrivalOf(who);
        Callers.as(table, () -> {
            UUID unnamed = unannounced.withoutName(arrival, Language.MAM, false, 1);
            unannounced.choosePin(unnamed, ChosenPin.of("2468"));
            triage.answer(unnamed, Need.SHELTER, NeedAnswer.NEEDS);
            String number = arrivals.passengers(arrival).stream()
                    .filter(each -> each.id().equals(unnamed))
                    .findFirst()
                    .flatMap(PassengerView::ticket)
                    .orElseThrow()
                    .number();
            unannounced.sayWho(arrival, number, "2468", who.id(), 1);
        });
        assertEquals(List.of(Need.SHELTER), onTheCase(who).orElseThrow().open());
        assertEquals(Optional.of(who.person().id()), requestsOf(who).get(0).person());
    }

    @Test
    void ofAPersonWhoWasErasedNobodyKnowsWhatTheyNeeded() throws Exception {
        PassengerView who = somebody(true);
        UUID arrival = arrivalOf(who);
        say(who, Need.FOOD, NeedAnswer.NEEDS);
        transaction.begin();
        keys.erase(who.person().id());
        transaction.commit();
        assertEquals(Map.of(), Callers.as(table, () -> triage.ofArrival(arrival)));
    }
}
