package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
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
}
