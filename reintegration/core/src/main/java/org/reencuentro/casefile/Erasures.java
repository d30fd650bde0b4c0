package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.casefile.model.CaseFile;
import org.reencuentro.casefile.model.Erasure;
import org.reencuentro.casefile.store.CaseFileStore;
import org.reencuentro.casefile.store.ErasureStore;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Erasing a case for good, in every copy of the database: one person asks, another decides, then all its keys are
 * destroyed. What names nobody stays and counts. Of somebody whose records were merged all are erased, wherever they were
 * made.
 */
@ApplicationScoped
@Transactional
public class Erasures {
    /** Outbox topic: destroy the keys of a case; the subject is the request. */
    public static final String ERASE = "case.erase";

    private static final int MOST = 200;

    private Clock clock;
    private ErasureStore store;
    private CaseFileStore files;
    private People people;
    private DataKeys keys;
    private Outbox outbox;
    private Policy policy;
    private Merged merged;
    private Instance<LegalHold> holds;

    protected Erasures() {}

    @Inject
    public Erasures(
            Clock clock,
            ErasureStore store,
            CaseFileStore files,
            People people,
            DataKeys keys,
            Outbox outbox,
            Policy policy,
            Merged merged,
            @Any Instance<LegalHold> holds) {
        this.clock = clock;
        this.store = store;
        this.files = files;
        this.people = people;
        this.keys = keys;
        this.outbox = outbox;
        this.policy = policy;
        this.merged = merged;
        this.holds = holds;
    }

    /**
     * Asks that a case be erased.
     *
     * @throws Problem {@link org.reencuentro.person.PersonProblem#PERSON_UNKNOWN},
     *     {@link ErasureProblem#ERASURE_ASKED_ALREADY} or {@link ErasureProblem#ERASURE_HELD}
     */
    @May(Operation.ASK_ERASURE)
    public UUID ask(@About UUID person, ErasureReason reason) {
        people.require(person);
        if (newest(person)
                .filter(before -> before.state() != ErasureState.REFUSED)
                .isPresent()) {
            throw new Problem(ErasureProblem.ERASURE_ASKED_ALREADY);
        }
        refuseHeld(person);
        Erasure erasure =
                Erasure.ask(Ids.next(clock), person, reason, Callers.current().account(), clock.instant());
        store.add(erasure);
        return erasure.id();
    }

    /**
     * Agrees; the keys are destroyed shortly after.
     *
     * @throws Problem {@link ErasureProblem#ERASURE_UNKNOWN}, {@link ErasureProblem#ERASURE_OWN} for who asked,
     *     {@link ErasureProblem#ERASURE_HELD} or {@link ErasureProblem#ERASURE_WRONG_STATE}
     */
    @May(Operation.DECIDE_ERASURE)
    public void approve(@About UUID person) {
        Erasure erasure = lock(person);
        refuseHeld(person);
        erasure.approve(Callers.current().account(), clock.instant());
        outbox.write(ERASE, erasure.id());
    }

    /**
     * Does not agree; it can be asked again.
     *
     * @throws Problem {@link ErasureProblem#ERASURE_UNKNOWN}, {@link ErasureProblem#ERASURE_OWN} for who asked, or
     *     {@link ErasureProblem#ERASURE_WRONG_STATE}
     */
    @May(Operation.DECIDE_ERASURE)
    public void refuse(@About UUID person) {
        lock(person).refuse(Callers.current().account(), clock.instant());
    }

    private Erasure lock(UUID person) {
        return newest(person)
                .flatMap(found -> store.lock(found.id()))
                .orElseThrow(() -> new Problem(ErasureProblem.ERASURE_UNKNOWN));
    }

    private void refuseHeld(UUID person) {
        Set<UUID> records = merged.whole(person);
        if (holds.stream().anyMatch(hold -> records.stream().anyMatch(hold::holds))) {
            throw new Problem(ErasureProblem.ERASURE_HELD);
        }
    }

    private Optional<Erasure> newest(UUID person) {
        return store.newestOf(merged.whole(person));
    }

    /** Destroys the keys of a case whose erasure was agreed to; again changes nothing. */
    @May(Operation.RUN)
    public void destroy(UUID id) {
        Erasure erasure = store.lock(id).orElseThrow(() -> new Problem(ErasureProblem.ERASURE_UNKNOWN));
        if (erasure.state() == ErasureState.APPROVED) {
            keys.erase(merged.whole(erasure.person()));
            erasure.done(clock.instant());
        }
    }

    /** The newest request about a person; empty when there was none. */
    @May(Operation.READ_CASE)
    public Optional<ErasureView> ofPerson(@About UUID person) {
        return newest(person).map(this::view);
    }

    /** Requests that whoever asks may decide, and their own, the oldest first; at most 200. */
    @May(Operation.LIST_ERASURES)
    public List<ErasureView> waiting() {
        return policy.visible(Operation.DECIDE_ERASURE, store.asked(MOST), Erasure::person).stream()
                .map(this::view)
                .toList();
    }

    private ErasureView view(Erasure erasure) {
        return erasure.view(files.ofPerson(erasure.person()).map(CaseFile::view).map(CaseFileView::code));
    }
}
