package org.reencuentro.journey;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words to look for. */
final class Words {
    private static final RandomGenerator CHANCE = new SecureRandom();

    private Words() {}

    /** A name that can be spoken and that sounds like none before it, so that a search that forgives finds it alone. */
    static String unheard() {
        String word = IntStream.range(0, 6)
                .mapToObj(i -> "" + "bcdfglmnprst".charAt(CHANCE.nextInt(12)) + "aeiou".charAt(CHANCE.nextInt(5)))
                .collect(Collectors.joining());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The number of a flight that no other journey has. */
    static String flight() {
        return "T" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }
}
