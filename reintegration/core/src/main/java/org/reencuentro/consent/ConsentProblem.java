package org.reencuentro.consent;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about consent. */
public enum ConsentProblem implements ProblemCode {
    /** The language was neither Spanish nor English and nobody is named who translated. */
    INTERPRETER_MISSING(Kind.RULE),
    /** The name of who translated is longer than 200 letters. */
    INTERPRETER_TOO_LONG(Kind.RULE),
    /** The name of who else was there is longer than 200 letters. */
    WITNESS_TOO_LONG(Kind.RULE),
    /** No such consent of that person. */
    CONSENT_UNKNOWN(Kind.UNKNOWN),
    /** The person has not been asked. */
    CONSENT_MISSING(Kind.RULE),
    /** The person said no. */
    CONSENT_REFUSED(Kind.RULE),
    /** Nothing is agreed with the partner about sharing for this purpose, or it has run out: no rule, no sharing. */
    SHARING_NOT_AGREED(Kind.RULE),
    /** No such rule about sharing. */
    SHARING_RULE_UNKNOWN(Kind.UNKNOWN),
    /** A field is to be shared before anything allows it, such as the name before the partner has promised to help. */
    SHARED_TOO_EARLY(Kind.RULE),
    /** It is not said on what the sharing stands. */
    LEGAL_BASIS_MISSING(Kind.RULE),
    /** On what the sharing stands is said in more than 200 letters. */
    LEGAL_BASIS_TOO_LONG(Kind.RULE),
    /** The last day of a rule is over already. */
    SHARING_ENDS_BEFORE_IT_BEGINS(Kind.RULE);

    private final Kind kind;

    ConsentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
