package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.reencuentro.arrival.ManifestFindings.GoodRow;
import org.reencuentro.arrival.ManifestFindings.KnownRow;
import org.reencuentro.arrival.ManifestFindings.RefusedRow;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.ManifestFile;
import org.reencuentro.arrival.model.ManifestImport;
import org.reencuentro.arrival.model.ManifestMapping;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.arrival.store.ManifestStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.BirthDate;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * The steps of an import that the application takes by itself, each one transaction. A step that finds the import moved
 * on meanwhile changes nothing, so that two who take the same one have one effect.
 */
@ApplicationScoped
@Transactional
public class ManifestSteps {
    /** How long a step may take before somebody else may try it; longer than any transaction lives. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int SAMPLES = 3;
    private static final int SAMPLE_ROWS = 5;

    private Clock clock;
    private ManifestStore store;
    private ArrivalStore arrivals;
    private Intake intake;
    private Expectations expectations;
    private Sealing sealing;

    protected ManifestSteps() {}

    @Inject
    public ManifestSteps(
            Clock clock,
            ManifestStore store,
            ArrivalStore arrivals,
            Intake intake,
            Expectations expectations,
            Sealing sealing) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.intake = intake;
        this.expectations = expectations;
        this.sealing = sealing;
    }

    /**
     * Work to do.
     *
     * @param columns what they are, or may be; empty before the file was read
     * @param attempts how often it was taken, this time included
     */
    record Work(
            UUID id,
            UUID arrival,
            ImportState state,
            Optional<ManifestColumns> columns,
            Optional<byte[]> file,
            int attempts) {}

    /** Takes the work that has waited longest; empty when there is none. */
    @May(Operation.RUN)
    Optional<UUID> claim() {
        Instant now = clock.instant();
        return store.claim(now, now.plus(LEASE));
    }

    /** What there is to do; empty when it is done or was left meanwhile. */
    @May(Operation.RUN)
    Optional<Work> work(UUID id) {
        return store.manifestImport(id)
                .filter(found -> found.state().working())
                .map(found -> new Work(
                        id,
                        found.arrival(),
                        found.state(),
                        found.columns(),
                        store.file(id).flatMap(kept -> kept.file(sealing)),
                        found.attempts()));
    }

    /** The file was read: its columns are known from before, or somebody is to say what they are. */
    @May(Operation.RUN)
    void found(UUID id, Sheet sheet) {
        in(id, ImportState.RECEIVED).ifPresent(found -> {
            UUID memory = ManifestMapping.id(found.sender(), sheet.headings(), sealing);
            store.mapping(memory)
                    .map(ManifestMapping::columns)
                    .filter(known -> known.meanings().size() == sheet.headings().size())
                    .ifPresentOrElse(
                            known -> found.recognise(known, memory, clock.instant()),
                            () -> found.read(ManifestColumns.guess(sheet.headings()), memory));
            List<List<String>> samples =
                    sheet.lines().stream().limit(SAMPLES).map(Sheet.Line::cells).toList();
            keep(id, ManifestFindings.of(sheet.headings(), samples));
        });
    }

    /**
     * Tells which rows are new, without taking any.
     *
     * @throws Problem what {@link Intake#sort} refuses
     */
    @May(Operation.RUN)
    Intake.Sorted sort(UUID arrival, Sheet sheet, ManifestColumns columns, Limits limits) {
        return intake.sort(arrival, sheet, columns, limits);
    }

    /**
     * The rows were looked at.
     *
     * @param known rows that may be somebody of before
     */
    @May(Operation.RUN)
    void checked(UUID id, Intake.Sorted sorted, List<KnownRow> known) {
        in(id, ImportState.CHECKING).ifPresent(found -> {
            found.checked(counts(sorted));
            ManifestFindings before = findings(id);
            keep(
                    id,
                    new ManifestFindings(
                            before.headings(),
                            before.samples(),
                            refused(sorted),
                            sorted.added().stream()
                                    .limit(SAMPLE_ROWS)
                                    .map(ManifestSteps::good)
                                    .toList(),
                            known));
        });
    }

    /**
     * Takes the good rows in; either all of them are on the list afterwards, or none is.
     *
     * @param told how many rows have been written
     * @throws Problem what {@link Intake#sort} refuses
     */
    @May(Operation.RUN)
    void bring(UUID id, Sheet sheet, ManifestColumns columns, Limits limits, IntConsumer told) {
        in(id, ImportState.IMPORTING).ifPresent(found -> {
            Arrival arrival =
                    arrivals.lock(found.arrival()).orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN));
            Intake.Sorted sorted = intake.sort(arrival.id(), sheet, columns, limits);
            intake.take(arrival, sorted.added(), Optional.of(id), told);
            if (!sorted.added().isEmpty()) {
                expectations.changed(arrival);
            }
            found.done(counts(sorted), sorted.added().size(), clock.instant());
            List<RefusedRow> refused = refused(sorted);
            if (refused.isEmpty()) {
                store.forget(id);
            } else {
                keep(id, new ManifestFindings(findings(id).headings(), List.of(), refused, List.of(), List.of()));
                store.file(id).ifPresent(ManifestFile::dropFile);
            }
        });
    }

    /** It cannot go in; nothing of it is kept but that it came. */
    @May(Operation.RUN)
    void fail(UUID id, ProblemCode why) {
        store.lock(id).filter(found -> found.state().working()).ifPresent(found -> {
            found.fail(why);
            store.forget(id);
        });
    }

    /** Lets a step that broke off be taken again, a little later each time. */
    @May(Operation.RUN)
    void again(UUID id, int attempts) {
        store.again(id, clock.instant().plusSeconds(2L * attempts));
    }

    /** Lets all be taken again that somebody had who is gone; returns how much. */
    @May(Operation.RUN)
    int release() {
        return store.release(clock.instant());
    }

    private Optional<ManifestImport> in(UUID id, ImportState state) {
        return store.lock(id).filter(found -> found.state() == state);
    }

    private ManifestFindings findings(UUID id) {
        return store.file(id)
                .flatMap(kept -> kept.found(sealing))
                .map(ManifestFindings::read)
                .orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_FILE_GONE));
    }

    private void keep(UUID id, ManifestFindings found) {
        store.file(id)
                .orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_FILE_GONE))
                .find(found.text(), sealing);
    }

    private static ManifestImport.Counts counts(Intake.Sorted sorted) {
        return new ManifestImport.Counts(sorted.added().size(), sorted.refused().size(), sorted.unchanged());
    }

    private static List<RefusedRow> refused(Intake.Sorted sorted) {
        return sorted.refused().stream()
                .map(each -> new RefusedRow(each.why(), each.cells()))
                .toList();
    }

    private static GoodRow good(Intake.New added) {
        var person = added.row().person();
        return new GoodRow(
                added.row().number(),
                person.name().given(),
                person.name().family(),
                person.birth().map(ManifestSteps::text).orElse(""));
    }

    private static String text(BirthDate birth) {
        String month = birth.month() == 0 ? "" : "-%02d".formatted(birth.month());
        return birth.year() + month + (birth.day() == 0 ? "" : "-%02d".formatted(birth.day()));
    }
}
