package org.reencuentro.work;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** How far it is with somebody and an opening. */
public enum PlacementState {
    /** A seat is kept for them, or the employer was told of them. */
    PUT_FORWARD,
    /** They began: the course, the school, the job. */
    STARTED,
    FINISHED,
    THERE_AFTER_30,
    THERE_AFTER_90,
    /** The organisation does not take them. */
    TURNED_DOWN,
    /** They do not want it any more, before they began. */
    WITHDRAWN,
    /** They began and stopped. */
    STOPPED;

    /**
     * What it may become next; nothing when it is over.
     *
     * @param job whether the opening is a job
     */
    public Set<PlacementState> next(boolean job) {
        return switch (this) {
            case PUT_FORWARD -> EnumSet.of(STARTED, TURNED_DOWN, WITHDRAWN);
            case STARTED -> job ? EnumSet.of(THERE_AFTER_30, STOPPED) : EnumSet.of(FINISHED, STOPPED);
            case THERE_AFTER_30 -> job ? EnumSet.of(THERE_AFTER_90, STOPPED) : EnumSet.noneOf(PlacementState.class);
            default -> EnumSet.noneOf(PlacementState.class);
        };
    }

    /** Whether nothing more becomes of it. */
    public boolean end() {
        return this != PUT_FORWARD && this != STARTED && this != THERE_AFTER_30;
    }

    /** Whether it keeps a seat of the opening. */
    public boolean seated() {
        return this != TURNED_DOWN && this != WITHDRAWN;
    }

    /** After how many days somebody asks how it is; empty when nothing more becomes of it. */
    public OptionalInt askAfterDays() {
        return switch (this) {
            case PUT_FORWARD -> OptionalInt.of(7);
            case STARTED -> OptionalInt.of(30);
            case THERE_AFTER_30 -> OptionalInt.of(60);
            default -> OptionalInt.empty();
        };
    }
}
