package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path folder;

    private Vault vault() {
        return new Vault(TestKeys.settings(folder));
    }

    private Path chunk(String name) {
        return folder.resolve("keys/vault").resolve(name);
    }

    @Test
    void aSecretIsOnDiskWhenItsSlotIsGivenOut() {
        for (Vault.Slot slot : vault().take(3)) {
            assertArrayEquals(
                    slot.secret(), vault().secrets(List.of(slot.number())).get(slot.number()));
        }
    }

    @Test
    void noSlotIsGivenOutTwiceByThreadsOrProcesses() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<List<Vault.Slot>>> taken = new ArrayList<>();
        Vault[] processes = {vault(), vault()};
        for (int i = 0; i < 8; i++) {
            Vault of = processes[i % 2];
            taken.add(threads.submit(() -> {
                together.await();
                List<Vault.Slot> mine = new ArrayList<>();
                for (int j = 0; j < 40; j++) {
                    mine.addAll(of.take(j));
                }
                return mine;
            }));
        }
        together.countDown();
        Set<Long> numbers = new HashSet<>();
        int all = 0;
        for (Future<List<Vault.Slot>> each : taken) {
            for (Vault.Slot slot : each.get()) {
                numbers.add(slot.number());
                all++;
            }
        }
        threads.shutdownNow();
        assertEquals(8 * 40 * 39 / 2, all);
        assertEquals(all, numbers.size());
    }

    @Test
    void aStartNeverGoesOnWithAnEarlierChunkEvenACutOne() throws IOException {
        long first = vault().take(1).get(0).number();
        try (FileChannel cut = FileChannel.open(chunk("00000001.slots"), StandardOpenOption.WRITE)) {
            cut.truncate(100);
        }
        long second = vault().take(1).get(0).number();
        assertEquals(first + Vault.SLOTS, second);
        assertThrows(IllegalStateException.class, () -> vault().secrets(List.of(first + 5)));
    }

    @Test
    void anErasedSecretIsGoneFromTheDiskAndTheOthersStay() throws IOException {
        Vault vault = vault();
        List<Vault.Slot> slots = vault.take(3);
        byte[] gone = slots.get(1).secret();
        vault.erase(List.of(slots.get(1).number()));
        vault.erase(List.of(slots.get(1).number()));
        Map<Long, byte[]> left =
                vault().secrets(slots.stream().map(Vault.Slot::number).toList());
        assertEquals(Set.of(slots.get(0).number(), slots.get(2).number()), left.keySet());
        String bytes = java.util.HexFormat.of().formatHex(Files.readAllBytes(chunk("00000001.slots")));
        assertTrue(!bytes.contains(java.util.HexFormat.of().formatHex(gone)), "the secret is still there");
    }

    @Test
    void aLostChunkIsNoErasure() throws IOException {
        long slot = vault().take(1).get(0).number();
        Files.delete(chunk("00000001.slots"));
        assertThrows(IllegalStateException.class, () -> vault().secrets(List.of(slot)));
        assertThrows(IllegalStateException.class, () -> vault().erase(List.of(slot)));
    }

    @Test
    void theVaultIsForItsOwnerAlone() throws IOException {
        vault().take(1);
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/vault"))));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(chunk("00000001.slots"))));
    }
}
