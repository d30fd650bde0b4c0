package org.reencuentro.person;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reencuentro.matching.Traits;

/** What somebody types who looks for a person: words of the name, and perhaps the year or the day of birth. */
final class WantedName {
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19\\d\\d|20\\d\\d)\\b");
    /** Two signs of one word, of which one is a letter: a scanner reads digits for letters. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{M}ʼ'’ꞌ]*[\\p{L}\\p{N}]|\\p{N}\\p{L}");

    private WantedName() {}

    /** What can be compared of a text; empty when no word of two letters is in it. */
    static Optional<Traits> traits(String text) {
        if (!WORD.matcher(text).find()) {
            return Optional.empty();
        }
        for (Pattern date : new Pattern[] {DAY, ISO}) {
            Matcher found = date.matcher(text);
            if (found.find()) {
                Optional<BirthDate> birth = date == DAY
                        ? birth(found.group(3), found.group(2), found.group(1))
                        : birth(found.group(1), found.group(2), found.group(3));
                return Optional.of(born(found.replaceFirst(" "), birth));
            }
        }
        Matcher year = YEAR.matcher(text);
        return Optional.of(
                year.find() ? born(year.replaceFirst(" "), birth(year.group(), "0", "0")) : Traits.named(text));
    }

    private static Traits born(String name, Optional<BirthDate> birth) {
        return birth.map(date -> Traits.named(name).born(date.year(), date.month(), date.day()))
                .orElseGet(() -> Traits.named(name));
    }

    private static Optional<BirthDate> birth(String year, String month, String day) {
        try {
            return Optional.of(new BirthDate(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
