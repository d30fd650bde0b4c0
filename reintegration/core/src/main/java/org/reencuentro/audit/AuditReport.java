package org.reencuentro.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a walk along the chain has found.
 *
 * @param links how many were looked at
 * @param newest the sequence at which the chain ends
 * @param faults in the order they were found, at most {@value #MOST_FAULTS}; empty when all is as it was written
 * @param anchors how many of the anchors agree
 * @param held the newest anchor before the first fault, up to which nothing was touched; empty when there is none
 * @param next the first anchor after the first fault; empty when there is none
 */
public record AuditReport(
        long links, long newest, List<Fault> faults, long anchors, Optional<Mark> held, Optional<Mark> next) {
    /** More faults are not told. */
    public static final int MOST_FAULTS = 100;

    /** Whether nothing was found. */
    public boolean whole() {
        return faults.isEmpty();
    }

    /** The chain had come so far at that time. */
    public record Mark(long sequence, Instant at) {}

    /**
     * Something that is not as it was written.
     *
     * @param sequence where; for what concerns the end of the chain, the first sequence that cannot be trusted
     */
    public record Fault(Kind kind, long sequence) {}

    /** What can be wrong. */
    public enum Kind {
        /** The record, or its place, is not as it was written. */
        ALTERED,
        /** A record is missing here. */
        MISSING,
        /** A record that the application did not write. */
        ADDED,
        /** The beginning or the end of the chain was set by somebody else. */
        FORGED_END,
        /** The newest part is missing: the chain had come further. */
        CUT_OFF,
        /** A record is not what it was when it was anchored. */
        REWRITTEN,
        /** The application found its chain in another state than it had left it. */
        FOUND_BROKEN,
        /** The file of anchors was altered; the sequence is the number of the line. */
        ANCHORS_ALTERED
    }
}
