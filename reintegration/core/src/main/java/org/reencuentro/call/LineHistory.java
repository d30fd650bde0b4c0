package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineState;
import org.reencuentro.hall.LineView;
import org.reencuentro.hall.LineWatch;
import org.reencuentro.hall.SilenceView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** What a line did in the last days, for whoever sees the board: when, never for whom or to which number. */
@ApplicationScoped
@Transactional
public class LineHistory {
    /** How many days it goes back, today included. */
    public static final int DAYS = 14;

    /** More calls than a phone makes in that time; what comes on top of them is left out by whole days. */
    private static final int MOST_CALLS = 5_000;

    private static final int MOST_SILENCES = 200;

    private Clock clock;
    private CallStore store;
    private Halls halls;
    private Board board;
    private LineWatch watch;

    protected LineHistory() {}

    @Inject
    LineHistory(Clock clock, CallStore store, Halls halls, Board board, LineWatch watch) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.board = board;
        this.watch = watch;
    }

    /**
     * The history of one line.
     *
     * @param state what it does now
     * @param did its calls by day; emergency numbers and helplines are nowhere in them
     * @param silences when it was silent, the newest first, also what began before these days and was not over
     */
    public record View(LineView line, LineState state, LineDays did, List<SilenceView> silences) {}

    /**
     * What a line did.
     *
     * @throws Problem {@link HallProblem#LINE_UNKNOWN} when there is none, or it is in a hall of which whoever asks does not
     *     see the board
     */
    @May(Operation.READ_BOARD)
    public View of(UUID id) {
        Set<UUID> reach = halls.reach();
        LineView line = halls.lines().stream()
                .filter(each -> each.id().equals(id) && reach.contains(each.hall()))
                .findFirst()
                .orElseThrow(() -> new Problem(HallProblem.LINE_UNKNOWN));
        ZoneId zone = halls.require(line.hall()).zone();
        Instant from = LocalDate.ofInstant(clock.instant(), zone)
                .minusDays(DAYS - 1L)
                .atStartOfDay(zone)
                .toInstant();
        List<LineCall> calls = store.ofLine(line.hall(), line.id(), from, MOST_CALLS);
        return new View(
                line,
                board.state(line.endpoint()),
                LineDays.of(calls, calls.size() < MOST_CALLS, zone),
                watch.of(line, from, MOST_SILENCES));
    }
}
