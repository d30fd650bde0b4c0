package org.reencuentro.office.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.person.Country;
import org.reencuentro.person.Known;
import org.reencuentro.person.Locality;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Topic;

/** Where home is, and where somebody wants to go: two answers, and neither is taken from the other. */
final class PlacesFields implements Fields {
    private static final String HOME = "home";
    private static final String DESTINATION = "destination";

    @Override
    public List<List<String>> groups() {
        return List.of(group(HOME), group(DESTINATION));
    }

    private static List<String> group(String which) {
        return List.of(which + "-country", which + "-place", which + "-text", which + "-silence");
    }

    @Override
    public void write(Known known, Sheet into) {
        write(HOME, known.profile().home(), Topic.HOME, known, into);
        write(DESTINATION, known.profile().destination(), Topic.DESTINATION, known, into);
    }

    private static void write(String which, Optional<Locality> locality, Topic topic, Known known, Sheet into) {
        locality.ifPresent(each -> {
            into.put(which + "-country", into.texts().country(each.country()));
            into.put(
                    which + "-place",
                    each.code().map(code -> Typed.place(code, into.places())).orElse(""));
            into.put(which + "-text", each.text());
        });
        into.putSilence(which + "-silence", topic, known.profile());
    }

    @Override
    public Known read(Sheet from, Known before) {
        Optional<Locality> home = locality(HOME, from);
        Optional<Locality> destination = locality(DESTINATION, from);
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(before.profile().silences());
        from.silence(HOME + "-silence", Topic.HOME, home.isPresent(), silences);
        from.silence(DESTINATION + "-silence", Topic.DESTINATION, destination.isPresent(), silences);
        Profile profile = before.profile().withPlaces(home, destination).withSilences(silences);
        return LanguagesFields.with(before, profile);
    }

    static Optional<Locality> locality(String which, Sheet from) {
        String place = from.value(which + "-place").strip();
        String text = from.value(which + "-text").strip();
        String typed = from.value(which + "-country").strip();
        if (place.isEmpty() && text.isEmpty() && typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> country =
                typed.isEmpty() ? Optional.of(Country.GUATEMALA) : Typed.country(typed, from.texts());
        if (country.isEmpty()) {
            from.refuse(which + "-country", "problem.country-unknown");
            return Optional.empty();
        }
        if (!country.get().equals(Country.GUATEMALA)) {
            String words = place.isEmpty() || text.isEmpty() ? place + text : text + ", " + place;
            return from.read(which + "-text", () -> new Locality(country.get(), Optional.empty(), words));
        }
        Optional<String> code = Optional.empty();
        if (!place.isEmpty()) {
            List<String> codes = Typed.codes(place, from.places());
            if (codes.size() != 1) {
                from.refuse(which + "-place", codes.isEmpty() ? "known.mistake.place" : "known.mistake.place-which");
                return Optional.empty();
            }
            code = Optional.of(codes.get(0));
        }
        Optional<String> found = code;
        return from.read(which + "-text", () -> new Locality(Country.GUATEMALA, found, text));
    }
}
