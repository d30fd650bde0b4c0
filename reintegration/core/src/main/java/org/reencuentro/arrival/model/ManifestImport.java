package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.ImportView;
import org.reencuentro.arrival.ManifestColumns;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;

/** A list on its way in: its state, and what became of its rows in numbers. It names nobody. */
@Entity
@Table(name = "manifest_import")
public class ManifestImport {
    /** How long what it brought can be taken out again. */
    public static final Duration UNDO = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(name = "arrival_id")
    private UUID arrival;

    private String sender;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "columns_read")
    private String columns;

    @Column(name = "mapping_id")
    private UUID mapping;

    @Column(name = "received_by")
    private UUID receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "accepted_by")
    private UUID acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    private String failure;

    @Column(name = "row_count")
    private Integer rows;

    @Column(name = "good_count")
    private Integer good;

    @Column(name = "refused_count")
    private Integer refused;

    @Column(name = "unchanged_count")
    private Integer unchanged;

    @Column(name = "added_count")
    private Integer added;

    @Column(name = "removed_count")
    private Integer removed;

    @Column(name = "kept_seen_count")
    private Integer keptSeen;

    @Column(name = "kept_tied_count")
    private Integer keptTied;

    @Column(name = "kept_elsewhere_count")
    private Integer keptElsewhere;

    private int attempts;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Version
    private int version;

    protected ManifestImport() {}

    /**
     * What a look at the rows has found.
     *
     * @param good rows that would go in
     * @param refused rows that cannot be understood, or stand twice
     * @param unchanged rows that are on the list already
     */
    public record Counts(int good, int refused, int unchanged) {}

    /** A list that has just come in, to be read. */
    public static ManifestImport receive(UUID id, UUID arrival, String sender, UUID by, Instant at) {
        ManifestImport made = new ManifestImport();
        made.id = id;
        made.arrival = arrival;
        made.sender = sender;
        made.state = ImportState.RECEIVED;
        made.receivedBy = by;
        made.receivedAt = at;
        made.claimedUntil = at;
        return made;
    }

    /** The headings are known; somebody is to say what they mean. */
    public void read(ManifestColumns guess, UUID memory) {
        move(ImportState.READ);
        columns = guess.text();
        mapping = memory;
    }

    /** It is known what the columns are; the rows are to be looked at. */
    public void map(ManifestColumns chosen, Instant at) {
        move(ImportState.CHECKING);
        columns = chosen.text();
        begin(at);
    }

    /** As {@link #map}, because the same sender's columns were said before. */
    public void recognise(ManifestColumns known, UUID memory, Instant at) {
        map(known, at);
        mapping = memory;
    }

    /** The rows were looked at. */
    public void checked(Counts found) {
        move(ImportState.READY);
        count(found);
    }

    /** The good rows are to go in. */
    public void accept(UUID by, Instant at) {
        move(ImportState.IMPORTING);
        acceptedBy = by;
        acceptedAt = at;
        begin(at);
    }

    /** The good rows are in. */
    public void done(Counts found, int now, Instant at) {
        move(ImportState.DONE);
        count(found);
        added = now;
        doneAt = at;
    }

    /** It cannot go in. */
    public void fail(ProblemCode why) {
        move(ImportState.FAILED);
        failure = why.name();
    }

    /** It is left. */
    public void discard() {
        move(ImportState.DISCARDED);
    }

    /**
     * What it brought is taken out again.
     *
     * @throws Problem {@link ArrivalProblem#IMPORT_UNDO_OVER} a day after it went in
     */
    public void undo(ImportView.Undone what, UUID by, Instant at) {
        if (state == ImportState.DONE && !undoable(at)) {
            throw new Problem(ArrivalProblem.IMPORT_UNDO_OVER);
        }
        move(ImportState.UNDONE);
        removed = what.removed();
        keptSeen = what.seen();
        keptTied = what.tied();
        keptElsewhere = what.elsewhere();
        undoneBy = by;
        undoneAt = at;
    }

    private void move(ImportState to) {
        if (!state.next().contains(to)) {
            throw new Problem(ArrivalProblem.IMPORT_WRONG_STATE, Map.of("from", state.name(), "to", to.name()));
        }
        state = to;
    }

    private void begin(Instant at) {
        attempts = 0;
        claimedUntil = at;
    }

    private void count(Counts found) {
        good = found.good();
        refused = found.refused();
        unchanged = found.unchanged();
        rows = found.good() + found.refused() + found.unchanged();
    }

    /** Whether what it brought can be taken out again. */
    private boolean undoable(Instant now) {
        return state == ImportState.DONE && now.isBefore(doneAt.plus(UNDO));
    }

    public UUID id() {
        return id;
    }

    public UUID arrival() {
        return arrival;
    }

    public String sender() {
        return sender;
    }

    public ImportState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** Under which the meaning of its columns is remembered; empty before it was read. */
    public Optional<UUID> mapping() {
        return Optional.ofNullable(mapping);
    }

    /** What its columns are, or may be; empty before it was read. */
    public Optional<ManifestColumns> columns() {
        return Optional.ofNullable(columns).map(ManifestColumns::read);
    }

    /** What is shown of it. */
    public ImportView view(Instant now) {
        return new ImportView(
                id,
                arrival,
                sender,
                state,
                receivedBy,
                receivedAt,
                Optional.ofNullable(doneAt),
                Optional.ofNullable(failure).map(ArrivalProblem::valueOf),
                number(rows),
                number(good),
                number(refused),
                number(unchanged),
                number(added),
                Optional.ofNullable(undoneAt)
                        .map(when -> new ImportView.Undone(
                                number(removed), number(keptSeen), number(keptTied), number(keptElsewhere))),
                undoable(now) ? Optional.of(doneAt.plus(UNDO)) : Optional.empty());
    }

    private static int number(Integer counted) {
        return counted == null ? 0 : counted;
    }
}
