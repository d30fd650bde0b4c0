package org.reencuentro.arrival.sheet;

import java.util.List;

/**
 * A table as it stands in a file, before anybody has said what its columns are.
 *
 * @param headings as they stand in the file, without blanks around them
 * @param lines at least one
 */
public record Sheet(List<String> headings, List<Line> lines) {
    public Sheet {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /**
     * One line below the headings.
     *
     * @param number 1 for the first
     * @param cells without blanks around them; an empty cell is an empty text
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
