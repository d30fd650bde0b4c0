package org.reencuentro.homecoming;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about ways home. */
public enum HomecomingProblem implements ProblemCode {
    /** No such way home, or nobody's whom the caller may see. */
    HOMECOMING_UNKNOWN(Kind.UNKNOWN),
    /** The person is on the way already. */
    HOMECOMING_UNDER_WAY(Kind.CONFLICT),
    /** That cannot follow: it has been answered. */
    HOMECOMING_ANSWERED(Kind.CONFLICT),
    /** A minor does not leave alone. */
    HOMECOMING_MINOR_ALONE(Kind.RULE),
    /** Nobody said what happened, or in more than five hundred characters. */
    HOMECOMING_WORDS_REFUSED(Kind.RULE);

    private final Kind kind;

    HomecomingProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
