package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.consent.SharingRuleView;
import org.reencuentro.consent.SharingRules;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.Option;
import org.reencuentro.referral.Options;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Requests;
import org.reencuentro.referral.SharingPreview;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;

/** No rule, no sharing: the protocol decides what is sent and what partners see. */
@ExtendWith(ArquillianExtension.class)
class SharingIT {
    private static final ServiceKind BED = ServiceKind.SHELTER;

    @Inject
    Given given;

    @Inject
    SharingRules rules;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    PartnerInbox inbox;

    @Inject
    Options options;

    private Subject caseworker;
    private Subject supervisor;
    private UUID organisation;
    private Subject member;

    @BeforeEach
    void aPartnerAndThoseWhoAgreeWithIt() {
        caseworker = given.staff(Role.CASEWORKER);
        supervisor = given.staff(Role.SUPERVISOR);
        organisation = given.organisation();
        member = given.member(organisation);
    }

    private UUID linkedRequest() {
        Subject kiosk = given.kiosk();
        UUID request = Callers.as(kiosk, () -> {
            TicketView ticket =
                    requests.make(given.hall().id(), BED, Optional.empty(), Language.ES, ChosenPin.of("1357"));
            return requests.ofTicket(ticket).get(0).id();
        });
        UUID person = given.person("Hilaria");
        Callers.as(caseworker, () -> requests.link(request, person));
        return request;
    }

    private UUID send(UUID request, UUID service) {
        NewReferral asked = new NewReferral(
                service, Priority.URGENT, "Silla de ruedas", ConsentAnswer.YES, Language.ES, Optional.empty());
        return Callers.as(caseworker, () -> referrals.send(request, asked));
    }

    private PartnerReferral seen(UUID referral) {
        return Callers.as(member, () -> referrals.forPartner(referral));
    }

    private static ProblemCode refusal(Runnable attempt) {
        return assertThrows(Problem.class, attempt::run).code();
    }

    private void end(UUID rule) {
        Callers.as(supervisor, () -> rules.end(rule));
    }

    @Test
    void withoutARuleInForceNothingIsSentAndTheRequestStaysOpen() {
        UUID service = given.serviceWithoutRule(organisation, BED);
        UUID request = linkedRequest();
        assertEquals(ConsentProblem.SHARING_NOT_AGREED, refusal(() -> send(request, service)));
        given.share(organisation, ServiceKind.HEALTH, Given.EVERYTHING);
        assertEquals(ConsentProblem.SHARING_NOT_AGREED, refusal(() -> send(request, service)));
        end(given.share(organisation, BED, Given.EVERYTHING));
        assertEquals(ConsentProblem.SHARING_NOT_AGREED, refusal(() -> send(request, service)));
        assertEquals(
                RequestState.OPEN,
                Callers.as(caseworker, () -> requests.require(request)).state());
        assertTrue(Callers.as(member, () -> inbox.page(Seek.first(), 100).rows())
                .isEmpty());
        given.share(organisation, BED, Given.EVERYTHING);
        send(request, service);
    }

    @Test
    void aPartnerSeesTheFieldsOfItsRuleAndNothingOnceTheRuleIsEnded() {
        UUID service = given.serviceWithoutRule(organisation, BED);
        UUID rule = given.share(
                organisation, BED, Map.of(SharedField.MINOR, SharedFrom.ASKED, SharedField.NAME, SharedFrom.ACCEPTED));
        UUID referral = send(linkedRequest(), service);
        assertEquals(
                new PartnerReferral.About(
                        Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty()),
                seen(referral).about().orElseThrow());
        Callers.as(member, () -> referrals.accept(referral));
        assertTrue(seen(referral).name().isPresent());

        end(rule);
        assertTrue(seen(referral).about().isEmpty());
        assertTrue(seen(referral).name().isEmpty());
        PartnerReferral listed =
                Callers.as(member, () -> inbox.page(Seek.first(), 100).rows().get(0));
        assertTrue(listed.about().isEmpty() && listed.name().isEmpty());
        Callers.as(member, () -> referrals.complete(referral));
    }

    @Test
    void aWiderRuleShowsNothingMoreOfThoseWhoAgreedBefore() {
        UUID service = given.serviceWithoutRule(organisation, BED);
        given.share(organisation, BED, Map.of(SharedField.NOTE, SharedFrom.ASKED));
        UUID before = send(linkedRequest(), service);
        given.share(organisation, BED, Given.EVERYTHING);
        UUID after = send(linkedRequest(), service);
        for (UUID referral : List.of(before, after)) {
            Callers.as(member, () -> referrals.accept(referral));
        }
        assertTrue(seen(before).name().isEmpty());
        assertEquals(
                Optional.of("Silla de ruedas"),
                seen(before).about().orElseThrow().note());
        assertTrue(seen(before).about().orElseThrow().minor().isEmpty());
        assertTrue(seen(after).name().isPresent());
    }

    @Test
    void theFormShowsWhatEachPartnerWouldSeeAndWhoCannotBeAsked() {
        UUID open = given.serviceWithoutRule(organisation, BED);
        given.share(
                organisation, BED, Map.of(SharedField.MINOR, SharedFrom.ASKED, SharedField.NOTE, SharedFrom.ACCEPTED));
        UUID closed = given.serviceWithoutRule(given.organisation(), BED);
        UUID request = linkedRequest();
        List<SharingPreview> previews = Callers.as(caseworker, () -> options.of(request)).stream()
                .map(Option::preview)
                .toList();
        SharingPreview shown = of(previews, open);
        assertEquals(Set.of(SharedField.MINOR), shown.asked());
        assertEquals(Set.of(SharedField.NOTE), shown.accepted());
        assertEquals(Optional.of(true), shown.about().minor());
        assertTrue(of(previews, closed).rule().isEmpty());
        assertTrue(of(previews, closed).about().silent());
    }

    private static SharingPreview of(List<SharingPreview> previews, UUID service) {
        return previews.stream()
                .filter(each -> each.service().id().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agreeingAgainTakesThePlaceOfTheRuleBefore() {
        UUID first = given.share(organisation, BED, Given.EVERYTHING);
        UUID second = given.share(organisation, BED, Map.of());
        List<SharingRuleView> all = Callers.as(supervisor, () -> rules.all()).stream()
                .filter(each -> each.organisation().id().equals(organisation))
                .toList();
        assertEquals(2, all.size());
        assertTrue(all.stream().filter(each -> each.id().equals(second)).allMatch(SharingRuleView::inForce));
        assertFalse(all.stream().filter(each -> each.id().equals(first)).anyMatch(SharingRuleView::inForce));
    }

    @Test
    void ofManyWhoAgreeAtOnceTheLastRuleAloneStands() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<UUID>> many = List.copyOf(Collections.nCopies(
                    16, () -> given.share(organisation, BED, Map.of(SharedField.MINOR, SharedFrom.ASKED))));
            for (var done : pool.invokeAll(many)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(
                1,
                Callers.as(supervisor, () -> rules.all()).stream()
                        .filter(each -> each.organisation().id().equals(organisation))
                        .filter(SharingRuleView::inForce)
                        .count());
    }

    @Test
    void onlySupervisorsAndAdministratorsAgreeAndOnlyAfterShowingAgainWhoTheyAre() {
        NewSharingRule rule = new NewSharingRule(
                organisation, BED, Map.of(), "Agreement", Instant.now().plus(Duration.ofDays(1)));
        for (Role role : List.of(Role.CASEWORKER, Role.CHILD_PROTECTION, Role.ANALYST)) {
            Subject other = given.staff(role);
            assertEquals(PolicyProblem.NOT_THERE, refusal(() -> Callers.as(other, () -> rules.agree(rule))));
            assertEquals(PolicyProblem.NOT_THERE, refusal(() -> Callers.as(other, () -> rules.all())));
        }
        assertEquals(PolicyProblem.NOT_THERE, refusal(() -> Callers.as(member, () -> rules.all())));
        Subject stale = new Subject(
                supervisor.role(),
                supervisor.id(),
                supervisor.organisation(),
                supervisor.halls(),
                supervisor.strength(),
                Optional.of(Instant.now().minus(Subject.STEP_UP)),
                false);
        assertEquals(PolicyProblem.STEP_UP_NEEDED, refusal(() -> Callers.as(stale, () -> rules.agree(rule))));
        UUID agreed = Callers.as(given.staff(Role.ADMINISTRATOR), () -> rules.agree(rule));
        assertEquals(PolicyProblem.STEP_UP_NEEDED, refusal(() -> Callers.as(stale, () -> rules.end(agreed))));
        assertEquals(ConsentProblem.SHARING_RULE_UNKNOWN, refusal(() -> end(UUID.randomUUID())));
    }
}
