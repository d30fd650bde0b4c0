package org.reencuentro.office.people;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reencuentro.kernel.Language;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Country;
import org.reencuentro.person.Places;
import org.reencuentro.person.Silence;

/** What the lists of a form offer: the value that is sent, and its words. */
public final class Offered {
    private Offered() {}

    /** The values of an enumeration, each with the words {@code prefix.NAME}. */
    public static Map<String, String> of(Texts t, String prefix, Enum<?>... values) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            offered.put(value.name(), t.word(prefix, value));
        }
        return offered;
    }

    /** The same, and that somebody does not know or would rather not say. */
    public static Map<String, String> orSilence(Texts t, String prefix, Enum<?>... values) {
        Map<String, String> offered = of(t, prefix, values);
        offered.putAll(of(t, "silence", Silence.values()));
        return offered;
    }

    /** Languages by their own names. */
    public static Map<String, String> languages() {
        return languages(Arrays.asList(Language.values()));
    }

    /** The languages of the Mayan peoples by their own names. */
    public static Map<String, String> mayan() {
        return languages(Arrays.stream(Language.values())
                .filter(each -> !each.complete() && each != Language.CAB && each != Language.XIN)
                .toList());
    }

    private static Map<String, String> languages(List<Language> languages) {
        Map<String, String> offered = new LinkedHashMap<>();
        languages.forEach(each -> offered.put(each.name(), each.ownName()));
        return offered;
    }

    /** The countries that are named most. */
    public static Map<String, String> countries(Texts t) {
        Map<String, String> offered = new LinkedHashMap<>();
        Country.USUAL.forEach(each -> offered.put(each, t.country(each)));
        return offered;
    }

    /** The months by their numbers. */
    public static Map<String, String> months(Texts t) {
        Map<String, String> offered = new LinkedHashMap<>();
        Locale locale = Locale.forLanguageTag(t.language());
        for (Month month : Month.values()) {
            offered.put(String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        }
        return offered;
    }

    /** The names of all countries, those that are named most first. */
    public static List<String> countryNames(Texts t) {
        return java.util.stream.Stream.concat(
                        Country.USUAL.stream().map(t::country),
                        Country.all().stream()
                                .filter(each -> !Country.USUAL.contains(each))
                                .map(t::country)
                                .sorted())
                .toList();
    }

    /** The municipalities as they are typed, each followed by its department, and the departments. */
    public static List<String> placeNames(Places places) {
        return java.util.stream.Stream.concat(
                        places.departments().values().stream(),
                        places.all().stream().map(each -> each.municipality() + ", " + each.department()))
                .toList();
    }
}
