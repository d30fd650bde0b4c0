package org.reencuentro.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names for a test that looks for somebody among those of all other tests. */
public final class Unheard {
    private static final RandomGenerator CHANCE = new SecureRandom();

    private Unheard() {}

    /** A name that can be spoken and that sounds like none before it, so that a search that forgives finds it alone. */
    public static String name() {
        String word = IntStream.range(0, 8)
                .mapToObj(i -> "" + "bcdfglmnprst".charAt(CHANCE.nextInt(12)) + "aeiou".charAt(CHANCE.nextInt(5)))
                .collect(Collectors.joining());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
