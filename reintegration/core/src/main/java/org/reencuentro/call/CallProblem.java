package org.reencuentro.call;

import org.reencuentro.kernel.ProblemCode;

/** Why a number is not called, or a call not found. Each has a spoken and a written sentence of its own. */
public enum CallProblem implements ProblemCode {
    /** Something other than the digits 0 to 9, or nothing at all. */
    NUMBER_NOT_DIGITS(Kind.MALFORMED),
    /** Fewer digits than any number has; how many are missing is told. */
    NUMBER_TOO_SHORT(Kind.RULE),
    /** More digits than any number has. */
    NUMBER_TOO_LONG(Kind.RULE),
    /** Ten digits: the United States or Mexico, the caller must say. */
    NUMBER_NEEDS_COUNTRY(Kind.RULE),
    /** No such number can exist. */
    NUMBER_IMPOSSIBLE(Kind.RULE),
    /** The number exists, but calls to its country or kind are not free here. */
    NUMBER_NOT_ALLOWED(Kind.RULE),
    /** Nobody is put through to that number from here. */
    NUMBER_BLOCKED(Kind.RULE),
    /** Calls to families are switched off, in the hall or on this line. */
    CALLS_OFF(Kind.CONFLICT),
    /** As many calls go on as may at once. */
    CALLS_TAKEN(Kind.CONFLICT),
    /** What calls may cost today is spent. */
    DAY_SPENT(Kind.CONFLICT),
    /** A phone for children, and no officer is there with the child. */
    CHILD_ALONE(Kind.RULE),
    /** A phone for children, and the number is not among the contacts that were checked. */
    CONTACT_NOT_CHECKED(Kind.RULE),
    /** The exchange is not heard, or the line beside the kiosk is out of order. */
    PHONES_OUT_OF_ORDER(Kind.UNAVAILABLE),
    /** The line already has a call. */
    LINE_BUSY(Kind.CONFLICT),
    /** No such call of this kiosk. */
    CALL_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    CallProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
