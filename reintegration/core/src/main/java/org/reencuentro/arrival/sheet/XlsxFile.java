package org.reencuentro.arrival.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.kernel.Problem;

/**
 * The first sheet of a workbook as text. Dates are written year first, numbers without exponent; of a formula the value
 * counts that was saved with it, and nothing is ever computed.
 */
final class XlsxFile {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private XlsxFile() {}

    static List<List<String>> lines(byte[] file, Limits limits) {
        byte[] clean = CleanZip.of(file, limits);
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(clean), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<List<String>> lines = new ArrayList<>();
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                List<String> cells = cells(each.next(), limits);
                if (!cells.isEmpty()) {
                    lines.add(cells);
                    Sheets.requireLines(lines.size(), limits);
                }
            }
            return squared(lines);
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException fault) {
            // Whatever a workbook makes its parser stumble over is the workbook's fault.
            throw new Problem(ArrivalProblem.MANIFEST_MALFORMED);
        }
    }

    /** The cells of a row, without the empty ones at its end. */
    private static List<String> cells(Row row, Limits limits) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i).map(XlsxFile::text).orElse("");
            if (!text.isEmpty()) {
                filled = i + 1;
                limits.requireColumns(filled);
            }
            if (i < Limits.MOST_COLUMNS) {
                cells.add(text);
            }
        }
        return cells.subList(0, filled);
    }

    /** A workbook does not store the empty cells at a row's end: every row gets as many cells as the longest. */
    private static List<List<String>> squared(List<List<String>> lines) {
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        return lines.stream()
                .map(line -> {
                    List<String> whole = new ArrayList<>(line);
                    while (whole.size() < width) {
                        whole.add("");
                    }
                    return List.copyOf(whole);
                })
                .toList();
    }

    private static String text(Cell cell) {
        String text = cell.getType() == CellType.NUMBER
                ? number(cell)
                : cell.getType() == CellType.STRING
                        ? cell.asString()
                        : cell.getType() == CellType.FORMULA
                                ? Optional.ofNullable(cell.getRawValue()).orElse("")
                                : cell.getType() == CellType.BOOLEAN ? cell.getText() : "";
        return text.strip();
    }

    private static String number(Cell cell) {
        if (isDate(cell.getDataFormatString())) {
            LocalDateTime date = cell.asDate();
            return date.toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.precision() - number.scale() > Limits.MOST_COLUMNS || Math.abs(number.scale()) > 400
                ? Optional.ofNullable(cell.getRawValue()).orElse("")
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether a format shows a day: it has a year or a day outside of quoted words. */
    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        String bare = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }
}
