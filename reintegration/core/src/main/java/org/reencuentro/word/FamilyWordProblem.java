package org.reencuentro.word;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about the word of a family. */
public enum FamilyWordProblem implements ProblemCode {
    /** No such word, or one that is not to be seen. */
    FAMILY_WORD_UNKNOWN(Kind.UNKNOWN),
    /** Nobody looks for whom it is for; that comes first. */
    FAMILY_WORD_NOT_TAKEN(Kind.CONFLICT),
    /** Whoever it is for has it already. */
    FAMILY_WORD_PASSED_ON(Kind.CONFLICT),
    /** It is not kept any more. */
    FAMILY_WORD_ERASED(Kind.CONFLICT),
    /** It is nobody's yet. */
    FAMILY_WORD_OF_NOBODY(Kind.RULE),
    /** It is for a minor or for somebody who may be in danger: child protection decides. */
    FAMILY_WORD_GUARDED(Kind.RULE),
    /** Why it could not be passed on is not said. */
    FAMILY_WORD_REASON_MISSING(Kind.RULE);

    private final Kind kind;

    FamilyWordProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
