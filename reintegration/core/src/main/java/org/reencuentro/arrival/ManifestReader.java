package org.reencuentro.arrival;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.Places;

/**
 * Reads a manifest: CSV with comma, semicolon or tab, in UTF-8 or Windows-1252, headings in Spanish or English in any
 * order. Rows that cannot be understood are told and left out; the others go in.
 */
final class ManifestReader {
    /** Largest file, in bytes. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 64;

    /** Longest cell, in characters. */
    static final int LONGEST_CELL = 4_096;

    /** One row that was understood. */
    record Row(int number, NewPerson person, Optional<String> family) {}

    /** All rows of a file. */
    record Reading(List<Row> rows, List<BadRow> bad) {}

    private final Places places;
    private final LocalDate today;

    ManifestReader(Places places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /**
     * Reads a whole file.
     *
     * @throws Problem {@link HallProblem}: too large, too many rows or columns, not text, empty, malformed, or without
     *     the columns that are needed
     */
    Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Problem(ArrivalProblem.MANIFEST_TOO_LARGE);
        }
        String text = text(file);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.isEmpty()) {
            throw new Problem(ArrivalProblem.MANIFEST_EMPTY);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(first))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            var rows = records.iterator();
            return read(rows, cells(rows.next()));
        } catch (IOException | UncheckedIOException | IllegalStateException fault) {
            throw new Problem(ArrivalProblem.MANIFEST_MALFORMED);
        }
    }

    private static Reading read(Iterator<CSVRecord> records, ManifestCells cells) {
        List<Row> rows = new ArrayList<>();
        List<BadRow> left = new ArrayList<>();
        int number = 0;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            number++;
            if (number > MOST_ROWS) {
                throw new Problem(ArrivalProblem.MANIFEST_TOO_MANY_ROWS, Map.of("most", MOST_ROWS));
            }
            try {
                rows.add(cells.row(number, record));
            } catch (ManifestCells.Bad bad) {
                left.add(bad.row());
            }
        }
        if (number == 0) {
            throw new Problem(ArrivalProblem.MANIFEST_EMPTY);
        }
        return new Reading(rows, left);
    }

    private static String text(byte[] file) {
        for (byte each : file) {
            if (each == 0) {
                throw new Problem(ArrivalProblem.MANIFEST_NOT_TEXT);
            }
        }
        try {
            String text = decode(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return decode(file, Charset.forName("windows-1252"));
            } catch (CharacterCodingException neither) {
                throw new Problem(ArrivalProblem.MANIFEST_NOT_TEXT);
            }
        }
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    private static char delimiter(String headings) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(headings, candidate) > count(headings, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private ManifestCells cells(CSVRecord headings) {
        if (headings.size() > MOST_COLUMNS) {
            throw new Problem(ArrivalProblem.MANIFEST_TOO_MANY_COLUMNS, Map.of("most", MOST_COLUMNS));
        }
        ManifestCells cells = new ManifestCells(places, today, headings);
        if (!cells.hasNames()) {
            String found =
                    String.join(", ", headings.toList().stream().limit(12).toList());
            throw new Problem(
                    ArrivalProblem.MANIFEST_COLUMNS_MISSING,
                    Map.of("missing", "nombres", "found", found.substring(0, Math.min(200, found.length()))));
        }
        return cells;
    }
}
