package org.reencuentro.transport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.policy.Unguarded;

/**
 * How often each municipality was asked for today at the screens of a hall, in memory and nowhere else: it only decides what
 * stands first. Fewer than {@link #FEWEST} say nothing, so that the order tells nobody where somebody else goes.
 */
@ApplicationScoped
@Unguarded("Numbers alone; inside other use cases")
class HomesOfToday {
    static final int FEWEST = 3;

    private final Map<UUID, Map<String, Integer>> asked = new HashMap<>();
    private final Map<UUID, LocalDate> days = new HashMap<>();

    /** Somebody wants to go there. */
    synchronized void count(UUID hall, LocalDate today, String municipality) {
        of(hall, today).merge(municipality, 1, Integer::sum);
    }

    /** How many wanted to go there today; 0 while they are too few to be told. */
    synchronized int often(UUID hall, LocalDate today, String municipality) {
        int times = of(hall, today).getOrDefault(municipality, 0);
        return times < FEWEST ? 0 : times;
    }

    private Map<String, Integer> of(UUID hall, LocalDate today) {
        if (!today.equals(days.put(hall, today))) {
            asked.put(hall, new HashMap<>());
        }
        return asked.get(hall);
    }
}
