package org.reencuentro.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Csv;

/** Rows that were refused, written as a file. */
record Quarantine(List<String> headings, List<List<String>> rows) {
    /** Exactly as they are, to be read again. */
    String exact() {
        return text(Quarantine::quoted);
    }

    /** For people: no cell of it is a formula to a spreadsheet. */
    String forSpreadsheets() {
        return Csv.BEGINNING + text(Csv::cell);
    }

    private String text(Function<String, String> cell) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        lines.addAll(rows);
        return lines.stream()
                .map(line -> line.stream().map(cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
