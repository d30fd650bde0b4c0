package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstComeTest {
    private static EntityManager flushing(RuntimeException failure) {
        return (EntityManager) Proxy.newProxyInstance(
                FirstComeTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, given) -> {
                    if (failure != null) {
                        throw failure;
                    }
                    return null;
                });
    }

    private static PersistenceException wrapped(SQLException cause) {
        return new PersistenceException(new IllegalStateException(cause));
    }

    private static SQLException refusedByH2(String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = db.createStatement()) {
            statement.execute("CREATE TABLE house (id INT PRIMARY KEY, beds INT NOT NULL CHECK (beds >= 0))");
            statement.execute("CREATE TABLE bed (house INT REFERENCES house (id))");
            statement.execute("INSERT INTO house VALUES (1, 10)");
            return assertThrows(SQLException.class, () -> statement.execute(sql));
        }
    }

    @Test
    void nothingIsSaidOfWhatWasWritten() {
        assertDoesNotThrow(() -> FirstCome.flush(flushing(null), KernelProblem.CHANGED_MEANWHILE));
    }

    @Test
    void whoComesSecondIsRefusedOnBothDatabases() throws SQLException {
        SQLException mysql =
                new SQLIntegrityConstraintViolationException("Duplicate entry '1' for key 'PRIMARY'", "23000", 1062);
        for (SQLException taken : new SQLException[] {refusedByH2("INSERT INTO house VALUES (1, 5)"), mysql}) {
            Problem refused = assertThrows(
                    Problem.class, () -> FirstCome.flush(flushing(wrapped(taken)), KernelProblem.CHANGED_MEANWHILE));
            assertEquals(KernelProblem.CHANGED_MEANWHILE, refused.code());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO house VALUES (2, NULL)",
                "INSERT INTO house VALUES (2, -1)",
                "INSERT INTO bed VALUES (9)",
                "INSERT INTO nowhere VALUES (1)"
            })
    void anotherBrokenRuleIsNoSecondComer(String sql) throws SQLException {
        same(wrapped(refusedByH2(sql)));
    }

    @Test
    void aDatabaseThatIsAwayIsNoSecondComer() {
        same(wrapped(new SQLTimeoutException("Timeout trying to lock table", "HYT00", 50200)));
        same(wrapped(new SQLIntegrityConstraintViolationException("Cannot add a child row", "23000", 1452)));
        same(new PersistenceException("without a cause"));
    }

    private static void same(PersistenceException failure) {
        assertSame(
                failure,
                assertThrows(
                        PersistenceException.class,
                        () -> FirstCome.flush(flushing(failure), KernelProblem.CHANGED_MEANWHILE)));
    }
}
