package org.reencuentro.office.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Language;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Ability;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.Cui;
import org.reencuentro.person.Health;
import org.reencuentro.person.IdentityDocument;
import org.reencuentro.person.Known;
import org.reencuentro.person.Phone;
import org.reencuentro.person.Places;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Said;
import org.reencuentro.person.Topic;

/** What is known of a person in words, section by section. What was not asked is left out. */
public final class Facts {
    /** A line of a section: what it is about, and what is known. */
    public record Fact(String term, String words) {}

    private final Texts t;
    private final Places places;
    private final Known known;
    private final Profile profile;

    Facts(Texts t, Places places, Known known) {
        this.t = t;
        this.places = places;
        this.known = known;
        this.profile = known.profile();
    }

    /** The lines of a section; empty when nothing of it was asked. */
    public List<Fact> of(Section section) {
        List<Fact> facts = new ArrayList<>();
        switch (section) {
            case WHO -> who(facts);
            case LANGUAGES -> languages(facts);
            case ORIGIN -> origin(facts);
            case PLACES -> {
                add(facts, "known.home", profile.home().map(each -> Typed.words(each, t, places)), Topic.HOME);
                add(
                        facts,
                        "known.destination",
                        profile.destination().map(each -> Typed.words(each, t, places)),
                        Topic.DESTINATION);
            }
            case DOCUMENTS -> {
                profile.documents().forEach(each -> facts.add(new Fact(t.word("document", each.kind()), words(each))));
                silent(facts, "known.section.DOCUMENTS", Topic.DOCUMENTS);
            }
            case PHONES -> {
                profile.phones().forEach(each -> facts.add(new Fact(owner(each), words(each))));
                silent(facts, "known.section.PHONES", Topic.PHONES);
            }
            case HEALTH -> health(facts);
        }
        return facts;
    }

    /** What is known of one aspect, line by line; empty when nothing of it was asked. */
    List<String> of(Aspect aspect) {
        List<Fact> facts = new ArrayList<>();
        switch (aspect) {
            case NAME -> facts.add(new Fact("", known.name().full()));
            case BIRTH -> {
                add(facts, known.birth().map(this::birth), Topic.BIRTH);
                if (known.ageInDoubt()) {
                    facts.add(new Fact("", t.of("known.age-doubt")));
                }
            }
            case SEX -> add(facts, known.sex().map(each -> t.word("sex", each)), Topic.SEX);
            case ORIGIN -> origin(facts);
            case LANGUAGES -> languages(facts);
            case DOCUMENTS -> facts.addAll(of(Section.DOCUMENTS));
            case HOME -> add(facts, profile.home().map(each -> Typed.words(each, t, places)), Topic.HOME);
            case DESTINATION ->
                add(facts, profile.destination().map(each -> Typed.words(each, t, places)), Topic.DESTINATION);
            case PHONES -> facts.addAll(of(Section.PHONES));
            case HEALTH -> health(facts);
        }
        return facts.stream()
                .map(each -> each.term().isEmpty() ? each.words() : each.term() + ": " + each.words())
                .toList();
    }

    private void add(List<Fact> facts, Optional<String> words, Topic topic) {
        words.or(() -> profile.silence(topic).map(silence -> t.word("silence", silence)))
                .ifPresent(found -> facts.add(new Fact("", found)));
    }

    private void who(List<Fact> facts) {
        facts.add(new Fact(t.of("known.name"), known.name().full()));
        if (!profile.otherNames().isEmpty()) {
            facts.add(new Fact(t.of("known.other-names"), String.join(" · ", profile.otherNames())));
        }
        add(facts, "known.birth", known.birth().map(this::birth), Topic.BIRTH);
        if (known.ageInDoubt()) {
            facts.add(new Fact(t.of("known.age"), t.of("known.age-doubt")));
        }
        add(facts, "known.sex", known.sex().map(each -> t.word("sex", each)), Topic.SEX);
    }

    private String birth(BirthDate birth) {
        return switch (birth.precision()) {
            case DAY -> t.date(java.time.LocalDate.of(birth.year(), birth.month(), birth.day()));
            case MONTH -> Offered.months(t).get(String.valueOf(birth.month())) + " " + birth.year();
            case YEAR -> String.valueOf(birth.year());
            case ESTIMATE -> t.of("known.born-between", birth.year(), birth.lastYear());
        };
    }

    private void languages(List<Fact> facts) {
        add(facts, "known.language", known.language().map(Language::ownName), Topic.LANGUAGES);
        said(facts, "known.interpreter", profile.interpreter());
        if (!profile.languages().isEmpty()) {
            facts.add(new Fact(
                    t.of("known.other-languages"),
                    profile.languages().stream()
                            .map(each ->
                                    each.language().ownName() + " (" + t.word("proficiency", each.proficiency()) + ")")
                            .collect(Collectors.joining(" · "))));
        }
    }

    private void origin(List<Fact> facts) {
        add(
                facts,
                "known.nationality",
                Optional.of(profile.nationalities().stream().map(t::country).collect(Collectors.joining(" · ")))
                        .filter(words -> !words.isEmpty()),
                Topic.NATIONALITY);
        add(
                facts,
                "known.ethnicity",
                profile.ethnicity()
                        .map(each -> t.word("ethnicity", each)
                                + profile.community()
                                        .map(language -> " · " + language.ownName())
                                        .orElse("")),
                Topic.ETHNICITY);
    }

    private String words(IdentityDocument document) {
        String number = Cui.is(document.number().text())
                ? new Cui(document.number().text()).grouped()
                : document.number().text();
        return number + " · " + t.country(document.country());
    }

    private String owner(Phone phone) {
        String owner = phone.owner().map(tie -> t.word("tie", tie)).orElseGet(() -> t.of("known.phone.own"));
        return phone.name().isEmpty() ? owner : owner + ": " + phone.name();
    }

    private String words(Phone phone) {
        return phone.number().shown() + " · " + t.word("phone.safe", phone.safe()) + " · "
                + t.word("phone.messages", phone.messages());
    }

    private void health(List<Fact> facts) {
        Health health = profile.health();
        if (!health.injuries().isEmpty()) {
            facts.add(new Fact(t.of("known.injuries"), health.injuries()));
        }
        if (!health.pain().isEmpty()) {
            facts.add(new Fact(t.of("known.pain"), health.pain()));
        }
        for (Ability ability : Ability.values()) {
            Optional.ofNullable(health.abilities().get(ability))
                    .ifPresent(answer -> facts.add(new Fact(t.word("ability", ability), t.word("difficulty", answer))));
        }
        health.disability()
                .ifPresent(has -> facts.add(new Fact(
                        t.of("known.disability"), t.of(has ? "known.disability.yes" : "known.disability.no"))));
        silent(facts, "known.section.HEALTH", Topic.HEALTH);
    }

    private void add(List<Fact> facts, String term, Optional<String> words, Topic topic) {
        words.ifPresentOrElse(found -> facts.add(new Fact(t.of(term), found)), () -> silent(facts, term, topic));
    }

    private void silent(List<Fact> facts, String term, Topic topic) {
        profile.silence(topic).ifPresent(silence -> facts.add(new Fact(t.of(term), t.word("silence", silence))));
    }

    private void said(List<Fact> facts, String term, Said said) {
        if (said != Said.NOT_ASKED) {
            facts.add(new Fact(t.of(term), t.word("said", said)));
        }
    }
}
