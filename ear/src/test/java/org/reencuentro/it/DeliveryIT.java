package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.delivery.Attempt;
import org.reencuentro.delivery.DeadLetter;
import org.reencuentro.delivery.DeadLetters;
import org.reencuentro.delivery.DeliveryFault;
import org.reencuentro.delivery.DeliveryProblem;
import org.reencuentro.delivery.GiveUpReason;
import org.reencuentro.delivery.WebhookState;
import org.reencuentro.delivery.WebhookView;
import org.reencuentro.delivery.Webhooks;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Referrals;

/** What leaves for partners' own systems, and what becomes of it. */
@ExtendWith(ArquillianExtension.class)
class DeliveryIT {
    @Inject
    Given given;

    @Inject
    Referred referred;

    @Inject
    Referrals referrals;

    @Inject
    Webhooks webhooks;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Outbox outbox;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "reencuentro")
    EntityManager em;

    private static void refused(Object code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    @Test
    void aSystemHearsSignedOfEachChangeAndNothingOfThePerson() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            Subject worker = given.staff(Role.CASEWORKER);
            UUID person = given.person("Hilaria");
            UUID organisation = given.organisation();
            Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
            Webhooks.Made made = Callers.as(coordinator, () -> webhooks.add(organisation, mailbox.at("/changes")));
            assertTrue(made.secret().startsWith("whsec_"));
            UUID referral = referred.send(worker, person, organisation);
            Mailbox.Letter letter = mailbox.next(20);
            assertNotNull(letter, "a message came");
            assertTrue(letter.body().contains("\"type\":\"referral.sent\""), letter.body());
            assertTrue(
                    letter.body().contains(referral.toString()) && letter.body().contains("\"number\":1"));
            assertFalse(letter.body().contains("Hilaria") || letter.body().contains(person.toString()));
            String signature = letter.headers().get("Reencuentro-Signature");
            assertTrue(signature.matches("t=[0-9]+,v1=[0-9a-f]{64}"), signature);
            Callers.as(coordinator, () -> webhooks.rotate(made.webhook()));
            Callers.as(given.member(organisation), () -> referrals.accept(referral));
            Mailbox.Letter next = mailbox.next(20);
            assertTrue(next.body().contains("referral.accepted"), next.body());
            assertTrue(
                    next.headers().get("Reencuentro-Signature").matches("t=[0-9]+,v1=[0-9a-f]{64},v1=[0-9a-f]{64}"),
                    "both secrets sign");
            Callers.as(coordinator, () -> webhooks.pause(made.webhook()));
            Callers.as(worker, () -> referrals.withdraw(referral));
            assertEquals(null, mailbox.next(3), "paused");
            Callers.as(coordinator, () -> webhooks.resume(made.webhook()));
            assertTrue(mailbox.next(20).body().contains("referral.withdrawn"));
            Attempt ping = Callers.as(coordinator, () -> webhooks.ping(made.webhook()));
            assertTrue(ping.arrived());
            assertTrue(mailbox.next(5).body().contains("\"type\":\"ping\""));
            Callers.as(coordinator, () -> webhooks.takeAway(made.webhook()));
            assertEquals(List.of(), Callers.as(coordinator, () -> webhooks.list()));
            refused(
                    DeliveryProblem.WEBHOOK_TAKEN_AWAY,
                    () -> Callers.as(coordinator, () -> webhooks.resume(made.webhook())));
        }
    }

    @Test
    void whatDoesNotArriveWaitsAndIsPutBeforeAPerson() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            mailbox.answers("302 Found\r\nLocation: " + mailbox.at("/elsewhere"));
            Subject worker = given.staff(Role.CASEWORKER);
            UUID organisation = given.organisation();
            Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
            UUID webhook = Callers.as(coordinator, () -> webhooks.add(organisation, mailbox.at("/moved")))
                    .webhook();
            referred.send(worker, given.person("Tomás"), organisation);
            assertEquals("/moved", mailbox.next(20).path());
            WebhookView failing = eventually(coordinator, DeliveryFault.REDIRECTED);
            assertEquals(1, failing.waiting());
            assertEquals(null, mailbox.next(2), "nobody followed the redirect");
            age(webhook);
            mailbox.next(20);
            Subject supervisor = given.staff(Role.SUPERVISOR);
            DeadLetter dead = eventuallyDead(supervisor, webhook);
            assertEquals("REDIRECTED", dead.fault());
            assertEquals(302, dead.status().orElseThrow());
            assertEquals("referral.sent", dead.what());
            mailbox.answers("200 OK");
            Callers.as(supervisor, () -> deadLetters.tryAgain(dead.id()));
            assertTrue(mailbox.next(20).body().contains("referral.sent"));
            refused(
                    DeliveryProblem.DEAD_LETTER_UNKNOWN,
                    () -> Callers.as(supervisor, () -> deadLetters.giveUp(dead.id(), GiveUpReason.MISTAKE)));
            assertEquals(Optional.empty(), eventually(coordinator, null).fault());
        }
    }

    /** The only webhook of an organisation once its last attempt went so. */
    private WebhookView eventually(Subject coordinator, DeliveryFault fault) throws Exception {
        WebhookView seen;
        long end = System.nanoTime() + 20_000_000_000L;
        do {
            seen = Callers.as(coordinator, () -> webhooks.list()).get(0);
        } while (!seen.fault().equals(Optional.ofNullable(fault)) && System.nanoTime() < end);
        return seen;
    }

    private DeadLetter eventuallyDead(Subject supervisor, UUID webhook) {
        long end = System.nanoTime() + 20_000_000_000L;
        Optional<DeadLetter> dead;
        do {
            dead = Callers.as(supervisor, () -> deadLetters.oldest(500)).stream()
                    .filter(each -> each.webhook().equals(Optional.of(webhook)))
                    .findFirst();
        } while (dead.isEmpty() && System.nanoTime() < end);
        return dead.orElseThrow();
    }

    /** Makes what waits for a webhook as old as can be, and due. */
    private void age(UUID webhook) throws Exception {
        transaction.begin();
        em.createNativeQuery("UPDATE webhook_delivery SET attempts = 20, due_at = written_at WHERE webhook_id = ?1")
                .setParameter(1, UuidAsBytes.bytes(webhook))
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void anEffectThatWasGivenUpIsPutBeforeAPersonWhoHasItTriedOrLeavesIt() throws Exception {
        String topic = "t-" + Given.unique();
        Subject supervisor = given.staff(Role.SUPERVISOR);
        transaction.begin();
        outbox.write(topic, UUID.randomUUID());
        outbox.write(topic, UUID.randomUUID());
        transaction.commit();
        transaction.begin();
        em.createNativeQuery("UPDATE outbox SET state = 'DEAD', fault = 'IllegalStateException', attempts = 12"
                        + " WHERE topic = ?1")
                .setParameter(1, topic)
                .executeUpdate();
        transaction.commit();
        List<DeadLetter> dead = Callers.as(supervisor, () -> deadLetters.oldest(500)).stream()
                .filter(each -> each.what().equals(topic))
                .toList();
        assertEquals(2, dead.size());
        assertEquals("IllegalStateException", dead.get(0).fault());
        Callers.as(supervisor, () -> deadLetters.giveUp(dead.get(0).id(), GiveUpReason.NOT_NEEDED));
        LinkedBlockingQueue<UUID> delivered = new LinkedBlockingQueue<>();
        Callers.as(supervisor, () -> deadLetters.tryAgain(dead.get(1).id()));
        outbox.consume(topic, message -> delivered.add(message.id()));
        assertEquals(dead.get(1).id(), delivered.poll(10, TimeUnit.SECONDS));
        outbox.release(topic);
        assertFalse(Callers.as(supervisor, () -> deadLetters.oldest(500)).stream()
                .anyMatch(each -> each.what().equals(topic)));
        refused(
                PolicyProblem.NOT_THERE,
                () -> Callers.as(given.member(given.organisation()), () -> deadLetters.oldest(1)));
    }

    @Test
    void anAddressInsideIsRefusedAndAStallKeepsNobodyElse() throws Exception {
        UUID organisation = given.organisation();
        Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
        for (String inside : List.of(
                "https://10.0.0.1/", "https://192.168.0.9/", "https://[fd00::1]/", "http://10.0.0.1/", "ftp://a/")) {
            refused(
                    DeliveryProblem.WEBHOOK_ADDRESS_REFUSED,
                    () -> Callers.as(coordinator, () -> webhooks.add(organisation, inside)));
        }
        UUID other = given.organisation();
        refused(
                DeliveryProblem.WEBHOOK_WITHOUT_ORGANISATION,
                () -> Callers.as(coordinator, () -> webhooks.add(other, "https://93.184.216.34/")));
        try (Mailbox mailbox = new Mailbox()) {
            Subject worker = given.staff(Role.CASEWORKER);
            UUID person = given.person("Hilaria");
            UUID stalling = Callers.as(coordinator, () -> webhooks.add(organisation, mailbox.at("/stall")))
                    .webhook();
            refused(
                    DeliveryProblem.WEBHOOK_UNKNOWN,
                    () -> Callers.as(given.partner(Role.PARTNER_COORDINATOR, other), () -> webhooks.pause(stalling)));
            Callers.as(
                    given.partner(Role.PARTNER_COORDINATOR, other), () -> webhooks.add(other, mailbox.at("/healthy")));
            for (int i = 0; i < 6; i++) {
                referred.send(worker, person, organisation);
            }
            assertEquals("/stall", mailbox.next(20).path());
            UUID referral = referred.send(worker, person, other);
            long began = System.nanoTime();
            Mailbox.Letter letter = mailbox.next(10);
            while (!letter.path().equals("/healthy")) {
                letter = mailbox.next(10);
            }
            assertTrue(letter.body().contains(referral.toString()));
            assertTrue(System.nanoTime() - began < 4_000_000_000L, "sooner than the stall ends");
            assertEquals(
                    WebhookState.ACTIVE,
                    Callers.as(coordinator, () -> webhooks.list()).get(0).state());
        }
    }
}
