package org.reencuentro.arrival;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about flights, buses and their lists. */
public enum ArrivalProblem implements ProblemCode {
    /** No such arrival. */
    ARRIVAL_UNKNOWN(Kind.UNKNOWN),
    /** Not one of the rows of this arrival. */
    PASSENGER_UNKNOWN(Kind.UNKNOWN),
    /** Where they are, that does not follow. */
    PASSENGER_STEP_REFUSED(Kind.CONFLICT),
    /** Another desk has gone on with them since. */
    PASSENGER_STEP_OVERTAKEN(Kind.CONFLICT),
    /** Whoever is behind a ticket without a name has been named already. */
    PASSENGER_HAS_A_NAME(Kind.CONFLICT),
    /** Nothing is written down of somebody who does not want to be registered. */
    PASSENGER_HAS_NO_NAME(Kind.CONFLICT),
    /** A short note has 1 to 200 characters. */
    SHORT_NOTE_UNREADABLE(Kind.RULE),
    /** A count at the door is 0 to 2,000. */
    HEAD_COUNT_UNREADABLE(Kind.RULE),
    /** A count below 0 or above 2,000. */
    ARRIVAL_NUMBER_REFUSED(Kind.RULE),
    /** A text of more than 80 characters, or with control characters. */
    ARRIVAL_TEXT_REFUSED(Kind.RULE),
    /** The arrival is not in a state that allows it. */
    ARRIVAL_WRONG_STATE(Kind.CONFLICT),
    /** No such message to one's own organisation. */
    EXPECTED_UNKNOWN(Kind.UNKNOWN),
    /** The file is larger than 5 MB. */
    MANIFEST_TOO_LARGE(Kind.RULE),
    /** More than 20,000 rows. */
    MANIFEST_TOO_MANY_ROWS(Kind.RULE),
    /** More than 64 columns. */
    MANIFEST_TOO_MANY_COLUMNS(Kind.RULE),
    /** Neither text nor a workbook. */
    MANIFEST_NOT_TEXT(Kind.RULE),
    /** The file has no rows. */
    MANIFEST_EMPTY(Kind.RULE),
    /** Columns that are needed are not there; they are named. */
    MANIFEST_COLUMNS_MISSING(Kind.RULE),
    /** Two columns are said to be what only one can be. */
    MANIFEST_COLUMN_TWICE(Kind.RULE),
    /** Quotes are not closed or stand in the wrong place; or the workbook is broken. */
    MANIFEST_MALFORMED(Kind.RULE),
    /** A workbook that would unpack to more than 40 MB, or to far more than its size. */
    MANIFEST_BOMB(Kind.RULE),
    /** A workbook with document types, entities, or parts that are not where a workbook has them. */
    MANIFEST_UNSAFE(Kind.RULE),
    /** Reading took longer than it may. */
    MANIFEST_TOO_SLOW(Kind.RULE),
    /** It was tried several times, and each time broke off. */
    MANIFEST_GIVEN_UP(Kind.RULE),
    /** No sender, or one of more than 80 characters. */
    MANIFEST_SENDER_MISSING(Kind.RULE),
    /** No such import of this arrival. */
    IMPORT_UNKNOWN(Kind.UNKNOWN),
    /** The import is not in a state that allows it. */
    IMPORT_WRONG_STATE(Kind.CONFLICT),
    /** The file is not kept any more. */
    IMPORT_FILE_GONE(Kind.CONFLICT),
    /** More than 24 hours have passed. */
    IMPORT_UNDO_OVER(Kind.CONFLICT);

    private final Kind kind;

    ArrivalProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
