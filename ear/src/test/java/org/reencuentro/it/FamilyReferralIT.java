package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Seek;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.Families;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Tie;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.AnswersTogether;
import org.reencuentro.referral.Companion;
import org.reencuentro.referral.Companions;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.FamilyReferrals;
import org.reencuentro.referral.NewCompanion;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Requests;
import org.reencuentro.referral.Together;
import org.reencuentro.ticket.ChosenPin;

/** A family is referred together: each for themselves, and a no to one is no no to the others. */
@ExtendWith(ArquillianExtension.class)
class FamilyReferralIT {
    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    Families families;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Consents consents;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    PartnerInbox inbox;

    @Inject
    FamilyReferrals family;

    @Inject
    Companions companions;

    @Inject
    Together together;

    @Inject
    AnswersTogether answers;

    private Subject caseworker;
    private Subject member;
    private UUID organisation;
    private UUID service;
    private UUID request;
    private UUID mother;
    private UUID brother;
    private UUID daughter;
    private UUID son;

    @BeforeEach
    void aFamilyHasArrived() {
        caseworker = given.staff(Role.CASEWORKER);
        mother = person("Hilaria", "1985-03-01");
        brother = person("Macario", "1990-05-02");
        daughter = person("Sebastiana", "2015-06-03");
        son = person("Gaspar", "2018-07-04");
        Callers.as(caseworker, () -> {
            UUID joined = families.formOf(mother);
            families.add(joined, brother, Tie.SIBLING);
            families.add(joined, daughter, Tie.CHILD);
            families.add(joined, son, Tie.CHILD);
        });
        organisation = given.organisation();
        service = given.service(organisation, ServiceKind.TRANSPORT);
        member = given.member(organisation);
        request = request(mother);
    }

    private UUID person(String name, String birth) {
        UUID arrival = given.arrival();
        return Callers.as(given.staff(Role.SUPERVISOR), () -> {
            String list = "nombres,apellidos,nacimiento,municipio,departamento\n" + name + "," + Unheard.name() + ","
                    + birth + ",,\n";
            arrivals.importManifest(arrival, list.getBytes(StandardCharsets.UTF_8));
            return arrivals.passengers(arrival).get(0).person().id();
        });
    }

    private UUID request(UUID person) {
        UUID made = Callers.as(
                given.kiosk(),
                () -> requests.ofTicket(requests.make(
                                given.hall().id(),
                                ServiceKind.TRANSPORT,
                                Optional.of("13"),
                                Language.ES,
                                ChosenPin.of("1357")))
                        .get(0)
                        .id());
        Callers.as(caseworker, () -> requests.link(made, person));
        return made;
    }

    private NewReferral asked() {
        return new NewReferral(service, Priority.EMERGENCY, "Silla", ConsentAnswer.YES, Language.ES, Optional.empty());
    }

    private static NewCompanion says(UUID person, ConsentAnswer answer) {
        return new NewCompanion(person, Optional.of(answer));
    }

    private UUID sent(NewCompanion... others) {
        return Callers.as(caseworker, () -> family.send(request, asked(), List.of(others)))
                .first();
    }

    private Map<UUID, ProblemCode> refused(NewCompanion... others) {
        return Callers.as(caseworker, () -> family.send(request, asked(), List.of(others)))
                .refused();
    }

    private List<ReferralView> with(UUID referral) {
        return Callers.as(caseworker, () -> together.with(referral));
    }

    private static ProblemCode refusal(Subject who, Supplier<?> attempt) {
        return Callers.as(who, () -> assertThrows(Problem.class, attempt::get).code());
    }

    @Test
    void eachHasAReferralOfTheirOwnUnderTheirOwnConsentAndWithoutTheOthersNote() {
        UUID first = sent(says(daughter, ConsentAnswer.YES_WITHOUT_NAME), says(brother, ConsentAnswer.YES));
        List<ReferralView> others = with(first);
        assertEquals(
                Set.of(daughter, brother),
                others.stream().map(each -> each.person().id()).collect(Collectors.toSet()));
        for (ReferralView each : others) {
            assertEquals(ReferralState.SENT, each.state());
            assertEquals("", each.note());
            assertNotEquals(request, each.request());
            assertEquals(
                    RequestState.REFERRED,
                    Callers.as(caseworker, () -> requests.require(each.request()))
                            .state());
        }
        assertEquals(Map.of(first, 3), Callers.as(caseworker, () -> together.sizes(List.of(first))));
        assertEquals(Map.of(first, 3), Callers.as(member, () -> together.sizesInInbox(List.of(first))));
        Subject stranger = given.member(given.organisation());
        assertEquals(Map.of(), Callers.as(stranger, () -> together.sizesInInbox(List.of(first))));
        Callers.as(member, () -> answers.accept(first));
        Map<Boolean, List<PartnerReferral>> named =
                Callers.as(member, () -> inbox.promised(Seek.first(), 20)).rows().stream()
                        .collect(Collectors.partitioningBy(each -> each.name().isPresent()));
        assertEquals(2, named.get(true).size());
        assertEquals(1, named.get(false).size(), "the daughter did not want her name told");
    }

    @Test
    void whoSaysNoOrWasNeverAskedIsRefusedAndTheOthersGo() {
        Map<UUID, ProblemCode> refused =
                refused(says(daughter, ConsentAnswer.NO), new NewCompanion(brother, Optional.empty()));
        assertEquals(
                Map.of(daughter, ConsentProblem.CONSENT_REFUSED, brother, ConsentProblem.CONSENT_MISSING), refused);
        assertEquals(
                List.of(ConsentAnswer.NO),
                Callers.as(caseworker, () -> consents.of(daughter)).stream()
                        .map(each -> each.answer())
                        .toList());
        assertEquals(List.of(), Callers.as(caseworker, () -> requests.ofPerson(brother)));
        assertEquals(1, Callers.as(caseworker, () -> referrals.ofPerson(mother)).size());
    }

    @Test
    void anAnswerOfBeforeHoldsUntilItIsWithdrawn() {
        GivenConsent before = new GivenConsent(
                brother, organisation, ServiceKind.TRANSPORT, ConsentAnswer.YES, Language.ES, Optional.empty());
        UUID consent = Callers.as(caseworker, () -> consents.give(brother, before));
        UUID first = sent(new NewCompanion(brother, Optional.empty()));
        ReferralView brothers = with(first).get(0);
        Callers.as(caseworker, () -> consents.withdraw(brother, consent));
        assertEquals(ReferralState.WITHDRAWN, state(brothers.id()));
        assertEquals(ReferralState.SENT, state(first));
        assertEquals(List.of(), Callers.as(member, () -> together.asked(first)));
    }

    @Test
    void anAnswerAboutOnePartnerOpensNothingToAnother() {
        GivenConsent before = new GivenConsent(
                brother, organisation, ServiceKind.TRANSPORT, ConsentAnswer.YES, Language.ES, Optional.empty());
        Callers.as(caseworker, () -> consents.give(brother, before));
        UUID first = sent();
        UUID elsewhere = given.service(given.organisation(), ServiceKind.TRANSPORT);
        NewReferral other = NewReferral.asRecorded(elsewhere, Priority.EMERGENCY, "");
        assertEquals(
                ReferralProblem.REFERRAL_UNKNOWN, refusal(caseworker, () -> companions.send(brother, first, other)));
        assertEquals(List.of(), Callers.as(caseworker, () -> referrals.ofPerson(brother)));
    }

    private ReferralState state(UUID referral) {
        return Callers.as(caseworker, () -> referrals.require(referral)).state();
    }

    @Test
    void whomTheCaseworkerMayNotSeeOrWhoIsNotOfTheFamilyIsNotReferred() {
        UUID stranger = person("Cruz", "1980-01-01");
        Callers.as(given.staff(Role.CHILD_PROTECTION), () -> {
            caseFiles.openOf(son);
            caseFiles.protect(son);
        });
        assertEquals(
                Set.of(brother, daughter),
                Callers.as(caseworker, () -> companions.of(request)).stream()
                        .map(Companion::person)
                        .map(each -> each.id())
                        .collect(Collectors.toSet()));
        Map<UUID, ProblemCode> refused = refused(says(son, ConsentAnswer.YES), says(stranger, ConsentAnswer.YES));
        assertEquals(Map.of(son, PersonProblem.PERSON_UNKNOWN, stranger, PersonProblem.PERSON_UNKNOWN), refused);
        UUID first =
                Callers.as(caseworker, () -> referrals.ofPerson(mother)).get(0).id();
        assertEquals(PersonProblem.PERSON_UNKNOWN, refusal(caseworker, () -> companions.send(son, first, asked())));
        assertEquals(PersonProblem.NOT_IN_FAMILY, refusal(caseworker, () -> companions.send(stranger, first, asked())));
    }

    @Test
    void childrenGoWithAnAdult() {
        request = request(daughter);
        assertEquals(Map.of(son, ReferralProblem.CHILD_WITHOUT_ADULT), refused(says(son, ConsentAnswer.YES)));
        aFamilyHasArrived();
        request = request(daughter);
        UUID first = sent(says(son, ConsentAnswer.YES), says(brother, ConsentAnswer.YES));
        assertEquals(2, with(first).size(), "the adult goes first");
    }

    @Test
    void whoBelongsTogetherIsNotSentWhereThereIsNoRoomForAll() {
        NewCompanion[] all = Stream.of(brother, daughter, son)
                .map(each -> says(each, ConsentAnswer.YES))
                .toArray(NewCompanion[]::new);
        assertEquals(ReferralProblem.FAMILY_DOES_NOT_FIT, refusal(caseworker, () -> sent(all)));
        assertEquals(List.of(), Callers.as(caseworker, () -> referrals.ofPerson(mother)));
    }

    @Test
    void onePressAnswersForAllWhoStillWait() {
        UUID first = sent(says(daughter, ConsentAnswer.YES), says(brother, ConsentAnswer.YES));
        UUID second = with(first).get(0).id();
        UUID third = with(first).get(1).id();
        Callers.as(member, () -> referrals.accept(second));
        Callers.as(member, () -> answers.decline(first, DeclineReason.NO_CAPACITY));
        assertEquals(
                List.of(ReferralState.DECLINED, ReferralState.ACCEPTED, ReferralState.DECLINED),
                Stream.of(first, second, third).map(this::state).toList());
        assertEquals(ReferralProblem.REFERRAL_WRONG_STATE, refusal(member, () -> {
            answers.accept(first);
            return first;
        }));
        Subject stranger = given.member(given.organisation());
        assertEquals(ReferralProblem.REFERRAL_UNKNOWN, refusal(stranger, () -> {
            answers.accept(first);
            return first;
        }));
        assertTrue(Callers.as(caseworker, () -> requests.require(request)).state() == RequestState.OPEN);
    }
}
