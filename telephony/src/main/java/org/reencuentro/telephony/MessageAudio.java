package org.reencuentro.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The recordings of messages, in a folder beside the exchange's journal. The exchange writes and plays them; here they are
 * named and taken away. What people say for their family is never opened; the word of a family is read once, to be sealed.
 * Safe for many threads.
 */
final class MessageAudio {
    private static final Logger LOG = Logger.getLogger(MessageAudio.class);
    private static final String NAME = "[0-9a-f]{32}";
    private static final String SUFFIX = ".wav";

    /** Half a second of a telephone's sound and the head of its file: what is shorter says nothing. */
    private static final long SHORTEST_BYTES = 44 + 8_000;

    /** Less room than this is left to what must be written so that calls go on. */
    private static final long ROOM_BYTES = 64L << 20;

    /** Longer than it takes to record, hear and record again; who has not kept it by then has hung up. */
    private static final Duration UNKEPT = Duration.ofMinutes(10);

    private final Path folder;
    private final Clock clock;

    /** @param journal the exchange's folder of journals, beside which that of the recordings lies */
    MessageAudio(Path journal, Clock clock) {
        folder = journal.resolveSibling("messages");
        this.clock = clock;
    }

    /** Whether there is somewhere to record. */
    boolean ready() {
        return Files.isDirectory(folder);
    }

    /** Whether there is somewhere to record, with room on its disk. */
    boolean roomy() {
        try {
            return ready() && Files.getFileStore(folder).getUsableSpace() > ROOM_BYTES;
        } catch (IOException gone) {
            return false;
        }
    }

    /** A name for a recording, which says nothing and nobody guesses: 32 hexadecimal digits. */
    static String name() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Whether something was recorded under a name.
     *
     * @throws IllegalArgumentException for what is no such name
     */
    boolean has(String name) {
        Path file = file(name);
        try {
            return Files.isRegularFile(file) && Files.size(file) >= SHORTEST_BYTES;
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * What was recorded under a name.
     *
     * @throws IllegalArgumentException for what is no such name
     * @throws UncheckedIOException when there is none, or it cannot be read
     */
    byte[] read(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException fault) {
            throw new UncheckedIOException("A recording could not be read", fault);
        }
    }

    /**
     * Takes a recording away; nothing where there is none.
     *
     * @throws IllegalArgumentException for what is no such name
     */
    void delete(String name) {
        delete(file(name));
    }

    private Path file(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("Not the name of a recording");
        }
        return folder.resolve(name + SUFFIX);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("A recording could not be taken away", fault);
        }
    }

    /**
     * Takes away what is not needed: recordings of messages that are over, and what nobody kept.
     *
     * @param needed names of those that are
     * @return how many were taken away
     */
    int keepOnly(Set<String> needed) {
        if (!ready()) {
            return 0;
        }
        int gone = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(SUFFIX, "");
            if (!needed.contains(name) && old(file)) {
                delete(file);
                gone++;
            }
        }
        if (gone > 0) {
            LOG.infof("Recordings that nobody kept: %d taken away", gone);
        }
        return gone;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The recordings could not be listed", fault);
        }
    }

    private boolean old(Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return written.isBefore(clock.instant().minus(UNKEPT));
        } catch (IOException gone) {
            return false;
        }
    }
}
