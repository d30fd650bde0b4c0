package org.reencuentro.arrival;

import java.util.EnumSet;
import java.util.Set;

/** How far a list has come on its way in, and where it may go from there. */
public enum ImportState {
    /** It is there, and waits to be read. */
    RECEIVED,
    /** Its headings are known; somebody says what they mean. */
    READ,
    /** Its rows are looked at. */
    CHECKING,
    /** It is known what would go in; somebody decides. */
    READY,
    /** Its good rows go in. */
    IMPORTING,
    /** They are in. */
    DONE,
    /** It cannot go in; the reason is said. */
    FAILED,
    /** Somebody left it, or nobody decided within a day. */
    DISCARDED,
    /** What it brought was taken out again. */
    UNDONE;

    /** Where it may go from here; empty at an end. */
    public Set<ImportState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(READ, CHECKING, FAILED, DISCARDED);
            case READ -> EnumSet.of(CHECKING, FAILED, DISCARDED);
            case CHECKING -> EnumSet.of(READY, FAILED, DISCARDED);
            case READY -> EnumSet.of(CHECKING, IMPORTING, FAILED, DISCARDED);
            case IMPORTING -> EnumSet.of(DONE, FAILED);
            case DONE -> EnumSet.of(UNDONE);
            case FAILED, DISCARDED, UNDONE -> EnumSet.noneOf(ImportState.class);
        };
    }

    /** Whether the application works on it by itself. */
    public boolean working() {
        return this == RECEIVED || this == CHECKING || this == IMPORTING;
    }

    /** Whether it waits for somebody. */
    public boolean waiting() {
        return this == READ || this == READY;
    }
}
