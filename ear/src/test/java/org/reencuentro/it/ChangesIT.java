package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.consent.Consents;
import org.reencuentro.delivery.Changes;
import org.reencuentro.delivery.PartnerChange;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Suggestion;

/** What a partner reads of the steps of its referrals, and what it may not do to them. */
@ExtendWith(ArquillianExtension.class)
class ChangesIT {
    @Inject
    Given given;

    @Inject
    Referred referred;

    @Inject
    Consents consents;

    @Inject
    Referrals referrals;

    @Inject
    Correspondence correspondence;

    @Inject
    Changes changes;

    @Resource
    ManagedExecutorService threads;

    private List<PartnerChange> told(UUID organisation, long after) {
        return Callers.as(given.member(organisation), () -> changes.after(after, 100));
    }

    private static void refused(Object code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    @Test
    void everyStepIsAChangeWhoeverTookItAndNobodyElseHearsOfIt() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Hilaria");
        UUID organisation = given.organisation();
        UUID other = given.organisation();
        Subject member = given.member(organisation);
        UUID first = referred.send(worker, person, organisation);
        Callers.as(member, () -> {
            referrals.acknowledge(first);
            referrals.accept(first);
            referrals.begin(first);
            referrals.complete(first);
        });
        UUID second = referred.send(worker, person, organisation);
        List<PartnerChange> before = told(organisation, 0);
        UUID third = referred.send(worker, person, organisation);
        Callers.as(worker, () -> referrals.withdraw(third));
        Callers.as(worker, () -> consents.withdrawAll(person));
        List<PartnerChange> all = told(organisation, 0);
        assertEquals(
                List.of(
                        ReferralState.SENT,
                        ReferralState.ACKNOWLEDGED,
                        ReferralState.ACCEPTED,
                        ReferralState.IN_SERVICE,
                        ReferralState.COMPLETED,
                        ReferralState.SENT,
                        ReferralState.SENT,
                        ReferralState.WITHDRAWN,
                        ReferralState.WITHDRAWN),
                all.stream().map(PartnerChange::state).toList());
        assertEquals(
                LongStream.rangeClosed(1, 9).boxed().toList(),
                all.stream().map(PartnerChange::number).toList());
        assertEquals(before, all.subList(0, before.size()), "what was read stays as it was");
        assertEquals(all.subList(4, 9), told(organisation, 4));
        assertEquals(second, all.get(8).referral());
        assertEquals("referral.withdrawn", all.get(8).type());
        assertEquals(List.of(), told(other, 0));
        assertEquals(9L, Callers.as(member, () -> changes.last()));
    }

    @Test
    void whoeverReadsWhileStepsAreTakenMissesNoneOfThem() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Tomás");
        UUID organisation = given.organisation();
        Subject member = given.member(organisation);
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sent.add(referred.send(worker, person, organisation));
        }
        List<Future<?>> steps = new ArrayList<>();
        for (UUID each : sent) {
            steps.add(threads.submit(() -> Callers.as(member, () -> referrals.accept(each))));
        }
        List<PartnerChange> read = new ArrayList<>();
        boolean done;
        do {
            done = steps.stream().allMatch(Future::isDone);
            long last = read.isEmpty() ? 0 : read.get(read.size() - 1).number();
            read.addAll(told(organisation, last));
        } while (!done);
        for (Future<?> each : steps) {
            each.get();
        }
        assertEquals(
                LongStream.rangeClosed(1, 24).boxed().toList(),
                read.stream().map(PartnerChange::number).toList());
        Set<UUID> accepted = new HashSet<>();
        read.stream()
                .filter(each -> each.state() == ReferralState.ACCEPTED)
                .forEach(each -> accepted.add(each.referral()));
        assertEquals(new HashSet<>(sent), accepted);
    }

    @Test
    void whatIsDoneTwiceOrByAnotherOrTooLateIsRefused() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID organisation = given.organisation();
        Subject member = given.member(organisation);
        UUID referral = referred.send(worker, given.person("Tomás"), organisation);
        Callers.as(member, () -> referrals.accept(referral));
        Object wrong = ReferralProblem.REFERRAL_WRONG_STATE;
        refused(wrong, () -> Callers.as(member, () -> referrals.accept(referral)));
        refused(
                wrong,
                () -> Callers.as(member, () -> correspondence.decline(referral, DeclineReason.OTHER, Suggestion.NONE)));
        refused(
                ReferralProblem.REFERRAL_UNKNOWN,
                () -> Callers.as(given.member(given.organisation()), () -> referrals.complete(referral)));
        Callers.as(worker, () -> referrals.withdraw(referral));
        refused(wrong, () -> Callers.as(member, () -> referrals.complete(referral)));
    }
}
