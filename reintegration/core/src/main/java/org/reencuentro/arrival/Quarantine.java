package org.reencuentro.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows that were refused, written as a file. */
record Quarantine(List<String> headings, List<List<String>> rows) {
    /** Exactly as they are, to be read again. */
    String exact() {
        return text(cell -> cell);
    }

    /**
     * For people: a cell that a spreadsheet would compute begins with an apostrophe, and the mark at the beginning tells it
     * that this is UTF-8.
     */
    String forSpreadsheets() {
        return "\uFEFF" + text(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell);
    }

    private String text(UnaryOperator<String> cell) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        lines.addAll(rows);
        return lines.stream()
                .map(line -> line.stream().map(cell).map(Quarantine::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
