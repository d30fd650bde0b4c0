package org.reencuentro.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as comma-separated values that no spreadsheet takes for formulas. */
public final class Csv {
    /** Tells spreadsheets that this is UTF-8. */
    public static final String BEGINNING = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** A row, with its end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A cell in quotes. What would begin a formula, also after blanks that a spreadsheet leaves out, is kept from doing so
     * by an apostrophe; other control characters become blanks.
     */
    public static String cell(String text) {
        String bare = text.replaceFirst("^[\\s\\p{Z}\uFEFF\u200B]+", "");
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
        String safe =
                (formula ? "'" + text : text).replaceAll("\\p{Cntrl}", " ").replace("\"", "\"\"");
        return '"' + safe + '"';
    }
}
