package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * In which halls people arrived. Who may see a person is decided by it, for every line of every list: the halls of the
 * arrivals of some years are kept in memory, which may be done because an arrival never changes its hall.
 */
@ApplicationScoped
@Transactional
public class ArrivalHalls {
    private static final int MOST = 20_000;

    private ArrivalStore store;

    private final Map<UUID, UUID> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > MOST;
        }
    };

    protected ArrivalHalls() {}

    @Inject
    ArrivalHalls(ArrivalStore store) {
        this.store = store;
    }

    /** The halls of each of these people; those who arrived nowhere are left out. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, Set<UUID>> hallsOf(Collection<UUID> people) {
        Map<UUID, Set<UUID>> arrivals = store.arrivalsOf(people);
        Map<UUID, UUID> halls =
                halls(arrivals.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<UUID, Set<UUID>> ofPeople = new HashMap<>();
        // One that was taken out between the two questions is no arrival any more.
        arrivals.forEach((person, each) -> ofPeople.put(
                person, each.stream().map(halls::get).filter(Objects::nonNull).collect(Collectors.toSet())));
        return ofPeople;
    }

    private Map<UUID, UUID> halls(Set<UUID> arrivals) {
        Map<UUID, UUID> halls = new HashMap<>();
        synchronized (known) {
            arrivals.forEach(each -> halls.computeIfAbsent(each, known::get));
        }
        List<UUID> others =
                arrivals.stream().filter(each -> !halls.containsKey(each)).toList();
        if (!others.isEmpty()) {
            Map<UUID, UUID> read = store.halls(others);
            synchronized (known) {
                known.putAll(read);
            }
            halls.putAll(read);
        }
        return halls;
    }
}
