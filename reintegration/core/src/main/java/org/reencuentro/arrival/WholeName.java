package org.reencuentro.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reencuentro.person.PersonName;

/**
 * A name that stands in one cell, taken apart. Particles stay with the word they belong to: "de León", "de los Ángeles".
 * Where a comma stands, what is before it are the family names.
 *
 * @param given may be empty
 * @param family may be empty
 */
record WholeName(String given, String family) {
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "y", "e", "da", "das", "dos", "di", "van", "von", "san", "santa");

    /** What follows a particle in given names far more often than in family names. */
    private static final Set<String> GIVEN_AFTER_PARTICLE = Set.of(
            "del carmen",
            "del rosario",
            "del pilar",
            "del socorro",
            "del rocio",
            "del transito",
            "del milagro",
            "del refugio",
            "de jesus",
            "de los angeles",
            "de los santos",
            "de lourdes",
            "de guadalupe",
            "de fatima",
            "de la luz",
            "de la paz",
            "de dolores",
            "de la concepcion");

    static WholeName of(String cell, boolean familyFirst) {
        int comma = cell.indexOf(',');
        if (comma >= 0) {
            return new WholeName(
                    cell.substring(comma + 1).replace(',', ' ').strip(),
                    cell.substring(0, comma).strip());
        }
        List<String> words = words(cell);
        if (words.size() <= 1) {
            return new WholeName(String.join(" ", words), "");
        }
        int family = words.size() <= 3 ? words.size() - 1 : familyFirst ? 2 : words.size() - 2;
        if (familyFirst) {
            int names = words.size() == 3 ? 2 : words.size() == 2 ? 1 : family;
            return new WholeName(joined(words, names, words.size()), joined(words, 0, names));
        }
        int given = words.size() - family;
        if (words.size() == 3 && GIVEN_AFTER_PARTICLE.contains(PersonName.fold(words.get(1)))) {
            given = 2;
        }
        return new WholeName(joined(words, 0, given), joined(words, given, words.size()));
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    /** The words with the particles before them; a particle at the very beginning or end stands by itself. */
    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        StringBuilder particles = new StringBuilder();
        for (String word : cell.strip().split("\\s+")) {
            if (PARTICLES.contains(PersonName.fold(word))) {
                particles.append(word).append(' ');
            } else if (!word.isEmpty()) {
                words.add(particles + word);
                particles.setLength(0);
            }
        }
        if (particles.length() > 0) {
            words.add(particles.toString().strip());
        }
        // "y" joins two words to one: "Ramón y Cajal".
        for (int i = words.size() - 1; i > 0; i--) {
            if (PersonName.fold(words.get(i)).startsWith("y ")) {
                words.set(i - 1, words.get(i - 1) + " " + words.remove(i));
            }
        }
        return words;
    }
}
