package org.reencuentro.person;

import java.util.Optional;

/**
 * A child that stayed in another country when its parent was returned.
 *
 * @param name as the parent says it
 * @param birth as far as it is known
 * @param country where it stayed, ISO 3166 alpha-2
 * @param place the state, city or shelter in words; may be empty
 * @param consulateKnows whether the consulate has been told
 * @param followUp whether the parent wants the case to be followed
 */
public record ChildAbroad(
        PersonName name,
        Optional<BirthDate> birth,
        String country,
        String place,
        Custody custody,
        Said consulateKnows,
        Said followUp) {
    /** What can be of one child. */
    public ChildAbroad {
        country = Country.require(country);
        place = Words.line(place);
    }
}
