package org.reencuentro.directory;

import org.reencuentro.kernel.ProblemCode;

/** What the directory refuses. */
public enum DirectoryProblem implements ProblemCode {
    /** No such service. */
    SERVICE_UNKNOWN(Kind.UNKNOWN),
    /** No such organisation. */
    ORGANISATION_UNKNOWN(Kind.UNKNOWN),
    /** No letter in it, or too long. */
    ORGANISATION_NAME_MALFORMED(Kind.RULE);

    private final Kind kind;

    DirectoryProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
