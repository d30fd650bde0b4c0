package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reencuentro.kernel.DataKeyTable.Name;

/**
 * Data keys that were opened lately, in memory only: at most {@value #MOST}, each for ten minutes. The short time is for
 * an erasure by another process; one by this process is heeded at once.
 */
@ApplicationScoped
class OpenKeys {
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Kept(DataKey key, Instant until) {}

    private final Map<Name, Kept> keys = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** Whose keys a transaction that read them before the erasure may bring back after it. */
    private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();

    private Clock clock;

    protected OpenKeys() {}

    @Inject
    OpenKeys(Clock clock) {
        this.clock = clock;
    }

    Optional<DataKey> key(Name name) {
        synchronized (keys) {
            Kept kept = keys.get(name);
            if (kept != null && kept.until().isBefore(clock.instant())) {
                keys.remove(name);
                return Optional.empty();
            }
            return Optional.ofNullable(kept).map(Kept::key);
        }
    }

    void keep(Map<Name, DataKey> opened) {
        Instant until = clock.instant().plus(KEPT);
        synchronized (keys) {
            opened.forEach((name, key) -> {
                if (!forgotten.contains(name.owner())) {
                    keys.put(name, new Kept(key, until));
                }
            });
        }
    }

    void forget(UUID owner) {
        forgotten.add(owner);
        synchronized (keys) {
            keys.keySet().removeIf(name -> name.owner().equals(owner));
        }
    }
}
