package org.reencuentro.kernel;

/** What every use case may refuse. */
public enum KernelProblem implements ProblemCode {
    /** The same request key came with another body. */
    REQUEST_KEY_REUSED(Kind.RULE),
    /** Somebody changed it in between. */
    CHANGED_MEANWHILE(Kind.CONFLICT);

    private final Kind kind;

    KernelProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
