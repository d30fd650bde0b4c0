package org.reencuentro.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.kernel.Problem;

/**
 * Which passwords may be chosen: any characters, 12 to 128 of them, that are neither leaked nor soon guessed by whoever
 * has the lists of leaked ones and knows where the password is for. What they are made of is nobody's business.
 */
final class PasswordRules {
    /** The fewest characters. */
    static final int SHORTEST = 12;

    /** The most characters. */
    static final int LONGEST = 128;

    /** A password must withstand as many guesses, as a power of ten. */
    private static final double GUESSES = 9;

    /** As many characters are looked at: longer ones take long to look at, and are strong by then or never. */
    private static final int LOOKED_AT = 64;

    private static final List<String> OWN_WORDS = List.of(
            "reencuentro",
            "guatemala",
            "guatemalteca",
            "guatemalteco",
            "quetzal",
            "contraseña",
            "contrasena",
            "clave",
            "entrar",
            "bienvenido",
            "bienvenida",
            "migrante",
            "retorno",
            "retornado",
            "albergue",
            "familia",
            "fuerza aerea",
            "casa amiga",
            "teamo",
            "dios",
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");

    private static final Zxcvbn LISTS = new Zxcvbn();

    /** Leaked ones that are long enough, in small letters: taking them apart finds nothing in some of them. */
    private static final Set<String> LEAKED = leaked();

    private PasswordRules() {}

    /**
     * Refuses a password that must not be chosen.
     *
     * @param about what is known of the person: name, address
     * @throws Problem {@link AccessProblem#PASSWORD_TOO_SHORT}, {@link AccessProblem#PASSWORD_TOO_LONG},
     *     {@link AccessProblem#PASSWORD_ABOUT_ONESELF} or {@link AccessProblem#PASSWORD_KNOWN}
     */
    static void require(String password, String... about) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Problem(AccessProblem.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            throw new Problem(AccessProblem.PASSWORD_TOO_LONG);
        }
        String looked = password.substring(0, password.offsetByCodePoints(0, Math.min(length, LOOKED_AT)));
        if (LEAKED.contains(password.toLowerCase(Locale.ROOT)) || guesses(looked, List.of()) < GUESSES) {
            throw new Problem(AccessProblem.PASSWORD_KNOWN);
        }
        List<String> words = new ArrayList<>(OWN_WORDS);
        Stream.of(about)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 2)
                .forEach(words::add);
        if (guesses(looked, words) < GUESSES) {
            throw new Problem(AccessProblem.PASSWORD_ABOUT_ONESELF);
        }
    }

    private static Set<String> leaked() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("known-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static double guesses(String password, List<String> words) {
        return LISTS.measure(password, words).getGuessesLog10();
    }
}
