package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * What each kiosk's screen last said of itself. Kept in memory, a view of the present: after a start it fills within one
 * beat. Safe for use by many threads.
 */
@ApplicationScoped
public class Heartbeats {
    private final Map<UUID, Heartbeat> last = new ConcurrentHashMap<>();

    private Clock clock;

    protected Heartbeats() {}

    @Inject
    public Heartbeats(Clock clock) {
        this.clock = clock;
    }

    /** The screen of the kiosk that acts speaks; {@link Heartbeat} says what the values mean. */
    @May(Operation.SHOW_LIFE)
    public void beat(String version, int volume, Optional<String> fault) {
        last.put(Callers.current().id().orElseThrow(), new Heartbeat(clock.instant(), version, volume, fault));
    }

    Optional<Heartbeat> of(UUID kiosk) {
        return Optional.ofNullable(last.get(kiosk));
    }

    void forget(UUID kiosk) {
        last.remove(kiosk);
    }
}
