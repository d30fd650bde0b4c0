package org.reencuentro.office.arrivals;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ManifestFindings.RefusedRow;
import org.reencuentro.office.web.Texts;

/** How cells of somebody else's list are shown: whatever is in them, the page around them stays as it is. */
public final class Cells {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]");
    private static final int LONGEST = 120;
    private static final int BEGINNING = 40;

    private Cells() {}

    /** A cell with signs that cannot be seen written out, as {@code ⟨U+202E⟩}; cut after 120 signs. */
    public static String shown(String cell) {
        return UNSEEN.matcher(cut(cell, LONGEST))
                .replaceAll(sign -> "⟨U+%04X⟩".formatted(sign.group().codePointAt(0)));
    }

    /** The same, cut after 40 signs. */
    public static String begin(String cell) {
        return shown(cut(cell, BEGINNING));
    }

    private static String cut(String cell, int longest) {
        return cell.codePointCount(0, cell.length()) <= longest
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, longest)) + "…";
    }

    /** A heading, or the column's number where it has none. */
    public static String heading(Texts t, List<String> headings, int column) {
        String heading = headings.get(column);
        return heading.isEmpty() ? t.of("imports.column", column + 1) : shown(heading);
    }

    /** What a refused row says where it is not understood; the whole row when no cell alone is at fault. */
    public static String said(RefusedRow row, List<String> headings) {
        int column = headings.indexOf(row.why().column());
        if (row.why().column().isEmpty() || column < 0) {
            return begin(row.cells().stream().filter(each -> !each.isBlank()).collect(Collectors.joining(" · ")));
        }
        return column < row.cells().size() ? shown(row.cells().get(column)) : "";
    }

    /** A cell to be corrected, without signs that nobody could see and take out; empty where the row has none. */
    public static String plain(RefusedRow row, int column) {
        return column < row.cells().size()
                ? UNSEEN.matcher(row.cells().get(column)).replaceAll("")
                : "";
    }

    /** Whether a cell is the one that is not understood. */
    public static boolean faulty(RefusedRow row, List<String> headings, int column) {
        return !row.why().column().isEmpty() && headings.indexOf(row.why().column()) == column;
    }
}
