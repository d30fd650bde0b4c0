package org.reencuentro.office.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Known;
import org.reencuentro.person.KnownLanguage;
import org.reencuentro.person.Proficiency;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Said;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Topic;

/** In which language somebody would rather be spoken to, whether they want an interpreter, and what else they speak. */
final class LanguagesFields implements Fields {
    @Override
    public List<List<String>> groups() {
        return List.of(
                List.of("language", "languages-silence"),
                List.of("interpreter"),
                List.of("other-language", "proficiency"));
    }

    @Override
    public void write(Known known, Sheet into) {
        known.language().ifPresent(each -> into.put("language", each.name()));
        into.putSilence("languages-silence", Topic.LANGUAGES, known.profile());
        if (known.profile().interpreter() != Said.NOT_ASKED) {
            into.put("interpreter", known.profile().interpreter().name());
        }
        for (KnownLanguage each : known.profile().languages()) {
            into.put("other-language", each.language().name());
            into.put("proficiency", each.proficiency().name());
        }
    }

    @Override
    public Known read(Sheet from, Known before) {
        Optional<Language> preferred = from.choice(Language.class, "language");
        List<KnownLanguage> spoken = new ArrayList<>();
        for (int i = 0; i < from.filled("other-language"); i++) {
            int row = i;
            from.choice(Language.class, "other-language", i)
                    .ifPresent(language -> spoken.add(new KnownLanguage(
                            language,
                            from.choice(Proficiency.class, "proficiency", row).orElse(Proficiency.WELL))));
        }
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(before.profile().silences());
        from.silence("languages-silence", Topic.LANGUAGES, preferred.isPresent() || !spoken.isEmpty(), silences);
        Profile profile = before.profile()
                .withLanguages(spoken, from.choice(Said.class, "interpreter").orElse(Said.NOT_ASKED))
                .withSilences(silences);
        return new Known(before.name(), before.birth(), before.ageInDoubt(), before.sex(), preferred, profile);
    }

    static Known with(Known before, Profile profile) {
        return new Known(before.name(), before.birth(), before.ageInDoubt(), before.sex(), before.language(), profile);
    }
}
