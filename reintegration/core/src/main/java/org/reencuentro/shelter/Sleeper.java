package org.reencuentro.shelter;

import java.util.Optional;
import org.reencuentro.person.Sex;

/**
 * Somebody who needs a bed; not who they are.
 *
 * @param sex empty when they did not say
 */
public record Sleeper(AgeBand age, Optional<Sex> sex) {
    /** Whether they may sleep among men: an adult who has not said to be a woman. */
    boolean amongMen() {
        return !age.minor() && !sex.equals(Optional.of(Sex.FEMALE));
    }

    /** Whether they may sleep among women: an adult who has not said to be a man. */
    boolean amongWomen() {
        return !age.minor() && !sex.equals(Optional.of(Sex.MALE));
    }
}
