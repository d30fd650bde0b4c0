package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reencuentro.kernel.Problem;

/** How fast partners' programs may ask: 120 times in each minute. Forgotten when the application ends. */
@ApplicationScoped
class Pace {
    private static final int MOST = 120;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Minute(Instant began, int steps) {}

    private final Map<UUID, Minute> minutes = new ConcurrentHashMap<>();

    /**
     * One request more.
     *
     * @throws Problem {@link AccessProblem#API_TOKEN_SLOW_DOWN} with the {@code seconds} to wait
     */
    void step(UUID token, Instant now) {
        Minute minute = minutes.merge(
                token,
                new Minute(now, 1),
                (running, first) -> now.isBefore(running.began().plus(MINUTE))
                        ? new Minute(running.began(), running.steps() + 1)
                        : first);
        if (minute.steps() > MOST) {
            long seconds = Duration.between(now, minute.began().plus(MINUTE)).toSeconds() + 1;
            throw new Problem(AccessProblem.API_TOKEN_SLOW_DOWN, Map.of("seconds", seconds));
        }
    }
}
