package org.reencuentro.transport;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about going home. */
public enum TransportProblem implements ProblemCode {
    /** No such municipality. */
    MUNICIPALITY_UNKNOWN(Kind.UNKNOWN),
    /** No such department. */
    NO_SUCH_DEPARTMENT(Kind.UNKNOWN),
    /** No such version of the timetable. */
    TIMETABLE_UNKNOWN(Kind.UNKNOWN),
    /** The file is empty, larger than 512 KiB, has more than 2,000 rows, or is no text with cells. */
    TIMETABLE_UNREADABLE(Kind.RULE),
    /** A heading is missing; {@code heading} is told. */
    TIMETABLE_HEADING_MISSING(Kind.RULE),
    /** Another version came into force meanwhile. */
    TIMETABLE_OVERTAKEN(Kind.CONFLICT);

    private final Kind kind;

    TransportProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
