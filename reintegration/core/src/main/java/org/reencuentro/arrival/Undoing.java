package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.model.ManifestImport;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.arrival.store.ManifestStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.People;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Takes out again what an import has brought, but nobody with whom anything has begun. */
@ApplicationScoped
@Transactional
public class Undoing {
    private Clock clock;
    private ManifestStore store;
    private ArrivalStore arrivals;
    private People people;

    protected Undoing() {}

    @Inject
    public Undoing(Clock clock, ManifestStore store, ArrivalStore arrivals, People people) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.people = people;
    }

    /**
     * Takes them out and says how many stay, and why.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_WRONG_STATE} or {@link ArrivalProblem#IMPORT_UNDO_OVER}; nothing is
     *     changed then
     */
    @May(Operation.ONLY_WITHIN)
    ImportView.Undone of(ManifestImport undone, UUID by) {
        List<Passenger> brought = store.brought(undone.id());
        Set<UUID> persons = brought.stream().map(Passenger::person).collect(Collectors.toSet());
        Set<UUID> spokenOf =
                store.referredTo(brought.stream().map(Passenger::id).toList());
        Set<UUID> tied = people.tied(persons);
        Set<UUID> elsewhere = arrivals.onSeveralLists(persons);
        List<Passenger> away = new ArrayList<>();
        int seen = 0;
        int bound = 0;
        int also = 0;
        for (Passenger each : brought) {
            if (each.touched() || spokenOf.contains(each.id())) {
                seen++;
            } else if (tied.contains(each.person())) {
                bound++;
            } else if (elsewhere.contains(each.person())) {
                also++;
            } else {
                away.add(each);
            }
        }
        ImportView.Undone result = new ImportView.Undone(away.size(), seen, bound, also);
        undone.undo(result, by, clock.instant());
        store.remove(away);
        people.withdraw(away.stream().map(Passenger::person).toList());
        return result;
    }
}
