package org.reencuentro.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.relief.model.ReliefItem;
import org.reencuentro.relief.model.ReliefMovement;
import org.reencuentro.relief.store.ReliefStore;

/**
 * Food, kits and clothing handed out in a hall. Nobody has to say who they are to eat: what is given is counted, and noted in
 * a case only where somebody gives it to a person whom they look after. How many are left is what was received less what
 * went, exactly, however many hands give at once; each change is written down and none is ever altered.
 */
@ApplicationScoped
@Transactional
public class Relief {
    /** How many changes are shown. */
    public static final int SHOWN = 50;

    private Clock clock;
    private ReliefStore store;
    private Halls halls;
    private Merged merged;

    protected Relief() {}

    @Inject
    Relief(Clock clock, ReliefStore store, Halls halls, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.merged = merged;
    }

    /** What a hall hands out, by group and name. */
    @May(Operation.READ_RELIEF)
    public List<ReliefView> of(@About UUID hall) {
        ZoneId zone = halls.require(hall).zone();
        Instant midnight =
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        Map<UUID, Integer> today = store.givenSince(hall, midnight);
        return store.of(hall).stream()
                .map(each -> each.view(today.getOrDefault(each.id(), 0)))
                .toList();
    }

    /** What changed in a hall, the newest first; at most {@link #SHOWN}. */
    @May(Operation.READ_RELIEF)
    public List<ReliefMove> changes(@About UUID hall) {
        List<ReliefMovement> newest = store.newest(hall, SHOWN);
        Map<UUID, ReliefItem> items = items(newest);
        return newest.stream()
                .map(each -> each.view(items.get(each.item()).name()))
                .toList();
    }

    private Map<UUID, ReliefItem> items(Collection<ReliefMovement> movements) {
        return store.items(movements.stream().map(ReliefMovement::item).collect(Collectors.toSet()));
    }

    /**
     * A hall hands something out from now on.
     *
     * @return the item
     * @throws Problem those of {@link ReliefItem#list}, {@link ReliefProblem#RELIEF_NAME_TAKEN}
     */
    @May(Operation.KEEP_RELIEF)
    public UUID list(@About UUID hall, ReliefGroup group, String name, int low) {
        ReliefItem item = ReliefItem.list(Ids.next(clock), hall, group, name, low);
        store.add(item);
        return item.id();
    }

    /**
     * Something was delivered, counted or spoiled.
     *
     * @param change anything but {@link ReliefChange#GIVEN} and {@link ReliefChange#TAKEN_BACK}
     * @throws Problem {@link ReliefProblem#RELIEF_UNKNOWN}, or those of {@link ReliefItem#change}
     */
    @May(Operation.KEEP_RELIEF)
    public void stock(@About UUID hall, UUID item, ReliefChange change, int amount) {
        if (change == ReliefChange.GIVEN || change == ReliefChange.TAKEN_BACK) {
            throw new IllegalArgumentException("Giving is no change of what is in stock");
        }
        change(item(hall, item), change, amount, Optional.empty());
    }

    /**
     * An item is not handed out any more, or is again.
     *
     * @throws Problem {@link ReliefProblem#RELIEF_UNKNOWN}
     */
    @May(Operation.KEEP_RELIEF)
    public void end(@About UUID hall, UUID item, boolean ended) {
        item(hall, item).end(ended);
    }

    /**
     * Something was handed out, to nobody in particular, or brought back.
     *
     * @throws Problem {@link ReliefProblem#RELIEF_UNKNOWN}, or those of {@link ReliefItem#change}
     */
    @May(Operation.GIVE_RELIEF)
    public void give(@About UUID hall, UUID item, int amount, boolean back) {
        change(item(hall, item), back ? ReliefChange.TAKEN_BACK : ReliefChange.GIVEN, amount, Optional.empty());
    }

    private ReliefItem item(UUID hall, UUID item) {
        return store.lock(item)
                .filter(found -> found.hall().equals(hall))
                .orElseThrow(() -> new Problem(ReliefProblem.RELIEF_UNKNOWN));
    }

    private void change(ReliefItem item, ReliefChange change, int amount, Optional<UUID> person) {
        item.change(change, amount);
        store.add(ReliefMovement.of(
                Ids.next(clock), item, change, amount, person, Callers.current().account(), clock.instant()));
    }

    /**
     * Something was given to a person, or they brought it back.
     *
     * @param item of a hall of whoever gives it
     * @throws Problem {@link ReliefProblem#RELIEF_UNKNOWN}, {@link ReliefProblem#RELIEF_NEVER_GIVEN}, or those of
     *     {@link ReliefItem#change}
     */
    @May(Operation.GIVE_RELIEF_TO)
    public void giveTo(@About UUID person, UUID item, int amount, boolean back) {
        ReliefItem given = store.lock(item)
                .filter(found -> halls.reach().contains(found.hall()))
                .orElseThrow(() -> new Problem(ReliefProblem.RELIEF_UNKNOWN));
        if (back && amount > had(person, item)) {
            throw new Problem(ReliefProblem.RELIEF_NEVER_GIVEN);
        }
        change(given, back ? ReliefChange.TAKEN_BACK : ReliefChange.GIVEN, amount, Optional.of(person));
    }

    private int had(UUID person, UUID item) {
        return store.ofPeople(merged.allowed(Operation.GIVE_RELIEF_TO, person)).stream()
                .filter(each -> each.item().equals(item))
                .mapToInt(ReliefMovement::given)
                .sum();
    }

    /** What a person was given, the last thing first. */
    @May(Operation.READ_CASE)
    public List<ReliefGiven> to(@About UUID person) {
        List<ReliefMovement> all = store.ofPeople(merged.allowed(Operation.READ_CASE, person));
        Map<UUID, ReliefItem> items = items(all);
        Map<UUID, ReliefGiven> given = new LinkedHashMap<>();
        for (ReliefMovement each : all) {
            ReliefItem item = items.get(each.item());
            given.merge(
                    item.id(),
                    new ReliefGiven(item.id(), item.name(), item.group(), each.given(), each.at()),
                    (before, now) -> new ReliefGiven(
                            item.id(), item.name(), item.group(), before.amount() + now.amount(), each.at()));
        }
        return given.values().stream()
                .filter(each -> each.amount() > 0)
                .sorted(Comparator.comparing(ReliefGiven::last).reversed())
                .toList();
    }
}
