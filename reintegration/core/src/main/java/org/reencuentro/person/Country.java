package org.reencuentro.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reencuentro.kernel.Problem;

/** Countries, by their ISO 3166 alpha-2 codes. */
public final class Country {
    public static final String GUATEMALA = "GT";

    /** Those that most people who come back through Guatemala's halls name, the likeliest first. */
    public static final List<String> USUAL = List.of(GUATEMALA, "US", "MX", "HN", "SV", "NI", "CR", "BZ");

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    private Country() {}

    /** All of them, in the order of their codes. */
    public static List<String> all() {
        return ALL.stream().sorted().toList();
    }

    /**
     * A country's code, whatever the capitals.
     *
     * @throws Problem {@link PersonProblem#COUNTRY_UNKNOWN}
     */
    public static String require(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (!ALL.contains(upper)) {
            throw new Problem(PersonProblem.COUNTRY_UNKNOWN);
        }
        return upper;
    }
}
