package org.reencuentro.audit.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How far the chain had come, kept in a file outside the database, so that a database that lost its newest part or was
 * put back to an earlier day is found out. Lines are only ever added, are on disk when written, and each carries a mac
 * over itself and the line before. Safe for use by many threads of one process.
 */
public final class Anchors {
    private static final byte[] NOTHING = new byte[32];

    private final Path file;
    private final Chain chain;
    private byte[] last = NOTHING;
    private Optional<Anchor> newest = Optional.empty();

    public Anchors(Path file, Chain chain) {
        this.file = file;
        this.chain = chain;
    }

    /** Reads what there is; a line that a power cut left half is taken away. */
    public synchronized void open() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            endWithWholeLine();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        last = NOTHING;
        newest = Optional.empty();
        read(anchor -> newest = Optional.of(anchor));
    }

    private void endWithWholeLine() throws IOException {
        try (RandomAccessFile text = new RandomAccessFile(file.toFile(), "rw")) {
            long end = text.length();
            while (end > 0) {
                text.seek(end - 1);
                if (text.read() == '\n') {
                    break;
                }
                end--;
            }
            text.setLength(end);
        }
    }

    /** The newest that holds; empty when none was written. */
    public synchronized Optional<Anchor> newest() {
        return newest;
    }

    /** Adds one; it is on disk when this returns. */
    public synchronized void add(Anchor anchor) {
        String text = String.join(
                " ",
                anchor.kind().name(),
                Long.toString(anchor.sequence()),
                anchor.at().toString(),
                HexFormat.of().formatHex(anchor.mac()));
        byte[] mac = chain.line(last, text);
        ByteBuffer line =
                ByteBuffer.wrap((text + ' ' + HexFormat.of().formatHex(mac) + '\n').getBytes(StandardCharsets.UTF_8));
        try (FileChannel out = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND))) {
            while (line.hasRemaining()) {
                out.write(line);
            }
            out.force(true);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        last = mac;
        newest = Optional.of(anchor);
    }

    /**
     * Tells all that hold, in order.
     *
     * @return the number of the first line that does not hold, from 1; empty when all do. Later lines are told from
     *     there on if they follow one another
     */
    public synchronized Optional<Integer> read(Consumer<Anchor> reader) {
        Optional<Integer> bad = Optional.empty();
        byte[] previous = NOTHING;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<Line> read = Line.read(line);
                if (read.isPresent()
                        && Chain.same(
                                chain.line(previous, read.get().text()),
                                read.get().mac())) {
                    reader.accept(read.get().anchor());
                } else if (bad.isEmpty()) {
                    bad = Optional.of(number);
                }
                previous = read.map(Line::mac).orElse(previous);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        last = previous;
        return bad;
    }

    private record Line(String text, Anchor anchor, byte[] mac) {
        static Optional<Line> read(String line) {
            String[] words = line.split(" ", -1);
            if (words.length != 5
                    || Arrays.stream(Anchor.Kind.values())
                            .noneMatch(kind -> kind.name().equals(words[0]))
                    || !words[1].matches("[0-9]{1,18}")) {
                return Optional.empty();
            }
            try {
                Anchor anchor = new Anchor(
                        Anchor.Kind.valueOf(words[0]),
                        Long.parseLong(words[1]),
                        Instant.parse(words[2]),
                        HexFormat.of().parseHex(words[3]));
                return Optional.of(new Line(
                        line.substring(0, line.length() - words[4].length() - 1),
                        anchor,
                        HexFormat.of().parseHex(words[4])));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }
}
