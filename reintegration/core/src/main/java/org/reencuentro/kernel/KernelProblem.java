package org.reencuentro.kernel;

import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;

/** What every use case may refuse. */
public enum KernelProblem implements ProblemCode {
    /** The same request key came with another body. */
    REQUEST_KEY_REUSED(Kind.RULE),
    /** What was known of the person has been erased; nothing can be added. */
    ERASED(Kind.CONFLICT),
    /** Somebody changed it in between. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    /** The database does not answer; nothing was stored. */
    DATABASE_AWAY(Kind.UNAVAILABLE);

    private final Kind kind;

    KernelProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /**
     * What lies behind a failure that no use case announced: a row that changed in between, or a database that is away
     * or overrun. Empty for a fault of the application itself.
     */
    public static Optional<KernelProblem> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(CHANGED_MEANWHILE);
            }
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof ResourceException
                    || refusedToCommit(cause)) {
                return Optional.of(DATABASE_AWAY);
            }
        }
        return Optional.empty();
    }

    /**
     * A commit that the database refused, as on a full disk, keeps its cause to itself; only what the transaction manager
     * says tells it from a transaction that the application had given up.
     */
    private static boolean refusedToCommit(Throwable cause) {
        return cause instanceof RollbackException
                && cause.getCause() == null
                && String.valueOf(cause.getMessage()).startsWith("ARJUNA016053");
    }
}
