package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;

@ExtendWith(ArquillianExtension.class)
class KernelIT {
    @Inject
    Given given;

    @Inject
    Once once;

    @Inject
    Outbox outbox;

    @Inject
    Requests requests;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    @PersistenceContext(unitName = "reencuentro")
    EntityManager em;

    @Test
    void everyEntityIsReadFromTheMigratedSchema() {
        var entities = em.getMetamodel().getEntities();
        assertTrue(entities.size() >= 15, "entities: " + entities.size());
        entities.forEach(entity -> em.createQuery("SELECT e FROM " + entity.getName() + " e")
                .setMaxResults(1)
                .getResultList());
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndOneAnswer() {
        AtomicInteger effects = new AtomicInteger();
        String key = Given.unique();
        for (int i = 0; i < 3; i++) {
            assertEquals("answer 1", once.answer("kiosk", key, "body", () -> "answer " + effects.incrementAndGet()));
        }
        assertEquals("answer 2", once.answer("other kiosk", key, "body", () -> "answer " + effects.incrementAndGet()));
        Problem reused = assertThrows(Problem.class, () -> once.answer("kiosk", key, "other body", () -> "never"));
        assertEquals(KernelProblem.REQUEST_KEY_REUSED, reused.code());
    }

    @Test
    void theSameRequestManyTimesAtOnceLeavesOneTicket() throws Exception {
        String key = Given.unique();
        UUID hall = given.hall().id();
        Subject counting = given.staff(Role.SUPERVISOR);
        long before = Callers.as(counting, () -> requests.countOpen());
        CountDownLatch together = new CountDownLatch(1);
        List<Future<String>> asked = new ArrayList<>();
        ChosenPin pin = ChosenPin.of("1357");
        for (int i = 0; i < 8; i++) {
            asked.add(threads.submit(() -> {
                together.await();
                return once.answer(
                        "kiosk",
                        key,
                        "body",
                        () -> Callers.as(
                                given.kiosk(),
                                () -> requests.make(
                                                hall, ServiceKind.SHELTER, java.util.Optional.empty(), Language.ES, pin)
                                        .number()));
            }));
        }
        together.countDown();
        Set<String> answers = new HashSet<>();
        for (Future<String> each : asked) {
            answers.add(each.get());
        }
        assertEquals(1, answers.size());
        assertEquals(before + 1, Callers.as(counting, () -> requests.countOpen()));
    }

    @Test
    void anEffectIsDeliveredWhenItsTransactionCommitsAndNotWhenItIsRolledBack() throws Exception {
        String topic = "t-" + Given.unique();
        LinkedBlockingQueue<UUID> delivered = new LinkedBlockingQueue<>();
        UUID kept = UUID.randomUUID();
        transaction.begin();
        outbox.write(topic, UUID.randomUUID());
        transaction.rollback();
        transaction.begin();
        outbox.write(topic, kept);
        transaction.commit();
        outbox.consume(topic, message -> delivered.add(message.subject()));
        try {
            assertEquals(kept, delivered.poll(10, TimeUnit.SECONDS));
            assertEquals(null, delivered.poll(1500, TimeUnit.MILLISECONDS));
        } finally {
            outbox.release(topic);
        }
    }

    @Test
    void anEffectThatFailsIsTriedAgain() throws Exception {
        String topic = "t-" + Given.unique();
        LinkedBlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
        outbox.consume(topic, message -> {
            attempts.add(message.attempts());
            if (message.attempts() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        transaction.begin();
        outbox.write(topic, UUID.randomUUID());
        transaction.commit();
        try {
            assertEquals(1, attempts.poll(10, TimeUnit.SECONDS));
            assertEquals(2, attempts.poll(10, TimeUnit.SECONDS));
            assertEquals(3, attempts.poll(10, TimeUnit.SECONDS));
            assertEquals(null, attempts.poll(1500, TimeUnit.MILLISECONDS));
        } finally {
            outbox.release(topic);
        }
    }

    @Test
    void anEffectOutsideATransactionIsRefused() {
        assertThrows(TransactionalException.class, () -> outbox.write("t", UUID.randomUUID()));
    }
}
