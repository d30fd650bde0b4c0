package org.reencuentro.arrival.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.kernel.Problem;

/**
 * Text with cells between commas, semicolons, tabs or bars: in UTF-8, in UTF-16 with a byte-order mark, or in
 * Windows-1252.
 */
final class CsvFile {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** Lines by which the separator is told. */
    private static final int LOOKED_AT = 20;

    private CsvFile() {}

    static List<List<String>> lines(byte[] file, Limits limits) {
        String text = text(file);
        if (text.isBlank()) {
            throw new Problem(ArrivalProblem.MANIFEST_EMPTY);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            List<List<String>> lines = new ArrayList<>();
            for (CSVRecord record : records) {
                limits.requireColumns(record.size());
                List<String> cells = record.stream().map(String::strip).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    lines.add(cells);
                    Sheets.requireLines(lines.size(), limits);
                }
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalStateException fault) {
            throw new Problem(ArrivalProblem.MANIFEST_MALFORMED);
        }
    }

    private static String text(byte[] file) {
        try {
            if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
                return withoutNul(decode(Arrays.copyOfRange(file, 2, file.length), StandardCharsets.UTF_16BE));
            }
            if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
                return withoutNul(decode(Arrays.copyOfRange(file, 2, file.length), StandardCharsets.UTF_16LE));
            }
        } catch (CharacterCodingException broken) {
            throw new Problem(ArrivalProblem.MANIFEST_NOT_TEXT);
        }
        try {
            String text = withoutNul(decode(file, StandardCharsets.UTF_8));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return withoutNul(decode(file, Charset.forName("windows-1252")));
            } catch (CharacterCodingException neither) {
                throw new Problem(ArrivalProblem.MANIFEST_NOT_TEXT);
            }
        }
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Problem(ArrivalProblem.MANIFEST_NOT_TEXT);
        }
        return text;
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    /** The sign that stands equally often in most of the first lines; the commoner one where two do. */
    private static char separator(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        char best = SEPARATORS[0];
        int bestLines = 0;
        int bestTimes = 0;
        for (char candidate : SEPARATORS) {
            Map<Integer, Integer> linesByTimes = new HashMap<>();
            first.forEach(line -> linesByTimes.merge(outsideQuotes(line, candidate), 1, Integer::sum));
            for (Map.Entry<Integer, Integer> each : linesByTimes.entrySet()) {
                int times = each.getKey();
                int lines = each.getValue();
                if (times > 0 && (lines > bestLines || lines == bestLines && times > bestTimes)) {
                    best = candidate;
                    bestLines = lines;
                    bestTimes = times;
                }
            }
        }
        return best;
    }

    private static int outsideQuotes(String line, char wanted) {
        int times = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            quoted ^= each == '"';
            times += each == wanted && !quoted ? 1 : 0;
        }
        return times;
    }
}
