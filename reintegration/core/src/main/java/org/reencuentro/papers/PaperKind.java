package org.reencuentro.papers;

import static org.reencuentro.papers.PaperState.CERTIFICATE;
import static org.reencuentro.papers.PaperState.DELIVERED;
import static org.reencuentro.papers.PaperState.IN_PRODUCTION;
import static org.reencuentro.papers.PaperState.NEEDED;
import static org.reencuentro.papers.PaperState.PAID;
import static org.reencuentro.papers.PaperState.READY;
import static org.reencuentro.papers.PaperState.REQUESTED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A paper that people may need again. */
public enum PaperKind {
    /** Guatemala's identity document; its legal term is thirty working days. */
    DPI(OptionalInt.of(30), true, NEEDED, CERTIFICATE, PAID, REQUESTED, IN_PRODUCTION, READY, DELIVERED),
    BIRTH_CERTIFICATE(OptionalInt.empty(), false, NEEDED, PAID, REQUESTED, READY, DELIVERED),
    PASSPORT(OptionalInt.empty(), true, NEEDED, PAID, REQUESTED, IN_PRODUCTION, READY, DELIVERED),
    DRIVING_LICENCE(OptionalInt.empty(), false, NEEDED, PAID, REQUESTED, READY, DELIVERED),
    SCHOOL_CERTIFICATE(OptionalInt.empty(), false, NEEDED, REQUESTED, IN_PRODUCTION, READY, DELIVERED),
    /** With which people of the border go to the neighbouring country. */
    BORDER_PASS(OptionalInt.empty(), false, NEEDED, PAID, REQUESTED, READY, DELIVERED);

    private final OptionalInt workingDays;
    private final boolean numbered;
    private final List<PaperState> path;

    PaperKind(OptionalInt workingDays, boolean numbered, PaperState... path) {
        this.workingDays = workingDays;
        this.numbered = numbered;
        this.path = List.of(path);
    }

    /** How many working days the office has from the request on; empty where no law says it. */
    public OptionalInt workingDays() {
        return workingDays;
    }

    /** Whether its office gives each request a number, without which nobody can ask for it. */
    public boolean numbered() {
        return numbered;
    }

    /** The states that it passes, in their order. */
    public List<PaperState> path() {
        return path;
    }

    /** What usually follows; empty at the end. */
    public Optional<PaperState> after(PaperState state) {
        int at = path.indexOf(state);
        return at < 0 || at + 1 == path.size() ? Optional.empty() : Optional.of(path.get(at + 1));
    }

    /** Whether a paper of this kind may go from one state to another. */
    public boolean moves(PaperState from, PaperState to) {
        return !from.end() && from != to && (path.contains(to) || to == PaperState.GIVEN_UP);
    }
}
