package org.reencuentro.arrival;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Language;

/**
 * How many people a partner is to expect, and what they may need; it names nobody. Numbers by which somebody could be
 * known are said as "fewer than five" where they are below.
 *
 * @param people on the list, or announced while there is none
 * @param languages most spoken first
 */
public record Expected(
        Count people,
        Count minors,
        Count unaccompanied,
        Count families,
        Count medical,
        Count wheelchair,
        Map<Language, Count> languages) {
    /** From here on a number gives nobody away. */
    public static final int LEAST = 5;

    /** A number as it may be told. */
    public record Count(Kind kind, int number) {
        /** What is told of a number. */
        public enum Kind {
            /** Nobody has said. */
            UNKNOWN,
            /** One to four. */
            FEW,
            /** The number itself. */
            EXACT
        }

        static final Count UNKNOWN = new Count(Kind.UNKNOWN, 0);
        static final Count FEW = new Count(Kind.FEW, 0);

        /** The number itself, whatever it is. */
        static Count open(Optional<Integer> number) {
            return number.map(known -> new Count(Kind.EXACT, known)).orElse(UNKNOWN);
        }

        /** A number of people about whom little must be said. */
        static Count sensitive(Optional<Integer> number) {
            return number.filter(known -> known > 0 && known < LEAST).isPresent() ? FEW : open(number);
        }

        String text() {
            return switch (kind) {
                case UNKNOWN -> "?";
                case FEW -> "<";
                case EXACT -> String.valueOf(number);
            };
        }

        static Count read(String text) {
            return switch (text) {
                case "?" -> UNKNOWN;
                case "<" -> FEW;
                default -> new Count(Kind.EXACT, Integer.parseInt(text));
            };
        }
    }

    public Expected {
        languages = new LinkedHashMap<>(languages);
    }

    /** As it is kept. */
    public String text() {
        return String.join(
                        ",",
                        people.text(),
                        minors.text(),
                        unaccompanied.text(),
                        families.text(),
                        medical.text(),
                        wheelchair.text())
                + ";"
                + languages.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue().text())
                        .collect(Collectors.joining(","));
    }

    /** What {@link #text} kept. */
    public static Expected read(String text) {
        String[] halves = text.split(";", -1);
        Count[] counts =
                Arrays.stream(halves[0].split(",", -1)).map(Count::read).toArray(Count[]::new);
        Map<Language, Count> languages = new LinkedHashMap<>();
        Arrays.stream(halves[1].split(",", -1)).filter(each -> !each.isEmpty()).forEach(each -> {
            String[] pair = each.split("=", -1);
            languages.put(Language.valueOf(pair[0]), Count.read(pair[1]));
        });
        return new Expected(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], languages);
    }
}
