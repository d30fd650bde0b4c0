package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Random secrets outside the database, one for each data key: without it the wrapped key in the database opens nothing,
 * and a secret that was erased here is gone for every copy of the database, old backups included. That holds as long as
 * only the newest copy of this folder is kept.
 *
 * <p>Secrets lie in chunks of {@value #SLOTS}, each written and forced to disk as a whole before one of its slots is
 * given out. A slot is given out once: a start never goes on with the chunk of an earlier one, and a chunk belongs to
 * who could make its file. What is left of a chunk at the end of a process is never used, which harms nobody. Several
 * processes may share the folder. Safe for many threads.
 */
@ApplicationScoped
class Vault {
    /** Slots of a chunk. */
    static final int SLOTS = 1024;

    /** Bytes of a secret. */
    static final int SECRET = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A secret and where it lies. */
    record Slot(long number, byte[] secret) {}

    private Path folder;
    private byte[] chunk = new byte[0];
    private long chunkNumber;
    private int next = SLOTS;

    protected Vault() {}

    @Inject
    Vault(Settings settings) {
        this.folder = settings.data().resolve("keys").resolve("vault");
    }

    /**
     * Gives out slots that nobody had before.
     *
     * @throws UncheckedIOException when a new chunk cannot be written
     */
    synchronized List<Slot> take(int many) {
        List<Slot> taken = new ArrayList<>(many);
        while (taken.size() < many) {
            if (next == SLOTS) {
                begin();
            }
            byte[] secret = Arrays.copyOfRange(chunk, next * SECRET, (next + 1) * SECRET);
            Arrays.fill(chunk, next * SECRET, (next + 1) * SECRET, (byte) 0);
            taken.add(new Slot(chunkNumber * SLOTS + next, secret));
            next++;
        }
        return taken;
    }

    private void begin() {
        byte[] secrets = new byte[SLOTS * SECRET];
        RANDOM.nextBytes(secrets);
        try {
            OwnerFiles.folder(folder);
            long number = newest() + 1;
            while (!create(number, secrets)) {
                number++;
            }
            chunk = secrets;
            chunkNumber = number;
            next = 0;
        } catch (IOException fault) {
            throw new UncheckedIOException("The vault under " + folder + " cannot be written", fault);
        }
    }

    private boolean create(long number, byte[] secrets) throws IOException {
        try {
            OwnerFiles.create(file(number), secrets);
            return true;
        } catch (FileAlreadyExistsException another) {
            return false;
        }
    }

    private long newest() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{8}\\.slots"))
                    .mapToLong(name -> Long.parseLong(name.substring(0, 8)))
                    .max()
                    .orElse(0);
        }
    }

    private Path file(long number) {
        return folder.resolve(String.format(Locale.ROOT, "%08d.slots", number));
    }

    /**
     * The secrets of slots, by slot; those that were erased are missing.
     *
     * @throws IllegalStateException when the chunk of a slot is not there or too short: the vault is older than the
     *     database, which is no erasure
     */
    Map<Long, byte[]> secrets(Collection<Long> slots) {
        Map<Long, byte[]> secrets = new HashMap<>();
        byChunk(slots).forEach((number, inChunk) -> {
            try (FileChannel file = FileChannel.open(file(number), StandardOpenOption.READ)) {
                for (long slot : inChunk) {
                    byte[] secret = new byte[SECRET];
                    if (file.read(ByteBuffer.wrap(secret), offset(slot)) != SECRET) {
                        throw missing(number, null);
                    }
                    if (!erased(secret)) {
                        secrets.put(slot, secret);
                    }
                }
            } catch (NoSuchFileException gone) {
                throw missing(number, gone);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        return secrets;
    }

    /**
     * Overwrites slots, on disk when this returns; doing it again changes nothing.
     *
     * @throws IllegalStateException when the chunk of a slot is not there
     */
    void erase(Collection<Long> slots) {
        byChunk(slots).forEach((number, inChunk) -> {
            try (FileChannel file = FileChannel.open(file(number), StandardOpenOption.WRITE)) {
                for (long slot : inChunk) {
                    ByteBuffer zeros = ByteBuffer.allocate(SECRET);
                    while (zeros.hasRemaining()) {
                        file.write(zeros, offset(slot) + zeros.position());
                    }
                }
                file.force(true);
            } catch (NoSuchFileException gone) {
                throw missing(number, gone);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private static IllegalStateException missing(long number, Throwable cause) {
        return new IllegalStateException(
                "Chunk " + number + " of the vault is missing or cut short: its newest copy must be put back", cause);
    }

    private static Map<Long, List<Long>> byChunk(Collection<Long> slots) {
        return slots.stream().collect(Collectors.groupingBy(slot -> slot / SLOTS, TreeMap::new, Collectors.toList()));
    }

    private static long offset(long slot) {
        return slot % SLOTS * SECRET;
    }

    private static boolean erased(byte[] secret) {
        for (byte each : secret) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
