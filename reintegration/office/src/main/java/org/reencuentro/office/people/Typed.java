package org.reencuentro.office.people;

import java.util.List;
import java.util.Optional;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Country;
import org.reencuentro.person.Locality;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/** Countries and places as people type them, and as they are shown to be typed over. */
final class Typed {
    private static final List<String> LANGUAGES = List.of("es", "en");

    private Typed() {}

    /** The code of a country that was typed as its code or its name, whatever the accents; empty when there is none. */
    static Optional<String> country(String typed, Texts t) {
        String folded = PersonName.fold(typed);
        return Country.all().stream()
                .filter(code -> code.equalsIgnoreCase(typed.strip())
                        || PersonName.fold(t.country(code)).equals(folded)
                        || LANGUAGES.stream()
                                .anyMatch(language -> PersonName.fold(new java.util.Locale.Builder()
                                                .setRegion(code)
                                                .build()
                                                .getDisplayCountry(java.util.Locale.forLanguageTag(language)))
                                        .equals(folded)))
                .findFirst();
    }

    /** The code of a department, or of a municipality followed by its department or alone of its name. */
    static List<String> codes(String typed, Places places) {
        Optional<String> department = places.department(typed);
        if (department.isPresent()) {
            return List.of(department.get());
        }
        int comma = typed.lastIndexOf(',');
        if (comma > 0) {
            return places.named(typed.substring(comma + 1), typed.substring(0, comma)).stream()
                    .map(Place::code)
                    .toList();
        }
        String folded = PersonName.fold(typed);
        return places.all().stream()
                .filter(each -> PersonName.fold(each.municipality()).equals(folded))
                .map(Place::code)
                .toList();
    }

    /** A code as it is typed. */
    static String place(String code, Places places) {
        return places.place(code)
                .map(each -> each.municipality() + ", " + each.department())
                .orElseGet(() -> places.departments().getOrDefault(code, code));
    }

    /** A locality in words. */
    static String words(Locality locality, Texts t, Places places) {
        StringBuilder words = new StringBuilder(locality.text());
        locality.code()
                .ifPresent(code -> words.append(words.isEmpty() ? "" : ", ").append(place(code, places)));
        if (!locality.country().equals(Country.GUATEMALA) || words.isEmpty()) {
            words.append(words.isEmpty() ? "" : ", ").append(t.country(locality.country()));
        }
        return words.toString();
    }
}
