package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final int READERS = 3;
    private static final int COMMITS = 40_000;

    @TempDir
    Path folder;

    private Connection open(String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("db") + ";MODE=MySQL" + settings, "u", "p");
    }

    @Test
    void anH2FileThatWouldForgetWhatItAcknowledgedIsRefused() throws SQLException {
        try (Connection connection = open("")) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> Database.refuseForgetful(connection));
            assertTrue(refused.getMessage().contains("WRITE_DELAY=0"));
        }
    }

    @Test
    void oneThatWritesAtOnceIsTaken() throws SQLException {
        try (Connection connection = open(";WRITE_DELAY=0")) {
            assertDoesNotThrow(() -> Database.refuseForgetful(connection));
        }
    }

    @Test
    void whatWasCommittedIsReadByEverybody() throws Exception {
        try (Connection writer = open("")) {
            Database.readAnew(writer);
            writer.createStatement().execute("CREATE TABLE counted (id INT PRIMARY KEY, number INT)");
            writer.createStatement().execute("INSERT INTO counted VALUES (1, 0)");
            AtomicInteger committed = new AtomicInteger();
            List<CompletableFuture<Integer>> readers = IntStream.range(0, READERS)
                    .mapToObj(each ->
                            CompletableFuture.supplyAsync(() -> older(committed), task -> new Thread(task).start()))
                    .toList();
            try (var more = writer.prepareStatement("UPDATE counted SET number = ? WHERE id = 1")) {
                for (int number = 1; number <= COMMITS; number++) {
                    more.setInt(1, number);
                    more.executeUpdate();
                    committed.set(number);
                }
            }
            for (CompletableFuture<Integer> reader : readers) {
                assertEquals(0, reader.get(1, TimeUnit.MINUTES), "reads older than what was committed before them");
            }
        }
    }

    private int older(AtomicInteger committed) {
        int older = 0;
        try (Connection connection = open("");
                var select = connection.prepareStatement("SELECT number FROM counted WHERE id = 1")) {
            for (int before = 0; before < COMMITS; ) {
                before = committed.get();
                try (var rows = select.executeQuery()) {
                    rows.next();
                    older += rows.getInt(1) < before ? 1 : 0;
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return older;
    }
}
