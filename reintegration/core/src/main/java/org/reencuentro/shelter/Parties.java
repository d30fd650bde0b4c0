package org.reencuentro.shelter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.Families;
import org.reencuentro.person.FamilyView;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.shelter.model.StaySleeper;

/** Who is placed together: a person alone, or with those of their family who go on with them. */
@ApplicationScoped
class Parties {
    private Clock clock;
    private People people;
    private Families families;
    private Halls halls;

    protected Parties() {}

    @Inject
    Parties(Clock clock, People people, Families families, Halls halls) {
        this.clock = clock;
        this.people = people;
        this.families = families;
        this.halls = halls;
    }

    /**
     * A person and others of their family.
     *
     * @throws Problem {@link ShelterProblem#PARTY_UNKNOWN} for somebody who is not of their family or may not be seen;
     *     {@link ShelterProblem#SIBLINGS_APART} for minors without their brothers and sisters who go on with them
     */
    Party of(UUID person, Collection<UUID> others) {
        LocalDate today = today();
        Optional<FamilyView> family = families.ofPerson(person);
        Map<UUID, FamilyView.Member> members = family.map(FamilyView::members).orElse(List.of()).stream()
                .collect(Collectors.toMap(each -> each.person().id(), Function.identity()));
        Set<UUID> all = new HashSet<>(others);
        if (all.size() < others.size()
                || all.contains(person)
                || !members.keySet().containsAll(all)) {
            throw new Problem(ShelterProblem.PARTY_UNKNOWN);
        }
        List<PersonView> sleepers = new ArrayList<>(List.of(people.require(person)));
        all.forEach(each -> sleepers.add(members.get(each).person()));
        if (sleepers.stream().allMatch(each -> each.minor(today))) {
            Set<UUID> placed = sleepers.stream().map(PersonView::id).collect(Collectors.toSet());
            boolean apart = members.values().stream()
                    .filter(FamilyView.Member::together)
                    .map(FamilyView.Member::person)
                    .anyMatch(each -> each.minor(today) && !placed.contains(each.id()));
            if (apart) {
                throw new Problem(ShelterProblem.SIBLINGS_APART);
            }
        }
        return new Party(sleepers.stream().map(each -> sleeper(each, today)).toList(), sleepers.size() > 1);
    }

    /** Of which ages people of some stays are, the youngest first. */
    Map<UUID, List<AgeBand>> ages(Collection<StaySleeper> sleepers) {
        Map<UUID, PersonView> who =
                people.views(sleepers.stream().map(StaySleeper::person).collect(Collectors.toSet()));
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), halls.all().get(0).zone());
        return sleepers.stream()
                .collect(Collectors.groupingBy(
                        StaySleeper::stay,
                        Collectors.mapping(
                                each -> who.containsKey(each.person())
                                        ? sleeper(who.get(each.person()), today).age()
                                        : AgeBand.IN_DOUBT,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        all -> all.stream().sorted().toList()))));
    }

    private LocalDate today() {
        UUID hall = halls.reach().stream().sorted().findFirst().orElseThrow();
        return LocalDate.ofInstant(clock.instant(), halls.require(hall).zone());
    }

    private static Sleeper sleeper(PersonView who, LocalDate today) {
        return new Sleeper(AgeBand.of(BirthDate.age(who.birth(), today), who.ageInDoubt()), who.sex());
    }
}
