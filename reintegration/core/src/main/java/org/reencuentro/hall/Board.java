package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Unguarded;

/**
 * What every line is doing right now, as the exchange last said. Kept in memory: it is a view of the present and is
 * filled anew after each start; the truth about calls is their record. Safe for use by many threads; listeners are
 * called on the reporting thread and must only hand off.
 */
@ApplicationScoped
@Unguarded("What lines do, never who uses them; the page that shows it is guarded")
public class Board {
    /** The state of one line and since when. */
    public record Tile(LineView line, LineState state, Instant since) {}

    /**
     * The whole board.
     *
     * @param tiles every line by endpoint
     * @param silentSince since when the exchange has not been heard; empty while it is heard. Times on the tiles stand
     *     still from then on
     */
    public record Snapshot(List<Tile> tiles, Optional<Instant> silentSince, Instant at) {}

    /** What a line does since when. */
    record Doing(LineState state, Instant since) {}

    private final Map<String, Doing> doing = new ConcurrentHashMap<>();
    private final Lifts lifts = new Lifts();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Instant silentSince = Instant.EPOCH;
    private volatile Instant heardSince;

    private Clock clock;
    private Halls halls;

    protected Board() {}

    @Inject
    public Board(Clock clock, Halls halls) {
        this.clock = clock;
        this.halls = halls;
    }

    /** The exchange is heard: what it reports from now on is the present. */
    public void heard() {
        if (silentSince != null) {
            heardSince = clock.instant();
            silentSince = null;
            changed();
        }
    }

    /** The exchange is not heard any more; the board stays as it was and says so. */
    public void silent() {
        if (silentSince == null) {
            silentSince = clock.instant();
            heardSince = null;
            changed();
        }
    }

    /** Whether calls can be placed now: the exchange is heard. */
    public boolean exchangeHeard() {
        return silentSince == null;
    }

    /** A line does something since an instant; the same state again keeps its first instant. */
    public void report(String endpoint, LineState state, Instant since) {
        Doing before = doing.get(endpoint);
        if (before == null || before.state() != state) {
            doing.put(endpoint, new Doing(state, since));
            if (state.inUse() && (before == null || !before.state().inUse())) {
                lifts.add(endpoint, since);
            }
            changed();
        }
    }

    /** What a line does; {@link LineState#OFFLINE} when nothing was ever heard of it. */
    public LineState state(String endpoint) {
        Doing found = doing.get(endpoint);
        return found == null ? LineState.OFFLINE : found.state();
    }

    /**
     * Whether a line would ring now, as far as is known. A browser registers only when its phone is needed, and of that
     * the exchange tells later than the browser asks for its call: that it was not seen yet is no fault of it.
     */
    public boolean rings(LineView line) {
        return exchangeHeard()
                && (line.kind() == LineKind.KIOSK_BROWSER || state(line.endpoint()) != LineState.OFFLINE);
    }

    /** What a line does; empty when nothing was ever heard of it. */
    Optional<Doing> doing(String endpoint) {
        return Optional.ofNullable(doing.get(endpoint));
    }

    /** How often a line was lifted after an instant, up to a hundred; of what was before a start nothing is known. */
    long lifted(String endpoint, Instant after) {
        return lifts.since(endpoint, after);
    }

    /** Since when the exchange is heard; empty while it is not. */
    Optional<Instant> heardSince() {
        return Optional.ofNullable(heardSince);
    }

    /** The board of the halls of whoever asks, at this moment. */
    @May(Operation.READ_BOARD)
    public Snapshot snapshot() {
        Instant now = clock.instant();
        Set<UUID> reach = halls.reach();
        List<Tile> tiles = halls.lines().stream()
                .filter(line -> reach.contains(line.hall()))
                .map(line -> {
                    Doing found = doing.getOrDefault(line.endpoint(), new Doing(LineState.OFFLINE, now));
                    return new Tile(line, found.state(), found.since());
                })
                .toList();
        return new Snapshot(tiles, Optional.ofNullable(silentSince), now);
    }

    /** Calls the listener after every change until the returned handle is run. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Something that the board shows beside the lines has changed. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }
}
