package org.reencuentro.it;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/** Many who do the same at once. */
final class Crowd {
    private static final int HANDS = 16;

    private Crowd() {}

    /**
     * How many of them did it.
     *
     * @param deed of the first, the second and so on
     * @param otherwise what the others may be refused with; anything else fails the test
     */
    static int done(int many, Subject subject, IntConsumer deed, Predicate<ProblemCode> otherwise) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(HANDS);
        int done = 0;
        try {
            for (Future<Boolean> each : pool.invokeAll(IntStream.range(0, many)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            Callers.as(subject, () -> deed.accept(i));
                            return true;
                        } catch (Problem refused) {
                            if (!otherwise.test(refused.code())) {
                                throw refused;
                            }
                            return false;
                        }
                    })
                    .toList())) {
                done += each.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        return done;
    }
}
