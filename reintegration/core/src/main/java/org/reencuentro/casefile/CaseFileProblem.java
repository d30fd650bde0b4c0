package org.reencuentro.casefile;

import org.reencuentro.kernel.ProblemCode;

/** Why something about a case was refused. */
public enum CaseFileProblem implements ProblemCode {
    /** No such case, or none that is open to whoever asks. */
    CASE_UNKNOWN(Kind.UNKNOWN),
    /** They came to no hall of whoever wants to open it. */
    CASE_WITHOUT_HALL(Kind.RULE),
    /** An emergency opening needs a reason that somebody else can judge. */
    REASON_TOO_SHORT(Kind.RULE),
    /** The case is open already, without breaking anything. */
    GLASS_NEEDLESS(Kind.RULE),
    /** No such emergency opening. */
    BREAKING_UNKNOWN(Kind.UNKNOWN),
    /** Nobody judges what they did themselves. */
    BREAKING_OWN(Kind.RULE),
    /** Somebody has judged it already. */
    BREAKING_REVIEWED(Kind.CONFLICT);

    private final Kind kind;

    CaseFileProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
