package org.reencuentro.telephony;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.reencuentro.call.Journal;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;

/**
 * Takes in the exchange's journals, {@code calls-YYYY-MM-DD.log}, from where it stopped. What cannot be understood stays
 * in the file and is counted; a last line without its end waits for the rest. Used by one thread.
 */
final class JournalReader {
    private static final Logger LOG = Logger.getLogger(JournalReader.class);
    private static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 64 * 1024;

    private final Path folder;
    private final Optional<byte[]> key;
    private final Journal journal;
    private final Map<String, Long> positions = new HashMap<>();

    JournalReader(Path folder, Optional<byte[]> key, Journal journal) {
        this.folder = folder;
        this.key = key;
        this.journal = journal;
    }

    /**
     * Takes in everything there is.
     *
     * @return how many lines were understood
     * @throws IOException when a journal cannot be read
     */
    int readAll() throws IOException {
        int understood = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            long position = positions.computeIfAbsent(name, journal::position);
            if (position > Files.size(file)) {
                // Another file of the same day: reading what is known already changes nothing, skipping would lose.
                LOG.warnf("Journal %s is shorter than what was read of it; reading it from the beginning", name);
                position = 0;
            }
            while (position < Files.size(file)) {
                Piece piece = read(file, position);
                if (piece.end == position) {
                    break;
                }
                take(name, piece);
                position = piece.end;
                positions.put(name, position);
                understood += piece.entries.size();
            }
        }
        return understood;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("calls-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.log"))
                    .sorted()
                    .toList();
        }
    }

    /** Whole lines from a position on. */
    private record Piece(List<Journal.Entry> entries, List<Long> ends, int bad, long end) {}

    private Piece read(Path file, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {
                // until the buffer is full or the file ends
            }
        }
        bytes.flip();
        List<Journal.Entry> entries = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        int bad = 0;
        long end = position;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (bytes.hasRemaining() && entries.size() + bad < MOST_LINES) {
            byte next = bytes.get();
            if (next != '\n') {
                line.write(next);
                continue;
            }
            end = position + bytes.position();
            try {
                entries.add(JournalLine.read(line.toString(StandardCharsets.UTF_8), key));
                ends.add(end);
            } catch (JournalLine.Unreadable unreadable) {
                LOG.warnf(
                        "Journal %s: the line before byte %d is unreadable (%s)",
                        file.getFileName(), end, unreadable.getMessage());
                bad++;
                Optional<Journal.Entry> whole = JournalLine.behindDamage(line.toString(StandardCharsets.UTF_8), key);
                if (whole.isPresent()) {
                    entries.add(whole.get());
                    ends.add(end);
                }
            }
            line.reset();
        }
        if (end == position && line.size() >= MOST_BYTES) {
            // No line is this long: it is damage, and waiting for its end would stop everything behind it.
            LOG.warnf("Journal %s: no line ends within %d bytes after %d", file.getFileName(), MOST_BYTES, position);
            return new Piece(entries, ends, 1, position + line.size());
        }
        return new Piece(entries, ends, bad, end);
    }

    private void take(String name, Piece piece) {
        try {
            journal.take(name, piece.end, piece.entries, piece.bad);
        } catch (RuntimeException refused) {
            throwIfAway(refused);
            oneByOne(name, piece);
        }
    }

    /** One entry that the hall refuses or cannot store must not hold up the others. */
    private void oneByOne(String name, Piece piece) {
        int refused = 0;
        for (int i = 0; i < piece.entries.size(); i++) {
            try {
                journal.take(name, piece.ends.get(i), List.of(piece.entries.get(i)), 0);
            } catch (RuntimeException refusal) {
                throwIfAway(refusal);
                LOG.warnf(
                        "Journal %s: the line before byte %d was refused (%s)", name, piece.ends.get(i), why(refusal));
                refused++;
            }
        }
        journal.take(name, piece.end, List.of(), piece.bad + refused);
    }

    /** A database that is away, or a row that changed meanwhile, says nothing about the line: it is read again later. */
    private static void throwIfAway(RuntimeException fault) {
        if (KernelProblem.behind(fault).isPresent()) {
            throw fault;
        }
    }

    /** The message of a fault may quote the line, so only its kind is told. */
    private static String why(RuntimeException refusal) {
        return refusal instanceof Problem problem
                ? problem.code().toString()
                : refusal.getClass().getSimpleName();
    }
}
