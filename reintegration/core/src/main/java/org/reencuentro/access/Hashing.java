package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SecretHash;

/**
 * Hashes passwords: never inside a transaction, and never more at once than there are processors, so that a crowd at the
 * door takes nothing from the calls.
 */
@ApplicationScoped
class Hashing {
    private static final int LONGEST = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Whether the password is the hashed one; takes as long where there is none. */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> hash.filter(any -> password.length() <= LONGEST)
                .map(known -> SecretHash.matches(password, known))
                .orElseGet(() -> SecretHash.matchesNobody("")));
    }

    /** The hash of a password with a new salt. */
    String of(String password) {
        return inTurn(() -> SecretHash.of(password));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(AccessProblem.SIGN_IN_CROWDED);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(AccessProblem.SIGN_IN_CROWDED);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
