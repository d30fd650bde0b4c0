package org.reencuentro.directory;

import java.util.OptionalInt;

/**
 * For which ages a service is, in full years.
 *
 * @param minimum empty when there is none
 * @param maximum the last age that is served; empty when there is none
 */
public record Ages(OptionalInt minimum, OptionalInt maximum) {
    private static final int OLDEST = 120;

    /** For everybody. */
    public static final Ages ANY = new Ages(OptionalInt.empty(), OptionalInt.empty());

    /** Whether somebody of that age is served. */
    public boolean accept(int age) {
        return age >= minimum.orElse(0) && age <= maximum.orElse(Integer.MAX_VALUE);
    }

    /** Whether these are ages, in their order. */
    boolean sound() {
        return minimum.orElse(0) >= 0
                && maximum.orElse(OLDEST) <= OLDEST
                && minimum.orElse(0) <= maximum.orElse(OLDEST);
    }
}
