package org.reencuentro.person;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What two records of one person may say differently, each to be chosen as a whole. */
public enum Aspect {
    NAME(Known::name, (into, from) -> with(into, from.name())),
    BIRTH(
            known -> new Birth(known.birth(), known.ageInDoubt()),
            (into, from) -> new Known(
                    into.name(), from.birth(), from.ageInDoubt(), into.sex(), into.language(), into.profile()),
            Topic.BIRTH),
    SEX(
            Known::sex,
            (into, from) -> new Known(
                    into.name(), into.birth(), into.ageInDoubt(), from.sex(), into.language(), into.profile()),
            Topic.SEX),
    /** Nationality and people. */
    ORIGIN(
            known -> new Origin(
                    known.profile().nationalities(),
                    known.profile().ethnicity(),
                    known.profile().community()),
            (into, from) -> with(
                    into,
                    into.profile()
                            .withOrigin(
                                    from.profile().nationalities(),
                                    from.profile().ethnicity(),
                                    from.profile().community())),
            Topic.NATIONALITY,
            Topic.ETHNICITY),
    /** Those spoken, the one preferred, and whether somebody translates. */
    LANGUAGES(
            known -> new Spoken(
                    known.language(),
                    known.profile().languages(),
                    known.profile().interpreter()),
            (into, from) -> new Known(
                    into.name(),
                    into.birth(),
                    into.ageInDoubt(),
                    into.sex(),
                    from.language(),
                    into.profile()
                            .withLanguages(
                                    from.profile().languages(), from.profile().interpreter())),
            Topic.LANGUAGES),
    DOCUMENTS(
            known -> known.profile().documents(),
            (into, from) ->
                    with(into, into.profile().withDocuments(from.profile().documents())),
            Topic.DOCUMENTS),
    HOME(
            known -> known.profile().home(),
            (into, from) -> with(
                    into,
                    into.profile()
                            .withPlaces(from.profile().home(), into.profile().destination())),
            Topic.HOME),
    DESTINATION(
            known -> known.profile().destination(),
            (into, from) -> with(
                    into,
                    into.profile()
                            .withPlaces(into.profile().home(), from.profile().destination())),
            Topic.DESTINATION),
    PHONES(
            known -> known.profile().phones(),
            (into, from) -> with(into, into.profile().withPhones(from.profile().phones())),
            Topic.PHONES),
    HEALTH(
            known -> known.profile().health(),
            (into, from) -> with(into, into.profile().withHealth(from.profile().health())),
            Topic.HEALTH);

    private record Birth(Optional<BirthDate> date, boolean inDoubt) {}

    private record Origin(Object countries, Object ethnicity, Object community) {}

    private record Spoken(Object preferred, Object spoken, Object interpreter) {}

    private record Answer(Object said, Map<Topic, Silence> silences) {}

    private final Function<Known, Object> said;
    private final BinaryOperator<Known> take;
    private final Set<Topic> topics;

    Aspect(Function<Known, Object> said, BinaryOperator<Known> take, Topic... topics) {
        this.said = said;
        this.take = take;
        this.topics = Set.of(topics);
    }

    private static Known with(Known known, PersonName name) {
        return new Known(name, known.birth(), known.ageInDoubt(), known.sex(), known.language(), known.profile());
    }

    private static Known with(Known known, Profile profile) {
        return new Known(known.name(), known.birth(), known.ageInDoubt(), known.sex(), known.language(), profile);
    }

    /** Whether both say the same about it; that somebody does not know or prefers not to say is an answer too. */
    public boolean same(Known one, Known other) {
        return answer(one).equals(answer(other));
    }

    private Answer answer(Known known) {
        return new Answer(said.apply(known), silences(known));
    }

    private Map<Topic, Silence> silences(Known known) {
        Map<Topic, Silence> mine = new EnumMap<>(Topic.class);
        topics.forEach(topic -> known.profile().silence(topic).ifPresent(silence -> mine.put(topic, silence)));
        return mine;
    }

    /** One record, but with what another says about it. */
    public Known take(Known into, Known from) {
        Known taken = take.apply(into, from);
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(taken.profile().silences());
        silences.keySet().removeAll(topics);
        silences.putAll(silences(from));
        return with(taken, taken.profile().withSilences(silences));
    }
}
