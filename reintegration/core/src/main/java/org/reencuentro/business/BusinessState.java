package org.reencuentro.business;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** How far a business is. */
public enum BusinessState {
    /** They learn how a plan is made. */
    TRAINING,
    /** The plan is being written. */
    PLAN,
    /** The committee has it. */
    REVIEW,
    /** Two people agreed; what it needs is being bought. */
    APPROVED,
    /** What it began with was handed over. */
    RUNNING,
    ENDED,
    REFUSED,
    GIVEN_UP;

    /** What it may become next; nothing when it is over. */
    public Set<BusinessState> next() {
        return switch (this) {
            case TRAINING -> EnumSet.of(PLAN, GIVEN_UP);
            case PLAN -> EnumSet.of(REVIEW, GIVEN_UP);
            case REVIEW -> EnumSet.of(PLAN, APPROVED, REFUSED, GIVEN_UP);
            case APPROVED -> EnumSet.of(RUNNING, GIVEN_UP);
            case RUNNING -> EnumSet.of(ENDED);
            default -> EnumSet.noneOf(BusinessState.class);
        };
    }

    /** Whether nothing more becomes of it. */
    public boolean end() {
        return next().isEmpty();
    }

    /** After how many days somebody looks again; empty when nothing more becomes of it. */
    public OptionalInt lookAfterDays() {
        return switch (this) {
            case TRAINING, PLAN, APPROVED, RUNNING -> OptionalInt.of(30);
            case REVIEW -> OptionalInt.of(7);
            default -> OptionalInt.empty();
        };
    }
}
