package org.reencuentro.policy;

import org.reencuentro.kernel.ProblemCode;

/** Why an operation was not decided in favour. */
public enum PolicyProblem implements ProblemCode {
    /** There is no such thing for whoever asks. */
    NOT_THERE(Kind.UNKNOWN),
    /** It is there, but not to be done by whoever asks. */
    NOT_ALLOWED(Kind.FORBIDDEN),
    /** First a second factor, or a passkey, must be set up or shown. */
    SECOND_FACTOR_NEEDED(Kind.FORBIDDEN),
    /** First one must show again who one is. */
    STEP_UP_NEEDED(Kind.FORBIDDEN);

    private final Kind kind;

    PolicyProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
