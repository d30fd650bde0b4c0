package org.reencuentro.office.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.ConsentView;
import org.reencuentro.consent.Consents;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.ChildAbroadView;
import org.reencuentro.person.ChildrenAbroad;
import org.reencuentro.person.Families;
import org.reencuentro.person.FamilyView;
import org.reencuentro.person.Known;
import org.reencuentro.person.Places;
import org.reencuentro.person.Profiles;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** What the page of a person shows of what is known of them. */
@RequestScoped
public class PersonSections {
    /**
     * All of it.
     *
     * @param facts in words; a section of which nothing was asked has none
     * @param joined what was merged with them
     * @param corrects whether whoever reads may correct it
     * @param minor whether they are treated as a minor today
     * @param presumed whether they may be older all the same
     */
    public record Shown(
            Map<Section, List<Facts.Fact>> facts,
            Optional<FamilyView> family,
            List<ChildAbroadView> children,
            List<ConsentView> consents,
            Joined joined,
            boolean corrects,
            boolean minor,
            boolean presumed) {}

    private Profiles profiles;
    private Families families;
    private ChildrenAbroad children;
    private Consents consents;
    private Places places;
    private Merging merging;
    private Policy policy;
    private Visit visit;

    protected PersonSections() {}

    @Inject
    PersonSections(
            Profiles profiles,
            Families families,
            ChildrenAbroad children,
            Consents consents,
            Places places,
            Merging merging,
            Policy policy,
            Visit visit) {
        this.profiles = profiles;
        this.families = families;
        this.children = children;
        this.consents = consents;
        this.places = places;
        this.merging = merging;
        this.policy = policy;
        this.visit = visit;
    }

    /** What is shown of a person who must exist. */
    public Shown of(UUID person) {
        Known known = profiles.of(person).known();
        Facts facts = new Facts(visit.texts(), places, known);
        Map<Section, List<Facts.Fact>> bySection = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            bySection.put(section, facts.of(section));
        }
        return new Shown(
                bySection,
                families.ofPerson(person),
                children.of(person),
                consents.of(person),
                merging.of(person, known),
                policy.may(Operation.CORRECT_PERSON, person),
                known.minor(visit.texts().today()),
                presumed(known));
    }

    private boolean presumed(Known known) {
        return known.ageInDoubt()
                || known.birth()
                        .filter(birth -> birth.oldestAge(visit.texts().today()) < BirthDate.ADULT)
                        .isEmpty();
    }
}
