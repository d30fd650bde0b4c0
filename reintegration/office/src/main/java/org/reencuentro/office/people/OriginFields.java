package org.reencuentro.office.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Ethnicity;
import org.reencuentro.person.Known;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Topic;

/** Nationalities, and the people somebody says they belong to. */
final class OriginFields implements Fields {
    @Override
    public List<List<String>> groups() {
        return List.of(List.of("nationality", "nationality-silence"), List.of("ethnicity", "community"));
    }

    @Override
    public void write(Known known, Sheet into) {
        Profile profile = known.profile();
        profile.nationalities()
                .forEach(code -> into.put("nationality", into.texts().country(code)));
        into.putSilence("nationality-silence", Topic.NATIONALITY, profile);
        profile.ethnicity().ifPresent(each -> into.put("ethnicity", each.name()));
        into.putSilence("ethnicity", Topic.ETHNICITY, profile);
        profile.community().ifPresent(each -> into.put("community", each.name()));
    }

    @Override
    public Known read(Sheet from, Known before) {
        List<String> nationalities = new ArrayList<>();
        for (int i = 0; i < from.filled("nationality"); i++) {
            String typed = from.at("nationality", i);
            String field = "nationality-" + i;
            if (!typed.isBlank()) {
                Typed.country(typed, from.texts())
                        .ifPresentOrElse(nationalities::add, () -> from.refuse(field, "problem.country-unknown"));
            }
        }
        Optional<Ethnicity> ethnicity = from.spoken(Ethnicity.class, "ethnicity");
        Optional<Language> community = from.choice(Language.class, "community");
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(before.profile().silences());
        from.silence("nationality-silence", Topic.NATIONALITY, !nationalities.isEmpty(), silences);
        from.silence("ethnicity", Topic.ETHNICITY, ethnicity.isPresent(), silences);
        Profile profile =
                before.profile().withOrigin(nationalities, ethnicity, community).withSilences(silences);
        return LanguagesFields.with(before, profile);
    }
}
