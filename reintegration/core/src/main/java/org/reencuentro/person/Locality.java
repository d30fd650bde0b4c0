package org.reencuentro.person;

import java.util.Optional;
import org.reencuentro.kernel.Problem;

/**
 * Where somebody lives or wants to go: a department or municipality of Guatemala, or another country; and in words what
 * no list has, such as a village or a city abroad.
 *
 * @param country ISO 3166 alpha-2
 * @param code a department's two digits or a municipality's four; only in Guatemala
 * @param text may be empty
 */
public record Locality(String country, Optional<String> code, String text) {
    /**
     * A place that can be.
     *
     * @throws Problem {@link PersonProblem#COUNTRY_UNKNOWN}, {@link PersonProblem#PLACE_UNKNOWN} or one of
     *     {@link Words}
     */
    public Locality {
        country = Country.require(country);
        text = Words.line(text);
        if (code.filter(each -> !each.matches("[0-9]{2}|[0-9]{4}")).isPresent()
                || code.isPresent() && !country.equals(Country.GUATEMALA)) {
            throw new Problem(PersonProblem.PLACE_UNKNOWN);
        }
    }

    /** A department or municipality of Guatemala. */
    public static Locality of(String code) {
        return new Locality(Country.GUATEMALA, Optional.of(code), "");
    }
}
