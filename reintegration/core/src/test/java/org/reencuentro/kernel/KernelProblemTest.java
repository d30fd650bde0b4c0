package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KernelProblemTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new OptimisticLockException(), KernelProblem.CHANGED_MEANWHILE),
                Arguments.of(new SQLTransientConnectionException(), KernelProblem.DATABASE_AWAY),
                Arguments.of(new SQLNonTransientConnectionException(), KernelProblem.DATABASE_AWAY),
                Arguments.of(new SQLTimeoutException(), KernelProblem.DATABASE_AWAY),
                Arguments.of(new ResourceException(), KernelProblem.DATABASE_AWAY),
                Arguments.of(
                        new RollbackException("ARJUNA016053: Could not commit transaction."),
                        KernelProblem.DATABASE_AWAY),
                Arguments.of(new RollbackException("ARJUNA016102: The transaction is not active!"), null),
                Arguments.of(new SQLIntegrityConstraintViolationException(), null),
                Arguments.of(new SQLException(), null),
                Arguments.of(new IllegalStateException(), null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatTheDatabaseDidIsNotTheApplicationsFault(Exception cause, KernelProblem expected) {
        assertEquals(Optional.ofNullable(expected), KernelProblem.behind(cause));
        assertEquals(Optional.ofNullable(expected), KernelProblem.behind(new PersistenceException(cause)));
    }
}
