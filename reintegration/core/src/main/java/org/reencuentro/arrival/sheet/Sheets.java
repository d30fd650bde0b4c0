package org.reencuentro.arrival.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.sheet.Sheet.Line;
import org.reencuentro.kernel.Problem;

/** Reads a file, whichever of the two kinds it is. */
public final class Sheets {
    /** Above the headings stand at most so many lines: a title, a date, a signature. */
    private static final int MOST_ABOVE = 20;

    private Sheets() {}

    /**
     * The table of a file. Its headings are the first line in which a name's column is found, else the first line that is
     * not empty; empty lines are left out.
     *
     * @param headings whether a line can be the headings
     * @throws Problem of {@link ArrivalProblem}: too large, too many rows or columns, too slow, not text, unsafe, empty or
     *     malformed
     */
    public static Sheet read(byte[] file, Limits limits, Predicate<List<String>> headings) {
        limits.requireBytes(file);
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        List<List<String>> lines = zip ? XlsxFile.lines(file, limits) : CsvFile.lines(file, limits);
        if (lines.isEmpty()) {
            throw new Problem(ArrivalProblem.MANIFEST_EMPTY);
        }
        int at = headings(lines, headings);
        List<Line> below = new ArrayList<>();
        for (List<String> cells : lines.subList(at + 1, lines.size())) {
            below.add(new Line(below.size() + 1, cells));
        }
        limits.requireRows(below.size());
        if (below.isEmpty()) {
            throw new Problem(ArrivalProblem.MANIFEST_EMPTY);
        }
        return new Sheet(lines.get(at), below);
    }

    private static int headings(List<List<String>> lines, Predicate<List<String>> headings) {
        for (int i = 0; i < Math.min(MOST_ABOVE, lines.size()); i++) {
            if (headings.test(lines.get(i))) {
                return i;
            }
        }
        return 0;
    }

    /** Refuses to read more lines than there may be, those above the headings and the headings themselves among them. */
    static void requireLines(int lines, Limits limits) {
        limits.requireRows(lines - MOST_ABOVE - 1);
    }
}
