package org.reencuentro.office.people;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.reencuentro.person.Ability;
import org.reencuentro.person.Difficulty;
import org.reencuentro.person.Health;
import org.reencuentro.person.Known;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Topic;
import org.reencuentro.person.Words;

/** Injuries, what hurts now, and the six questions of the Washington Group. */
final class HealthFields implements Fields {
    @Override
    public List<List<String>> groups() {
        return Stream.concat(
                        Stream.of(List.of("injuries"), List.of("pain"), List.of("health-silence")),
                        Arrays.stream(Ability.values()).map(each -> List.of(field(each))))
                .toList();
    }

    /** The field of a question. */
    static String field(Ability ability) {
        return "ability-" + ability.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void write(Known known, Sheet into) {
        Health health = known.profile().health();
        into.put("injuries", health.injuries());
        into.put("pain", health.pain());
        health.abilities().forEach((ability, difficulty) -> into.put(field(ability), difficulty.name()));
        into.putSilence("health-silence", Topic.HEALTH, known.profile());
    }

    @Override
    public Known read(Sheet from, Known before) {
        String injuries =
                from.read("injuries", () -> Words.text(from.value("injuries"))).orElse("");
        String pain = from.read("pain", () -> Words.text(from.value("pain"))).orElse("");
        Map<Ability, Difficulty> abilities = new EnumMap<>(Ability.class);
        for (Ability ability : Ability.values()) {
            from.choice(Difficulty.class, field(ability)).ifPresent(answer -> abilities.put(ability, answer));
        }
        Health health = new Health(injuries, pain, abilities);
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(before.profile().silences());
        from.silence("health-silence", Topic.HEALTH, health.known(), silences);
        return LanguagesFields.with(before, before.profile().withHealth(health).withSilences(silences));
    }
}
