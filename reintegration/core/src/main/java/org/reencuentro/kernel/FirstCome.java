package org.reencuentro.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;

/** Rows of which there may be one: of several that write it at once the database takes the first. */
public final class FirstCome {
    /** SQLSTATE of a unique index that refuses, as the SQL standard and H2 have it. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** The same at MySQL, whose SQLSTATE 23000 stands for every broken rule of a table. */
    private static final int MYSQL_DUPLICATE_ENTRY = 1062;

    private FirstCome() {}

    /**
     * Writes what is new to the database.
     *
     * @throws Problem the refusal, when a unique index says that there is one already
     * @throws PersistenceException for whatever else goes wrong, such as a database that is away
     */
    public static void flush(EntityManager em, ProblemCode refusal) {
        try {
            em.flush();
        } catch (PersistenceException failed) {
            throw taken(failed) ? new Problem(refusal) : failed;
        }
    }

    static boolean taken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException broken) {
                return UNIQUE_VIOLATION.equals(broken.getSQLState()) || broken.getErrorCode() == MYSQL_DUPLICATE_ENTRY;
            }
        }
        return false;
    }
}
