package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.ChildAbroad;
import org.reencuentro.person.ChildAbroadView;
import org.reencuentro.person.ChildrenAbroad;
import org.reencuentro.person.Custody;
import org.reencuentro.person.Families;
import org.reencuentro.person.FamilyView;
import org.reencuentro.person.Locality;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Relative;
import org.reencuentro.person.Said;
import org.reencuentro.person.Tie;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Who belongs together, who stayed elsewhere, and whose children did. */
@ExtendWith(ArquillianExtension.class)
class FamiliesIT {
    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    Families families;

    @Inject
    ChildrenAbroad children;

    @Inject
    CaseFiles files;

    @Inject
    DataKeys keys;

    @Inject
    UserTransaction transaction;

    private Subject worker;
    private Callers.Acting acting;

    @BeforeEach
    void aCaseworkerWorksHere() {
        worker = given.staff(Role.CASEWORKER);
        acting = Callers.begin(worker);
    }

    @AfterEach
    void goesHome() {
        acting.close();
    }

    private static List<UUID> members(FamilyView family) {
        return family.members().stream().map(each -> each.person().id()).toList();
    }

    private static void refused(Object code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    private void within(Runnable deed) throws Exception {
        transaction.begin();
        try (Callers.Acting system = Callers.begin(Subject.system())) {
            deed.run();
        }
        transaction.commit();
    }

    @Test
    void membersJoinAndLeaveAndOneIsAlwaysTheReference() {
        UUID mother = given.person("Rosa");
        UUID daughter = given.person("Lucía");
        UUID brother = given.person("Mateo");
        UUID family = families.formOf(mother);
        assertEquals(family, families.formOf(mother), "nobody is in two");
        families.add(family, daughter, Tie.CHILD);
        families.add(family, brother, Tie.SIBLING);
        refused(PersonProblem.IN_FAMILY_ALREADY, () -> families.add(family, daughter, Tie.CHILD));
        assertEquals(List.of(mother, daughter, brother), members(families.require(family)));
        families.change(family, brother, Tie.IN_LAW, false);
        FamilyView.Member seen = families.require(family).members().get(2);
        assertEquals(Optional.of(Tie.IN_LAW), seen.tie());
        assertTrue(!seen.together());
        families.remove(family, mother);
        refused(PersonProblem.NOT_IN_FAMILY, () -> families.remove(family, mother));
        FamilyView left = families.require(family);
        assertEquals(List.of(daughter, brother), members(left));
        assertEquals(daughter, left.reference().orElseThrow().person().id());
        assertEquals(Optional.empty(), families.ofPerson(mother));
    }

    @Test
    void whoJoinsAnotherFamilyLeavesTheFirst() {
        UUID one = given.person("Ana");
        UUID other = given.person("Inés");
        UUID first = families.formOf(one);
        UUID second = families.formOf(other);
        families.add(second, one, Tie.COUSIN);
        assertEquals(List.of(other, one), members(families.require(second)));
        refused(PersonProblem.FAMILY_UNKNOWN, () -> families.require(first));
    }

    @Test
    void householdsOfAListBecomeFamiliesOnce() throws Exception {
        UUID one = given.person("Pedro");
        UUID two = given.person("Marta");
        UUID three = given.person("Luis");
        UUID alone = given.person("Sola");
        within(() -> families.travelling(List.of(List.of(one, two), List.of(alone))));
        FamilyView family = families.ofPerson(two).orElseThrow();
        assertEquals(List.of(one, two), members(family));
        assertEquals(one, family.reference().orElseThrow().person().id());
        assertEquals(Optional.empty(), families.ofPerson(alone));
        within(() -> families.travelling(List.of(List.of(one, two, three))));
        assertEquals(List.of(one, two, three), members(families.require(family.id())));
    }

    @Test
    void whoComesTogetherOnAListIsAFamilyUntilTheListIsUndone() {
        Callers.as(given.staff(Role.SUPERVISOR), () -> {
            UUID flight = given.arrival();
            String name = Unheard.name();
            String rows = "nombres;apellidos;nacimiento;familia\nLuz;%1$s;2019;A\nEva;%1$s;1990;A\nAna;%1$s;1980;\n"
                    .formatted(name);
            arrivals.importManifest(flight, rows.getBytes(StandardCharsets.UTF_8));
            Map<String, UUID> came = arrivals.passengers(flight).stream()
                    .collect(Collectors.toMap(
                            each -> each.person().name().given(),
                            each -> each.person().id()));
            FamilyView family = families.ofPerson(came.get("Luz")).orElseThrow();
            assertEquals(List.of(came.get("Eva"), came.get("Luz")), members(family), "an adult is the reference");
            assertEquals(Optional.empty(), families.ofPerson(came.get("Ana")));
            String more = "nombres;apellidos;nacimiento;familia\nJosé;%s;2021;A\n".formatted(name);
            arrivals.importManifest(flight, more.getBytes(StandardCharsets.UTF_8));
            assertEquals(3, members(families.require(family.id())).size(), "who is added to the list joins");
        });
    }

    @Test
    void whoIsProtectedIsNotSeenInTheirFamily() {
        UUID mother = given.person("Rosa");
        UUID daughter = given.person("Lucía");
        UUID family = families.formOf(mother);
        families.add(family, daughter, Tie.CHILD);
        Callers.as(given.staff(Role.CHILD_PROTECTION), () -> {
            files.openOf(daughter);
            files.protect(daughter);
        });
        assertEquals(List.of(mother), members(families.require(family)));
        Subject supervisor = given.staff(Role.SUPERVISOR);
        assertEquals(List.of(mother, daughter), Callers.as(supervisor, () -> members(families.require(family))));
        UUID secret = daughter;
        refused(PersonProblem.PERSON_UNKNOWN, () -> families.add(families.formOf(mother), secret, Tie.CHILD));
    }

    @Test
    void whoStayedElsewhereIsKeptUnderTheKeyOfWhoToldIt() throws Exception {
        UUID mother = given.person("Rosa");
        UUID sister = given.person("Elena");
        UUID family = families.formOf(mother);
        families.add(family, sister, Tie.SIBLING);
        Relative son = new Relative(
                new PersonName("Tomás", "Pop"),
                Tie.CHILD,
                Optional.of(new Locality("US", Optional.empty(), "Los Ángeles")));
        families.tell(family, mother, son);
        families.tell(family, sister, new Relative(new PersonName("Abuela", ""), Tie.GRANDPARENT, Optional.empty()));
        assertEquals(son, families.require(family).relatives().get(0).relative());
        transaction.begin();
        keys.erase(mother);
        transaction.commit();
        FamilyView left = families.require(family);
        assertEquals(List.of(sister), members(left));
        assertEquals(1, left.relatives().size());
        families.untell(family, left.relatives().get(0).id());
        assertEquals(List.of(), families.require(family).relatives());
    }

    @Test
    void aChildThatStayedAbroadIsListedForThoseWhoFollowIt() throws Exception {
        UUID mother = given.person("Rosa");
        ChildAbroad child = new ChildAbroad(
                new PersonName("Daniel", "Pop"),
                Optional.of(BirthDate.ofAge(7, 7, LocalDate.now(ZoneOffset.UTC))),
                "us",
                "Texas",
                Custody.SHELTER,
                Said.NO,
                Said.YES);
        UUID id = children.note(mother, child);
        ChildAbroadView seen = children.of(mother).get(0);
        assertEquals(child, seen.child());
        ChildAbroad told =
                new ChildAbroad(child.name(), child.birth(), "US", "Texas", Custody.FOSTER_CARE, Said.YES, Said.YES);
        children.change(mother, id, seen.edition(), told);
        refused(KernelProblem.CHANGED_MEANWHILE, () -> children.change(mother, id, seen.edition(), child));
        refused(PersonProblem.CHILD_UNKNOWN, () -> children.end(given.person("Otra"), id));
        refused(PolicyProblem.NOT_THERE, () -> children.all());
        Subject protection = given.staff(Role.CHILD_PROTECTION);
        assertEquals(
                List.of(told),
                Callers.as(protection, () -> children.all()).stream()
                        .filter(each -> each.parent().equals(mother))
                        .map(ChildAbroadView::child)
                        .toList());
        children.end(mother, id);
        assertTrue(Callers.as(protection, () -> children.all()).stream()
                .noneMatch(each -> each.parent().equals(mother)));
        transaction.begin();
        keys.erase(mother);
        transaction.commit();
        assertEquals(List.of(), children.of(mother));
    }
}
