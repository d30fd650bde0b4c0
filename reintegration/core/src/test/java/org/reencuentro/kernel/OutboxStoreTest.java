package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.start.MigratedDatabase;

class OutboxStoreTest {
    @TempDir
    Path folder;

    @Test
    void howMuchWaitsChangesNothingForWhatIsDueFirst() throws Exception {
        try (Connection database = MigratedDatabase.open(folder)) {
            String plan = MigratedDatabase.plan(
                    database, OutboxStore.due(2), LocalDateTime.of(2026, 11, 25, 3, 0), "one", "other");
            assertTrue(plan.contains("index sorted"), plan);
        }
    }
}
