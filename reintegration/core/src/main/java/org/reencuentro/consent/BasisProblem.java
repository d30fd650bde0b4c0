package org.reencuentro.consent;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about a basis other than consent. */
public enum BasisProblem implements ProblemCode {
    /** No such basis of that person. */
    BASIS_UNKNOWN(Kind.UNKNOWN),
    /** It is not said why. */
    BASIS_REASON_MISSING(Kind.RULE),
    /** A reason is at most 500 characters. */
    BASIS_REASON_TOO_LONG(Kind.RULE),
    /** An order or duty of law names its document. */
    BASIS_DOCUMENT_MISSING(Kind.RULE),
    /** A document is named in at most 200 characters. */
    BASIS_DOCUMENT_TOO_LONG(Kind.RULE),
    /** Its last day is over already. */
    BASIS_ENDS_BEFORE_IT_BEGINS(Kind.RULE),
    /** Its last day is further away than its kind allows; {@code days} are told. */
    BASIS_TOO_LONG(Kind.RULE),
    /** The person is not treated as a minor. */
    BASIS_NOT_OF_A_CHILD(Kind.RULE),
    /** Whoever recorded it does not approve it. */
    BASIS_OWN(Kind.RULE),
    /** It waits for nobody's approval, or not any more. */
    BASIS_NOT_WAITING(Kind.CONFLICT);

    private final Kind kind;

    BasisProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
