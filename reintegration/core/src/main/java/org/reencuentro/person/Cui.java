package org.reencuentro.person;

import java.text.Normalizer;
import java.util.Optional;
import org.reencuentro.kernel.Problem;

/**
 * The CUI, the number of a Guatemalan's DPI: eight digits, a check digit, and where the person was registered. That is
 * not where they live: home is never taken from it.
 *
 * @param digits thirteen
 */
public record Cui(String digits) {
    private static final int LENGTH = 13;
    private static final int NUMBER = 8;
    private static final int NO_CHECK_DIGIT = 10;

    /** How many municipalities each department has, 01 to 22. */
    private static final int[] MUNICIPALITIES = {
        17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17
    };

    /**
     * Reads it as people write it: spaces, dots and hyphens do not matter.
     *
     * @throws Problem naming what is wrong: {@link PersonProblem#CUI_NOT_THIRTEEN_DIGITS},
     *     {@link PersonProblem#CUI_WRONG_CHECK_DIGIT}, {@link PersonProblem#CUI_WITHOUT_CHECK_DIGIT} for a number that was
     *     never given out, {@link PersonProblem#CUI_OF_NO_DEPARTMENT} or {@link PersonProblem#CUI_OF_NO_MUNICIPALITY}
     */
    public Cui {
        digits = bare(digits);
        Optional<PersonProblem> wrong = wrong(digits);
        if (wrong.isPresent()) {
            throw new Problem(wrong.get());
        }
    }

    /** Whether a text is one that can have been given out. */
    public static boolean is(String text) {
        return wrong(bare(text)).isEmpty();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.\\p{Pd}]", "");
    }

    private static Optional<PersonProblem> wrong(String digits) {
        if (!digits.matches("[0-9]{" + LENGTH + "}")) {
            return Optional.of(PersonProblem.CUI_NOT_THIRTEEN_DIGITS);
        }
        int check = check(digits);
        if (check == NO_CHECK_DIGIT) {
            return Optional.of(PersonProblem.CUI_WITHOUT_CHECK_DIGIT);
        }
        if (check != digits.charAt(NUMBER) - '0') {
            return Optional.of(PersonProblem.CUI_WRONG_CHECK_DIGIT);
        }
        int department = Integer.parseInt(digits.substring(9, 11));
        if (department < 1 || department > MUNICIPALITIES.length) {
            return Optional.of(PersonProblem.CUI_OF_NO_DEPARTMENT);
        }
        int municipality = Integer.parseInt(digits.substring(11));
        return municipality < 1 || municipality > MUNICIPALITIES[department - 1]
                ? Optional.of(PersonProblem.CUI_OF_NO_MUNICIPALITY)
                : Optional.empty();
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < NUMBER; i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return sum % 11;
    }

    /** The municipality where the person was registered, four digits. */
    public String registeredAt() {
        return digits.substring(9);
    }

    /** As it stands on the DPI: 1234 56789 0101. */
    public String grouped() {
        return digits.substring(0, 4) + ' ' + digits.substring(4, 9) + ' ' + digits.substring(9);
    }

    /** Hides the number wherever one might be printed. */
    @Override
    public String toString() {
        return "Cui";
    }
}
