package org.reencuentro.delivery;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about webhooks, changes and what could not be delivered. */
public enum DeliveryProblem implements ProblemCode {
    /** No such webhook, or not the caller's to see. */
    WEBHOOK_UNKNOWN(Kind.UNKNOWN),
    /** Not an https address that this server may send to. */
    WEBHOOK_ADDRESS_REFUSED(Kind.RULE),
    /** Nobody is found under the name in the address. */
    WEBHOOK_NAME_UNKNOWN(Kind.RULE),
    /** The organisation is not known. */
    WEBHOOK_WITHOUT_ORGANISATION(Kind.RULE),
    /** An organisation has at most five. */
    WEBHOOK_TOO_MANY(Kind.RULE),
    /** It was taken away before. */
    WEBHOOK_TAKEN_AWAY(Kind.CONFLICT),
    /** Tried too often at once. */
    WEBHOOK_BUSY(Kind.SLOW_DOWN),
    /** No such message, or somebody has decided about it already. */
    DEAD_LETTER_UNKNOWN(Kind.UNKNOWN),
    /** A command of a program came without a key of its own. */
    IDEMPOTENCY_KEY_MISSING(Kind.MALFORMED),
    /** The cursor was not one of ours. */
    CURSOR_MALFORMED(Kind.MALFORMED);

    private final Kind kind;

    DeliveryProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
