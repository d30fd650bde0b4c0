package org.reencuentro.ticket;

import org.reencuentro.kernel.ProblemCode;

/** What a ticket refuses. */
public enum TicketProblem implements ProblemCode {
    /** A PIN is four ASCII digits. */
    PIN_MALFORMED(Kind.MALFORMED),
    /** A PIN that everybody would try first. */
    PIN_TOO_EASY(Kind.RULE),
    /** Its holder has chosen a PIN already; told to staff only. */
    PIN_CHOSEN_BEFORE(Kind.CONFLICT),
    /** No such ticket, not its PIN, none chosen yet, or too many tries: never told apart. */
    TICKET_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    TicketProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
