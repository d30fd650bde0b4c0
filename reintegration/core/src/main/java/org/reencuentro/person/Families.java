package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.model.Family;
import org.reencuentro.person.model.FamilyMember;
import org.reencuentro.person.model.FamilyRelative;
import org.reencuentro.person.store.FamilyStore;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Families: who belongs together, who goes on together, and who of them stayed elsewhere. */
@ApplicationScoped
@Transactional
public class Families {
    private Clock clock;
    private FamilyStore store;
    private People people;
    private DataKeys keys;
    private Policy policy;
    private Merged merged;

    protected Families() {}

    @Inject
    public Families(Clock clock, FamilyStore store, People people, DataKeys keys, Policy policy, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.people = people;
        this.keys = keys;
        this.policy = policy;
        this.merged = merged;
    }

    /**
     * People came together, as a list says. Each household becomes a family with its first as reference person; who is in
     * one already stays there, and the others of the household join them. Households of one are none.
     */
    @May(Operation.RUN)
    public void travelling(Collection<List<UUID>> households) {
        Map<UUID, UUID> familyOf =
                new HashMap<>(store.of(households.stream().flatMap(List::stream).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(FamilyMember::person, FamilyMember::family)));
        List<FamilyMember> joining = new ArrayList<>();
        for (List<UUID> household : households) {
            List<UUID> alone = household.stream()
                    .distinct()
                    .filter(each -> !familyOf.containsKey(each))
                    .toList();
            Optional<UUID> before = household.stream()
                    .filter(familyOf::containsKey)
                    .map(familyOf::get)
                    .findFirst();
            if (alone.isEmpty() || before.isEmpty() && alone.size() < 2) {
                continue;
            }
            UUID family = before.orElseGet(this::begin);
            for (int i = 0; i < alone.size(); i++) {
                Optional<Tie> tie = i == 0 && before.isEmpty() ? Optional.empty() : Optional.of(Tie.UNKNOWN);
                joining.add(FamilyMember.travelling(Ids.next(clock), family, alone.get(i), tie, clock.instant()));
                familyOf.put(alone.get(i), family);
            }
        }
        store.settle();
        joining.forEach(store::add);
    }

    private UUID begin() {
        Family family = Family.form(Ids.next(clock), clock.instant());
        store.add(family);
        return family.id();
    }

    private UUID form() {
        UUID family = begin();
        store.settle();
        return family;
    }

    private void join(UUID family, UUID person, Optional<Tie> tie) {
        store.add(FamilyMember.join(Ids.next(clock), family, person, tie, clock.instant()));
    }

    /** The family of a person, formed now with them as reference person if they are in none. */
    @May(Operation.FORM_FAMILY)
    public UUID formOf(@About UUID person) {
        people.require(person);
        return member(Operation.FORM_FAMILY, person).map(FamilyMember::family).orElseGet(() -> {
            UUID family = form();
            join(family, person, Optional.empty());
            return family;
        });
    }

    /** The family of a person; empty when they are in none. */
    @May(Operation.READ_CASE)
    public Optional<FamilyView> ofPerson(@About UUID person) {
        return member(Operation.READ_CASE, person)
                .map(member -> view(store.family(member.family()).orElseThrow()));
    }

    /** As which member a person is in a family with any of their records, that they are shown under before the others. */
    private Optional<FamilyMember> member(Operation operation, UUID person) {
        List<UUID> records = merged.allowed(operation, person);
        return store.of(records).stream().min(Comparator.comparing(member -> records.indexOf(member.person())));
    }

    /**
     * A family.
     *
     * @throws Problem {@link PersonProblem#FAMILY_UNKNOWN}
     */
    @May(Operation.READ_FAMILY)
    public FamilyView require(@About UUID id) {
        return view(store.family(id).orElseThrow(Families::unknown));
    }

    private UUID locked(UUID id) {
        return store.lock(id).orElseThrow(Families::unknown).id();
    }

    private static Problem unknown() {
        return new Problem(PersonProblem.FAMILY_UNKNOWN);
    }

    /**
     * Somebody belongs to the family from now on; whoever was in another leaves it.
     *
     * @throws Problem {@link PersonProblem#FAMILY_UNKNOWN}, {@link PersonProblem#PERSON_UNKNOWN} also when whoever acts
     *     may not see them, or {@link PersonProblem#IN_FAMILY_ALREADY}
     */
    @May(Operation.CHANGE_FAMILY)
    public void add(@About UUID id, UUID person, Tie tie) {
        UUID family = locked(id);
        if (!policy.may(Operation.FORM_FAMILY, person) || people.require(person).erased()) {
            throw new Problem(PersonProblem.PERSON_UNKNOWN);
        }
        Optional<FamilyMember> before = store.of(List.of(person)).stream().findFirst();
        if (before.filter(member -> member.family().equals(family)).isPresent()) {
            throw new Problem(PersonProblem.IN_FAMILY_ALREADY);
        }
        before.ifPresent(this::leave);
        boolean reference = store.membersOf(List.of(family)).stream()
                .noneMatch(member -> member.tie().isEmpty());
        join(family, person, reference ? Optional.empty() : Optional.of(tie));
    }

    /**
     * Somebody does not belong to the family.
     *
     * @throws Problem {@link PersonProblem#FAMILY_UNKNOWN}, or {@link PersonProblem#NOT_IN_FAMILY}
     */
    @May(Operation.CHANGE_FAMILY)
    public void remove(@About UUID id, UUID person) {
        leave(member(locked(id), person));
    }

    /** Whoever is left longest takes the place of a reference person who leaves. */
    private void leave(FamilyMember member) {
        member.leave(clock.instant());
        store.settle();
        if (member.tie().isEmpty()) {
            store.membersOf(List.of(member.family())).stream()
                    .findFirst()
                    .ifPresent(next -> next.change(Optional.empty(), next.together()));
        }
    }

    private FamilyMember member(UUID family, UUID person) {
        return store.membersOf(List.of(family)).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Problem(PersonProblem.NOT_IN_FAMILY));
    }

    /**
     * What a member is to the reference person, and whether they go on together with the family.
     *
     * @param tie is not looked at for the reference person
     * @throws Problem {@link PersonProblem#FAMILY_UNKNOWN}, or {@link PersonProblem#NOT_IN_FAMILY}
     */
    @May(Operation.CHANGE_FAMILY)
    public void change(@About UUID id, UUID person, Tie tie, boolean together) {
        FamilyMember member = member(locked(id), person);
        member.change(member.tie().map(any -> tie), together);
    }

    /**
     * A member tells of somebody of the family who stayed elsewhere.
     *
     * @throws Problem {@link PersonProblem#FAMILY_UNKNOWN}, {@link PersonProblem#NOT_IN_FAMILY}, or
     *     {@link org.reencuentro.kernel.KernelProblem#ERASED}
     */
    @May(Operation.CHANGE_FAMILY)
    public void tell(@About UUID id, UUID toldBy, Relative relative) {
        UUID family = locked(id);
        UUID member = member(family, toldBy).person();
        store.add(FamilyRelative.note(Ids.next(clock), family, member, relative, keys.require(member)));
    }

    /** What was told of somebody who stayed elsewhere was wrong, or they have come; again changes nothing. */
    @May(Operation.CHANGE_FAMILY)
    public void untell(@About UUID id, UUID relative) {
        store.relative(relative).filter(each -> each.family().equals(id)).ifPresent(store::remove);
    }

    /** Who is in which of the families now; those that do not exist or have nobody left are missing. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, Set<UUID>> membersOf(Collection<UUID> families) {
        Map<UUID, Set<UUID>> members = new HashMap<>();
        store.membersOf(families)
                .forEach(each -> members.computeIfAbsent(each.family(), any -> new HashSet<>())
                        .add(each.person()));
        return members;
    }

    /** To which family each of the people belongs, with any of their records; those who belong to none are missing. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, UUID> familiesOf(Collection<UUID> persons) {
        Map<UUID, Set<UUID>> groups = merged.groups(persons);
        Set<UUID> records = new HashSet<>(persons);
        groups.values().forEach(records::addAll);
        Map<UUID, UUID> byRecord = new HashMap<>();
        store.of(records).forEach(member -> byRecord.put(member.person(), member.family()));
        Map<UUID, UUID> families = new HashMap<>();
        persons.forEach(person -> groups.getOrDefault(person, Set.of(person)).stream()
                .map(byRecord::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(family -> families.put(person, family)));
        return families;
    }

    private FamilyView view(Family family) {
        List<FamilyMember> members =
                policy.visible(Operation.READ_CASE, store.membersOf(List.of(family.id())), FamilyMember::person);
        Set<UUID> seen = members.stream().map(FamilyMember::person).collect(Collectors.toSet());
        Map<UUID, PersonView> persons = people.views(seen);
        List<FamilyRelative> told = store.relatives(family.id()).stream()
                .filter(each -> seen.contains(each.toldBy()))
                .toList();
        Map<UUID, DataKey> open =
                keys.find(told.stream().map(FamilyRelative::toldBy).collect(Collectors.toSet()));
        return new FamilyView(
                family.id(),
                family.formedAt(),
                members.stream()
                        .map(each -> new FamilyView.Member(persons.get(each.person()), each.tie(), each.together()))
                        .toList(),
                told.stream()
                        .filter(each -> open.containsKey(each.toldBy()))
                        .map(each -> each.view(open.get(each.toldBy())))
                        .toList());
    }

    void forget(@Observes DataKeys.Erased erased) {
        store.of(List.of(erased.owner())).forEach(this::leave);
        store.forget(erased.owner());
    }
}
