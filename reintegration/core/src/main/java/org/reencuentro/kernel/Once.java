package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The same request twice has one effect. A device sends its own key with each request; the effect and its answer are
 * stored in one transaction, and the same key answers from there for a day. Answers are kept sealed.
 */
@ApplicationScoped
public class Once {
    private static final SealedColumn ANSWER = new SealedColumn("idempotency", "request_key", "answer");

    private Attempt attempt;

    protected Once() {}

    @Inject
    Once(Attempt attempt) {
        this.attempt = attempt;
    }

    @Produces
    static SealedColumn sealed() {
        return ANSWER;
    }

    /**
     * Brings the effect about, or answers as before.
     *
     * @param device who asks; keys of different devices never meet
     * @param key the device's key of this request
     * @param body everything that the effect depends on
     * @param effect runs in the transaction that stores its answer
     * @throws Problem {@link KernelProblem#REQUEST_KEY_REUSED} when the key was used with another body
     */
    public String answer(String device, String key, String body, Supplier<String> effect) {
        Optional<String> before = attempt.stored(device, key, body);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return attempt.first(device, key, body, effect);
        } catch (RuntimeException fault) {
            // Two at once: the database let one through, and its answer is there now, also where the other came after
            // it and was refused for that very reason. Where nothing is stored the fault is the caller's to hear.
            return attempt.stored(device, key, body).orElseThrow(() -> fault);
        }
    }

    /** The two transactions of {@link Once}. */
    @ApplicationScoped
    static class Attempt {
        private Clock clock;
        private Sealing sealing;

        @PersistenceContext(unitName = "reencuentro")
        private EntityManager em;

        protected Attempt() {}

        @Inject
        Attempt(Clock clock, Sealing sealing) {
            this.clock = clock;
            this.sealing = sealing;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        Optional<String> stored(String device, String key, String body) {
            byte[] id = id(device, key);
            Object[] row =
                    (Object[]) em.createNativeQuery("SELECT body, answer FROM idempotency WHERE request_key = ?1")
                            .setParameter(1, id)
                            .getResultStream()
                            .findFirst()
                            .orElse(null);
            if (row == null) {
                return Optional.empty();
            }
            if (!Arrays.equals((byte[]) row[0], body(body))) {
                throw new Problem(KernelProblem.REQUEST_KEY_REUSED);
            }
            return Optional.of(sealing.unseal((byte[]) row[1], place(id)));
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        String first(String device, String key, String body, Supplier<String> effect) {
            byte[] id = id(device, key);
            String answer = effect.get();
            em.createNativeQuery(
                            "INSERT INTO idempotency (request_key, body, answer, answered_at) VALUES (?1, ?2, ?3, ?4)")
                    .setParameter(1, id)
                    .setParameter(2, body(body))
                    .setParameter(3, sealing.seal(answer, place(id)))
                    .setParameter(4, now())
                    .executeUpdate();
            return answer;
        }

        private LocalDateTime now() {
            return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        }

        private byte[] id(String device, String key) {
            return sealing.pseudonym("request", device + '\0' + key);
        }

        private byte[] body(String body) {
            return sealing.pseudonym("body", body.getBytes(StandardCharsets.UTF_8).length + ":" + body);
        }

        private static String place(byte[] id) {
            return ANSWER.place(id);
        }
    }
}
