package org.reencuentro.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.export.model.ListExport;
import org.reencuentro.export.store.ExportStore;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Subject;

/**
 * Taking lists out: only with the right of its own; above {@value ListExport#ALONE} rows only when a second person with
 * that right agrees; never more than {@value #MOST_IN_A_DAY} rows in a day for one account; once, and shortly after it
 * was asked for. Everything that leaves stands in the audit before its first byte does.
 */
@ApplicationScoped
@Transactional
public class Exports {
    /** The most rows that one account takes out in 24 hours. */
    public static final int MOST_IN_A_DAY = 2_000;

    private static final int MOST = 50;

    private Clock clock;
    private ExportStore store;
    private ExportRows rows;
    private Colleagues names;

    protected Exports() {}

    @Inject
    Exports(Clock clock, ExportStore store, ExportRows rows, Colleagues names) {
        this.clock = clock;
        this.store = store;
        this.rows = rows;
        this.names = names;
    }

    /**
     * Asks for a list of everything there is now in one's halls.
     *
     * @throws Problem {@link ExportProblem#EXPORT_EMPTY}, or {@link ExportProblem#EXPORT_TOO_MUCH} with {@code most} and
     *     {@code left}
     */
    @May(Operation.ASK_EXPORT)
    public UUID ask(ExportList list) {
        Subject subject = entitled(list);
        Instant now = clock.instant();
        long lines = rows.count(list, now);
        long left = MOST_IN_A_DAY - store.asked(subject.account(), now.minus(Duration.ofDays(1)));
        if (lines > left) {
            throw new Problem(ExportProblem.EXPORT_TOO_MUCH, Map.of("most", MOST_IN_A_DAY, "left", Math.max(0, left)));
        }
        UUID id = Ids.next(clock);
        store.add(ListExport.ask(id, Codes.next("EX"), list, (int) lines, subject.account(), now));
        return id;
    }

    /**
     * Agrees to somebody else's export, or does not.
     *
     * @throws Problem {@link ExportProblem#EXPORT_UNKNOWN}, {@link ExportProblem#EXPORT_OWN} or
     *     {@link ExportProblem#EXPORT_WRONG_STATE}
     */
    @May(Operation.DECIDE_EXPORT)
    public void decide(UUID id, boolean agreed) {
        Subject subject = entitled();
        lock(id).decide(agreed, subject.account(), clock.instant());
    }

    /**
     * Takes an export. That stands in the audit, for good, when this returns; its rows are read while they are asked for,
     * on a thread on which the same subject acts.
     *
     * @throws Problem {@link ExportProblem#EXPORT_UNKNOWN} also for somebody else's, or
     *     {@link ExportProblem#EXPORT_WRONG_STATE}
     */
    @May(Operation.TAKE_EXPORT)
    public ExportFile take(UUID id) {
        Subject subject = entitled();
        ListExport export = lock(id);
        if (!subject.is(export.askedBy())) {
            throw new Problem(ExportProblem.EXPORT_UNKNOWN);
        }
        entitled(export.list());
        Instant now = clock.instant();
        export.take(now);
        String taker = names.names(Set.of(subject.account())).getOrDefault(subject.account(), "");
        return new ExportFile(
                export.code(), export.list(), taker, now, export.lines(), new Rows(export.list(), export.askedAt()));
    }

    /** One's own, the newest first; at most 50. */
    @May(Operation.LIST_EXPORTS)
    public List<ExportView> own() {
        return views(store.ofAccount(entitled().account(), MOST));
    }

    /** Those of others that wait for a second person, the oldest first; at most 50. */
    @May(Operation.LIST_EXPORTS)
    public List<ExportView> waiting() {
        return views(store.waiting(entitled().account(), MOST));
    }

    private List<ExportView> views(List<ListExport> exports) {
        Map<UUID, String> called =
                names.names(exports.stream().map(ListExport::askedBy).collect(Collectors.toSet()));
        return exports.stream()
                .map(each -> each.view(
                        called.getOrDefault(each.askedBy(), ""),
                        Callers.current().is(each.askedBy())))
                .toList();
    }

    private ListExport lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new Problem(ExportProblem.EXPORT_UNKNOWN));
    }

    /** Without the right there is nothing here. */
    private static Subject entitled() {
        Subject subject = Callers.current();
        if (!subject.mayExport()) {
            throw new Problem(PolicyProblem.NOT_THERE);
        }
        return subject;
    }

    private static Subject entitled(ExportList list) {
        Subject subject = entitled();
        if (!list.opens(subject.role())) {
            throw new Problem(PolicyProblem.NOT_THERE);
        }
        return subject;
    }

    private final class Rows implements Iterator<List<String>> {
        private final ExportList list;
        private final Instant until;
        private Iterator<List<String>> piece = List.<List<String>>of().iterator();
        private Optional<UUID> last = Optional.empty();
        private boolean over;

        Rows(ExportList list, Instant until) {
            this.list = list;
            this.until = until;
        }

        @Override
        public boolean hasNext() {
            while (!piece.hasNext() && !over) {
                ExportRows.Piece next = rows.after(list, last, until);
                piece = next.rows().iterator();
                last = next.last();
                over = last.isEmpty();
            }
            return piece.hasNext();
        }

        @Override
        public List<String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return piece.next();
        }
    }
}
