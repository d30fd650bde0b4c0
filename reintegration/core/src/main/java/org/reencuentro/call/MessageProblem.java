package org.reencuentro.call;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about messages that people leave for their family. */
public enum MessageProblem implements ProblemCode {
    /** No such message, or of another hall. */
    MESSAGE_UNKNOWN(Kind.UNKNOWN),
    /** The family is being called at this moment. */
    MESSAGE_BEING_DELIVERED(Kind.CONFLICT),
    /** It was heard, or given up. */
    MESSAGE_OVER(Kind.CONFLICT);

    private final Kind kind;

    MessageProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
