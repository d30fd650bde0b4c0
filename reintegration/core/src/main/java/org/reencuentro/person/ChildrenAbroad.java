package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.model.NotedChild;
import org.reencuentro.person.store.ChildStore;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Children who stayed in another country's custody when their parent was returned: told of at the desk, followed by child
 * protection until they are with their family.
 */
@ApplicationScoped
@Transactional
public class ChildrenAbroad {
    private static final int MOST = 500;

    private Clock clock;
    private ChildStore store;
    private DataKeys keys;
    private Policy policy;
    private Merged merged;

    protected ChildrenAbroad() {}

    @Inject
    public ChildrenAbroad(Clock clock, ChildStore store, DataKeys keys, Policy policy, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.keys = keys;
        this.policy = policy;
        this.merged = merged;
    }

    /**
     * A parent tells of a child.
     *
     * @return the child's record
     * @throws Problem {@link PersonProblem#BIRTH_IN_FUTURE} or {@link KernelProblem#ERASED}
     */
    @May(Operation.NOTE_CHILD_ABROAD)
    public UUID note(@About UUID parent, ChildAbroad child) {
        requirePossible(child);
        NotedChild noted = NotedChild.note(
                Ids.next(clock),
                parent,
                child,
                keys.require(parent),
                Callers.current().account(),
                clock.instant());
        store.add(noted);
        return noted.id();
    }

    /**
     * More is known of a child.
     *
     * @param edition that whoever changes has read
     * @throws Problem {@link PersonProblem#CHILD_UNKNOWN}, {@link KernelProblem#CHANGED_MEANWHILE},
     *     {@link PersonProblem#BIRTH_IN_FUTURE} or {@link KernelProblem#ERASED}
     */
    @May(Operation.NOTE_CHILD_ABROAD)
    public void change(@About UUID parent, UUID id, int edition, ChildAbroad child) {
        requirePossible(child);
        NotedChild noted = locked(parent, id);
        if (noted.edition() != edition) {
            throw new Problem(KernelProblem.CHANGED_MEANWHILE);
        }
        noted.write(child, keys.require(noted.parent()));
    }

    /**
     * Nothing is left to follow: the child is with its family, or the parent wants no more.
     *
     * @throws Problem {@link PersonProblem#CHILD_UNKNOWN}
     */
    @May(Operation.NOTE_CHILD_ABROAD)
    public void end(@About UUID parent, UUID id) {
        locked(parent, id).end(clock.instant());
    }

    private NotedChild locked(UUID parent, UUID id) {
        List<UUID> records = merged.allowed(Operation.NOTE_CHILD_ABROAD, parent);
        return store.lock(id)
                .filter(child -> records.contains(child.parent()))
                .orElseThrow(() -> new Problem(PersonProblem.CHILD_UNKNOWN));
    }

    private void requirePossible(ChildAbroad child) {
        if (child.birth().filter(birth -> birth.after(LocalDate.now(clock))).isPresent()) {
            throw new Problem(PersonProblem.BIRTH_IN_FUTURE);
        }
    }

    /** The children a parent told of, in that order; none of who was erased. */
    @May(Operation.READ_CASE)
    public List<ChildAbroadView> of(@About UUID parent) {
        return merged.allowed(Operation.READ_CASE, parent).stream()
                .flatMap(record -> keys.find(record, Compartment.GENERAL).stream()
                        .flatMap(key -> store.of(record).stream().map(child -> child.view(key))))
                .sorted(Comparator.comparing(ChildAbroadView::id))
                .toList();
    }

    /** Children of whom something is left to follow and whose parents whoever asks may see; at most 500. */
    @May(Operation.LIST_CHILDREN_ABROAD)
    public List<ChildAbroadView> all() {
        List<NotedChild> open = policy.visible(Operation.READ_CASE, store.open(MOST), NotedChild::parent);
        Map<UUID, DataKey> opened =
                keys.find(open.stream().map(NotedChild::parent).collect(Collectors.toSet()));
        return open.stream()
                .filter(child -> opened.containsKey(child.parent()))
                .map(child -> child.view(opened.get(child.parent())))
                .toList();
    }

    void forget(@Observes DataKeys.Erased erased) {
        store.forget(erased.owner());
    }
}
