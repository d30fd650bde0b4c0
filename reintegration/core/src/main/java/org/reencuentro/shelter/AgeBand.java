package org.reencuentro.shelter;

import java.util.OptionalInt;

/** All that a house is told of an age. */
public enum AgeBand {
    /** Up to 5 years. */
    SMALL,
    /** 6 to 12 years. */
    CHILD,
    /** 13 to 17 years. */
    YOUTH,
    /** Nobody knows, or what was said is not believed: a minor until somebody knows better. */
    IN_DOUBT,
    /** From 18 years. */
    ADULT,
    /** From 60 years. */
    OLDER;

    private static final int CHILD_FROM = 6;
    private static final int YOUTH_FROM = 13;
    private static final int ADULT_FROM = 18;
    private static final int OLDER_FROM = 60;

    /**
     * The band of an age.
     *
     * @param years full years; empty when no birth date is known
     * @param doubted what was said is not believed
     */
    public static AgeBand of(OptionalInt years, boolean doubted) {
        if (doubted || years.isEmpty() || years.getAsInt() < 0) {
            return IN_DOUBT;
        }
        int age = years.getAsInt();
        if (age < CHILD_FROM) {
            return SMALL;
        }
        if (age < YOUTH_FROM) {
            return CHILD;
        }
        if (age < ADULT_FROM) {
            return YOUTH;
        }
        return age < OLDER_FROM ? ADULT : OLDER;
    }

    /** Whether somebody of it is never to sleep among adults who are not their own. */
    public boolean minor() {
        return switch (this) {
            case SMALL, CHILD, YOUTH, IN_DOUBT -> true;
            case ADULT, OLDER -> false;
        };
    }
}
