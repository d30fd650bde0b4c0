package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.arrival.ManifestFindings.KnownRow;
import org.reencuentro.arrival.ManifestFindings.RefusedRow;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.ManifestFile;
import org.reencuentro.arrival.model.ManifestImport;
import org.reencuentro.arrival.model.ManifestMapping;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.arrival.store.ManifestStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Lists on their way in, as whoever brings them has to do with them: hand in a file, say what its columns are, look at
 * what would happen, decide, and take it back within a day. What is done in between {@link ManifestRuns} does.
 */
@ApplicationScoped
@Transactional
public class Manifests {
    /** Longest name of a sender, in characters. */
    public static final int LONGEST_SENDER = 80;

    private Clock clock;
    private ManifestStore store;
    private ArrivalStore arrivals;
    private Undoing undoing;
    private Expectations expectations;
    private Sealing sealing;
    private Policy policy;
    private Event<ManifestRuns.Left> left;

    protected Manifests() {}

    @Inject
    public Manifests(
            Clock clock,
            ManifestStore store,
            ArrivalStore arrivals,
            Undoing undoing,
            Expectations expectations,
            Sealing sealing,
            Policy policy,
            Event<ManifestRuns.Left> left) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.undoing = undoing;
        this.expectations = expectations;
        this.sealing = sealing;
        this.policy = policy;
        this.left = left;
    }

    @Produces
    static SealedColumn file() {
        return ManifestFile.FILE;
    }

    @Produces
    static SealedColumn found() {
        return ManifestFile.FOUND;
    }

    /**
     * Takes a file to be read; nothing of it is looked at yet.
     *
     * @param sender who has sent the list, as people say it
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN}, {@link ArrivalProblem#MANIFEST_TOO_LARGE},
     *     {@link ArrivalProblem#MANIFEST_EMPTY} or {@link ArrivalProblem#MANIFEST_SENDER_MISSING}
     */
    @May(Operation.IMPORT_MANIFEST)
    public UUID receive(@About UUID arrival, String sender, byte[] file) {
        requireArrival(arrival);
        String from = sender.strip().replaceAll("\\s+", " ");
        if (from.isEmpty() || from.length() > LONGEST_SENDER || from.matches(".*\\p{Cc}.*")) {
            throw new Problem(ArrivalProblem.MANIFEST_SENDER_MISSING);
        }
        if (file.length == 0) {
            throw new Problem(ArrivalProblem.MANIFEST_EMPTY);
        }
        if (file.length > Limits.MOST_BYTES) {
            throw new Problem(ArrivalProblem.MANIFEST_TOO_LARGE);
        }
        return keep(
                ManifestImport.receive(
                        Ids.next(clock), arrival, from, Callers.current().account(), clock.instant()),
                file);
    }

    private UUID keep(ManifestImport made, byte[] file) {
        store.add(made);
        store.add(ManifestFile.keep(made.id(), file, sealing, clock.instant()));
        left.fire(new ManifestRuns.Left(made.id()));
        return made.id();
    }

    /**
     * How far it is, in numbers.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN}
     */
    @May(Operation.READ_ARRIVAL)
    public ImportView progress(@About UUID arrival, UUID id) {
        return found(arrival, id).view(clock.instant());
    }

    /**
     * What was found in it; empty before it was read, and when nothing is kept any more. Of those registered before only
     * they are told whom whoever asks may see.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN}
     */
    @May(Operation.IMPORT_MANIFEST)
    public Optional<ManifestFindings> findings(@About UUID arrival, UUID id) {
        found(arrival, id);
        return store.file(id)
                .flatMap(kept -> kept.found(sealing))
                .map(ManifestFindings::read)
                .map(found -> found.knowing(policy.visible(Operation.READ_CASE, found.known(), KnownRow::person)));
    }

    /**
     * What its columns are, or may be; empty before it was read.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN}
     */
    @May(Operation.READ_ARRIVAL)
    public Optional<ManifestColumns> columns(@About UUID arrival, UUID id) {
        return found(arrival, id).columns();
    }

    /**
     * Says what the columns are; the rows are looked at next, and the sender's next list with these headings is read the
     * same way.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN}, {@link ArrivalProblem#IMPORT_WRONG_STATE},
     *     {@link ArrivalProblem#IMPORT_FILE_GONE}, or what {@link ManifestColumns#require} refuses
     */
    @May(Operation.IMPORT_MANIFEST)
    public void map(@About UUID arrival, UUID id, ManifestColumns columns) {
        ManifestImport found = lock(arrival, id);
        ManifestFindings read = findings(arrival, id).orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_FILE_GONE));
        if (columns.meanings().size() != read.headings().size()) {
            throw new Problem(ArrivalProblem.MANIFEST_COLUMNS_MISSING);
        }
        columns.require(read.headings());
        found.map(columns, clock.instant());
        found.mapping().ifPresent(memory -> remember(memory, columns));
        left.fire(new ManifestRuns.Left(id));
    }

    private void remember(UUID memory, ManifestColumns columns) {
        Instant now = clock.instant();
        store.mapping(memory)
                .ifPresentOrElse(
                        known -> known.use(columns, now),
                        () -> store.add(ManifestMapping.remember(memory, columns, now)));
    }

    /**
     * The good rows are to go in; those refused stay to be corrected for a week.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN} or {@link ArrivalProblem#IMPORT_WRONG_STATE}
     */
    @May(Operation.IMPORT_MANIFEST)
    public void accept(@About UUID arrival, UUID id) {
        lock(arrival, id).accept(Callers.current().account(), clock.instant());
        left.fire(new ManifestRuns.Left(id));
    }

    /**
     * Leaves it; nothing goes in, and nothing of it is kept.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN} or {@link ArrivalProblem#IMPORT_WRONG_STATE}
     */
    @May(Operation.IMPORT_MANIFEST)
    public void discard(@About UUID arrival, UUID id) {
        lock(arrival, id).discard();
        store.forget(id);
    }

    /**
     * Takes out again what it brought: everybody whom the desk has not seen, of whom nothing was noted, and who is on no
     * other list. Their keys are destroyed, so that no copy tells who they were.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN}, {@link ArrivalProblem#IMPORT_WRONG_STATE} or
     *     {@link ArrivalProblem#IMPORT_UNDO_OVER}
     */
    @May(Operation.IMPORT_MANIFEST)
    public ImportView.Undone undo(@About UUID arrival, UUID id) {
        Arrival of = arrivals.lock(arrival).orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN));
        ImportView.Undone undone =
                undoing.of(lock(arrival, id), Callers.current().account());
        if (undone.removed() > 0) {
            expectations.changed(of);
        }
        store.forget(id);
        return undone;
    }

    /**
     * Hands in the first refused rows anew, as somebody has corrected them, and those behind them as they are.
     *
     * @param corrected the cells of each row, as many as there are headings; a row that is left out is let go
     * @param first how many of the refused rows they stand for
     * @return the new import
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN}, {@link ArrivalProblem#IMPORT_WRONG_STATE} when its good rows
     *     are not in yet, {@link ArrivalProblem#IMPORT_FILE_GONE}, {@link ArrivalProblem#MANIFEST_EMPTY} when no row is left
     */
    @May(Operation.IMPORT_MANIFEST)
    public UUID correct(@About UUID arrival, UUID id, List<List<String>> corrected, int first) {
        ManifestImport found = lock(arrival, id);
        if (found.state() != ImportState.DONE) {
            throw new Problem(ArrivalProblem.IMPORT_WRONG_STATE);
        }
        ManifestFile kept = store.file(id).orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_FILE_GONE));
        ManifestFindings before = kept.found(sealing)
                .map(ManifestFindings::read)
                .orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_FILE_GONE));
        List<List<String>> rows = Stream.concat(
                        corrected.stream(),
                        before.refused().stream().skip(first).map(RefusedRow::cells))
                .toList();
        if (rows.isEmpty()) {
            throw new Problem(ArrivalProblem.MANIFEST_EMPTY);
        }
        byte[] file = new Quarantine(before.headings(), rows).exact().getBytes(StandardCharsets.UTF_8);
        ManifestImport made = ManifestImport.receive(
                Ids.next(clock), arrival, found.sender(), Callers.current().account(), clock.instant());
        made.map(found.columns().orElseThrow(), clock.instant());
        keep(made, file);
        store.file(made.id())
                .ifPresent(next -> next.find(
                        ManifestFindings.of(
                                        before.headings(),
                                        rows.stream().limit(3).toList())
                                .text(),
                        sealing));
        store.forget(id);
        return made.id();
    }

    /**
     * The refused rows as a file for a spreadsheet, in which no cell is a formula.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNKNOWN} or {@link ArrivalProblem#IMPORT_FILE_GONE}
     */
    @May(Operation.IMPORT_MANIFEST)
    public String quarantine(@About UUID arrival, UUID id) {
        ManifestFindings found = findings(arrival, id).orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_FILE_GONE));
        return new Quarantine(
                        found.headings(),
                        found.refused().stream().map(RefusedRow::cells).toList())
                .forSpreadsheets();
    }

    private void requireArrival(UUID arrival) {
        if (arrivals.arrival(arrival).isEmpty()) {
            throw new Problem(ArrivalProblem.ARRIVAL_UNKNOWN);
        }
    }

    private ManifestImport found(UUID arrival, UUID id) {
        return ofArrival(arrival, store.manifestImport(id));
    }

    private ManifestImport lock(UUID arrival, UUID id) {
        return ofArrival(arrival, store.lock(id));
    }

    private static ManifestImport ofArrival(UUID arrival, Optional<ManifestImport> found) {
        return found.filter(each -> each.arrival().equals(arrival))
                .orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_UNKNOWN));
    }
}
