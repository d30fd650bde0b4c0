package org.reencuentro.delivery.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.start.MigratedDatabase;

class StoredOrderTest {
    @TempDir
    Path folder;

    @Test
    void howMuchThereIsChangesNothingForThePageAndForWhatIsDueFirst() throws Exception {
        byte[] id = new byte[16];
        try (Connection database = MigratedDatabase.open(folder)) {
            String page = MigratedDatabase.plan(database, ChangeStore.after(100), id, 7L);
            assertTrue(page.contains("index sorted"), page);
            String due =
                    MigratedDatabase.plan(database, DeliveryStore.due(20), id, LocalDateTime.of(2026, 11, 25, 3, 0));
            assertTrue(due.contains("index sorted"), due);
        }
    }
}
