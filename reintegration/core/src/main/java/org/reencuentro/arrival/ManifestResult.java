package org.reencuentro.arrival;

import java.util.List;

/**
 * What became of a file: every row is counted in exactly one of the three.
 *
 * @param added rows that are on the list now and were not before
 * @param unchanged rows that were on the list already
 * @param bad rows that are not on the list, and why
 */
public record ManifestResult(int added, int unchanged, List<BadRow> bad) {
    /** Why a row was left out; the code has a sentence in every language. */
    public enum Fault {
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_HAS_CONTROL,
        NAME_LOOKS_LIKE_FORMULA,
        BIRTH_UNREADABLE,
        BIRTH_IN_FUTURE,
        AGE_UNREADABLE,
        SEX_UNREADABLE,
        NATIONALITY_UNREADABLE,
        LANGUAGE_UNKNOWN,
        PLACE_UNKNOWN,
        DOCUMENT_UNREADABLE,
        CUI_IMPOSSIBLE,
        CELL_TOO_LONG,
        TOO_FEW_CELLS,
        TOO_MANY_CELLS,
        TWICE_IN_FILE
    }

    /**
     * One row left out.
     *
     * @param row row of the file, the first after the headings being 1
     * @param column the heading as it stands in the file; empty when the fault is of the whole row
     */
    public record BadRow(int row, String column, Fault fault) {}
}
