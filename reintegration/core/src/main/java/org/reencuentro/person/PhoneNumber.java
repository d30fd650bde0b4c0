package org.reencuentro.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.reencuentro.kernel.Problem;

/**
 * Somebody's telephone number, complete.
 *
 * @param digits country code and number, without {@code +}
 */
public record PhoneNumber(String digits) {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    /** @throws Problem {@link PersonProblem#PHONE_UNREADABLE} when these are not 8 to 15 digits */
    public PhoneNumber {
        if (!digits.matches("[0-9]{8,15}")) {
            throw new Problem(PersonProblem.PHONE_UNREADABLE);
        }
    }

    /**
     * Reads a number as people write it. With {@code +}, {@code 00} or {@code 011} before it, it is complete; eight digits
     * are Guatemalan; others belong to the country that was said.
     *
     * @param country ISO 3166 alpha-2; empty when nobody said
     * @throws Problem {@link PersonProblem#PHONE_UNREADABLE}, {@link PersonProblem#PHONE_NEEDS_COUNTRY}, or
     *     {@link PersonProblem#PHONE_IMPOSSIBLE} when the country has no numbers of that length
     */
    public static PhoneNumber read(String text, Optional<String> country) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.()/\\p{Pd}]", "");
        if (!bare.matches("\\+?[0-9]{7,18}")) {
            throw new Problem(PersonProblem.PHONE_UNREADABLE);
        }
        if (bare.startsWith("+")) {
            return parse(bare, null);
        }
        if (bare.matches("(?:00|011)[1-9][0-9]{7,}")) {
            return parse("+" + bare.replaceFirst("^(?:00|011)", ""), null);
        }
        if (bare.length() == 8) {
            return parse(bare, country.orElse(Country.GUATEMALA));
        }
        return parse(bare, country.orElseThrow(() -> new Problem(PersonProblem.PHONE_NEEDS_COUNTRY)));
    }

    /**
     * The numbers that a text may be where nobody says of which country it is: the one that it is if it is complete, or
     * those of the countries whose numbers people bring with them. Empty when it cannot be a number.
     */
    public static List<PhoneNumber> guesses(String text) {
        return Country.USUAL.stream()
                .map(Optional::of)
                .map(country -> guess(text, country))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<PhoneNumber> guess(String text, Optional<String> country) {
        try {
            return Optional.of(read(text, country));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    private static PhoneNumber parse(String text, String country) {
        try {
            // Mexico's mobile prefix that is no more.
            Phonenumber.PhoneNumber number = PLAN.parse(text.replaceFirst("^\\+521(?=[0-9]{10}$)", "+52"), country);
            if (!PLAN.isPossibleNumber(number)) {
                throw new Problem(PersonProblem.PHONE_IMPOSSIBLE);
            }
            return new PhoneNumber(PLAN.format(number, PhoneNumberFormat.E164).substring(1));
        } catch (NumberParseException fault) {
            throw new Problem(PersonProblem.PHONE_IMPOSSIBLE);
        }
    }

    /** As it is dialled from Guatemala and read aloud: 5550 0178, +1 213 555 0123. */
    public String shown() {
        try {
            Phonenumber.PhoneNumber number = PLAN.parse("+" + digits, null);
            return number.getCountryCode() == 502
                    ? PLAN.format(number, PhoneNumberFormat.NATIONAL)
                    : PLAN.format(number, PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException other) {
            return "+" + digits;
        }
    }

    /** Hides the number wherever one might be printed. */
    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
