package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewRowsTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE seat (id INT NOT NULL PRIMARY KEY, word VARCHAR(8), mark VARBINARY(4))");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 135, 200})
    void everyRowIsWrittenOnceWhateverTheNumber(int rows) throws SQLException {
        insert(IntStream.range(0, rows).boxed().toList());
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id, word, mark FROM seat ORDER BY id")) {
            for (int i = 0; i < rows; i++) {
                found.next();
                assertEquals(i, found.getInt(1));
                assertEquals(i % 2 == 0 ? null : "odd", found.getString(2));
                assertEquals((byte) i, found.getBytes(3)[0]);
            }
            assertEquals(false, found.next());
        }
    }

    @Test
    void aRowThatBreaksARuleIsRefused() {
        assertThrows(PersistenceException.class, () -> insert(List.of(1, 2, 1)));
    }

    private void insert(List<Integer> rows) {
        NewRows.insert(connection, "seat", List.of("id", "word", "mark"), rows, (row, values) -> {
            values.accept(row);
            values.accept(row % 2 == 0 ? null : "odd");
            values.accept(new byte[] {row.byteValue()});
        });
    }
}
