package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** The calls of the halls of whoever acts as one long list, read piece by piece, the oldest first. */
@ApplicationScoped
@Transactional
public class CallList {
    private CallStore store;
    private Halls halls;

    protected CallList() {}

    @Inject
    CallList(CallStore store, Halls halls) {
        this.store = store;
        this.halls = halls;
    }

    /** How many there are that were offered by then. */
    @May(Operation.ONLY_WITHIN)
    public long count(Instant until) {
        return store.count(halls.reach(), until);
    }

    /** Those after a call, or from the first. */
    @May(Operation.ONLY_WITHIN)
    public List<CallRecord> after(Optional<UUID> call, Instant until, int most) {
        Map<UUID, LineView> lines = halls.lines().stream().collect(Collectors.toMap(LineView::id, Function.identity()));
        return store.after(halls.reach(), call, until, most).stream()
                .map(each -> CallRecord.of(each, lines.get(each.line())))
                .toList();
    }
}
