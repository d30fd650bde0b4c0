package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.casefile.ErasureProblem;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.casefile.Notes;
import org.reencuentro.casefile.Registrations;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.MergeReason;
import org.reencuentro.person.MergeView;
import org.reencuentro.person.Merges;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Profiles;
import org.reencuentro.person.Register;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.retention.HoldReason;
import org.reencuentro.retention.Holds;

/** Who may merge records of people, what nobody sees by it, two at once, and the end of all of it. */
@ExtendWith(ArquillianExtension.class)
class MergeRightsIT {
    @Inject
    Given given;

    @Inject
    Records records;

    @Inject
    Merges merges;

    @Inject
    People people;

    @Inject
    Profiles profiles;

    @Inject
    Registrations registrations;

    @Inject
    CaseFiles files;

    @Inject
    Notes notes;

    @Inject
    Erasures erasures;

    @Inject
    Holds holds;

    @Inject
    Halls halls;

    @Inject
    Register register;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Test
    void ofTwoAtOnceNeitherMakesAChain() throws Exception {
        for (int round = 0; round < 8; round++) {
            List<UUID> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(records.registered(Unheard.name()));
            }
            List<Callable<Object>> deeds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                UUID from = all.get(i);
                UUID into = all.get((i + 1) % 4);
                deeds.add(() -> tried(from, into));
                deeds.add(() -> tried(into, from));
            }
            Collections.shuffle(deeds);
            for (Future<Object> each : threads.invokeAll(deeds)) {
                each.get();
            }
            UUID root = records.shownAs(all.get(0));
            for (int i = 1; i < 4; i++) {
                if (!records.shownAs(all.get(i)).equals(root)) {
                    records.merge(all.get(i), root);
                }
            }
            for (UUID each : all) {
                assertEquals(root, records.shownAs(each));
                assertEquals(
                        4,
                        Callers.as(records.worker(), () -> merges.records(each)).size());
            }
            List<MergeView> made = Callers.as(records.worker(), () -> merges.history(root));
            assertEquals(3, made.size());
        }
    }

    private Object tried(UUID from, UUID into) {
        try {
            return Callers.as(records.worker(), () -> merges.merge(from, into, MergeReason.DETAILS, Set.of()));
        } catch (Problem refused) {
            assertTrue(
                    Set.of(PersonProblem.MERGED_ALREADY, KernelProblem.CHANGED_MEANWHILE)
                            .contains(refused.code()),
                    refused.code().code());
            return refused;
        }
    }

    /** A hall where the worker does not work. */
    private UUID hallElsewhere() {
        return Callers.as(
                Subject.system(),
                () -> halls.open("M" + Given.unique().substring(0, 6), "Otra sala", ZoneId.of("America/Guatemala"))
                        .id());
    }

    @Test
    void nobodySeesByAMergeWhatWasNotTheirs() {
        String here = Unheard.name();
        UUID hall = hallElsewhere();
        Subject both = given.subject(
                Role.SUPERVISOR,
                given.staff(Role.SUPERVISOR).account(),
                Set.of(given.hall().id(), hall));
        Subject there =
                given.subject(Role.CASEWORKER, given.staff(Role.CASEWORKER).account(), Set.of(hall));
        UUID mine = records.registered(here);
        UUID theirs = Callers.as(
                both, () -> registrations.register(hall, Records.known(Unheard.name(), "Otra", Records.number())));
        Records.refused(
                PersonProblem.PERSON_UNKNOWN,
                records.worker(),
                () -> merges.merge(mine, theirs, MergeReason.DETAILS, Set.of()));
        UUID merge = Callers.as(both, () -> merges.merge(mine, theirs, MergeReason.PERSON_SAYS, Set.of(Aspect.BIRTH)));
        assertEquals(theirs, Callers.as(both, () -> merges.shownAs(mine)));
        assertEquals(List.of(mine), records.found(here));
        assertEquals(here + " Caal", records.shown(mine));
        assertEquals(List.of(mine), Callers.as(records.worker(), () -> merges.records(mine)));
        assertEquals(List.of(), Callers.as(records.worker(), () -> merges.history(mine)));
        Records.refused(PersonProblem.PERSON_UNKNOWN, records.worker(), () -> people.require(theirs));
        Records.refused(PersonProblem.PERSON_UNKNOWN, there, () -> people.require(mine));
        Records.refused(PersonProblem.MERGE_NOT_YOURS, records.worker(), () -> merges.undo(mine, merge));
        UUID third = records.registered(Unheard.name());
        Records.refused(
                PersonProblem.MERGE_NOT_YOURS,
                records.worker(),
                () -> merges.merge(third, mine, MergeReason.DETAILS, Set.of()));
    }

    @Test
    void theProtectionOfOneProtectsAll() {
        Subject protection = given.staff(Role.CHILD_PROTECTION);
        Subject colleague = given.staff(Role.CASEWORKER);
        UUID open = given.person(Unheard.name());
        UUID guarded = records.registered(Unheard.name());
        Callers.as(records.worker(), () -> files.protect(guarded));
        assertEquals(open, Callers.as(colleague, () -> people.require(open)).id());
        Records.refused(
                PersonProblem.PERSON_UNKNOWN,
                colleague,
                () -> merges.merge(open, guarded, MergeReason.DETAILS, Set.of()));
        UUID merge = Callers.as(protection, () -> merges.merge(open, guarded, MergeReason.STAFF_KNOW, Set.of()));
        Records.refused(PersonProblem.PERSON_UNKNOWN, colleague, () -> people.require(open));
        assertEquals(guarded, Callers.as(protection, () -> merges.shownAs(open)));
        Callers.as(protection, () -> merges.undo(open, merge));
        assertEquals(open, Callers.as(colleague, () -> people.require(open)).id());
    }

    @Test
    void aChildsCompartmentIsMergedByChildProtectionAlone() {
        Subject protection = given.staff(Role.CHILD_PROTECTION);
        UUID child = records.registered(Unheard.name());
        UUID again = records.registered(Unheard.name());
        Callers.as(protection, () -> notes.writeOfChild(child, "Vino con su tía."));
        for (Subject each : List.of(records.worker(), given.staff(Role.SUPERVISOR))) {
            Records.refused(
                    PersonProblem.MERGE_NOT_YOURS,
                    each,
                    () -> merges.merge(again, child, MergeReason.DETAILS, Set.of()));
        }
        Callers.as(protection, () -> merges.merge(again, child, MergeReason.DETAILS, Set.of()));
        assertEquals(child, records.shownAs(again));
        MergeView made =
                Callers.as(records.worker(), () -> merges.history(child)).get(0);
        assertFalse(made.mayUndo());
    }

    @Test
    void erasingOneErasesAll() {
        String old = Unheard.name();
        UUID first = records.registered(old);
        UUID second = records.registered(Unheard.name());
        records.merge(first, second);
        Subject asks = given.staff(Role.SUPERVISOR);
        Subject decides = given.staff(Role.SUPERVISOR);
        Callers.as(asks, () -> holds.ask(second, HoldReason.values()[0]));
        Records.refused(ErasureProblem.ERASURE_HELD, asks, () -> erasures.ask(first, ErasureReason.PERSON_ASKED));
        Callers.as(decides, () -> holds.decide(second, false));
        Callers.as(asks, () -> erasures.ask(first, ErasureReason.PERSON_ASKED));
        Records.refused(ErasureProblem.ERASURE_ASKED_ALREADY, asks, () -> erasures.ask(second, ErasureReason.MISTAKE));
        Callers.as(decides, () -> erasures.approve(second));
        for (UUID each : List.of(first, second)) {
            Records.await(() -> Callers.as(asks, () -> profiles.recorded(each))
                    .known()
                    .name()
                    .equals(PersonName.ERASED));
        }
        Records.await(() -> records.found(old).isEmpty());
        UUID third = records.registered(Unheard.name());
        Records.refused(
                PersonProblem.MERGE_OF_ERASED,
                records.worker(),
                () -> merges.merge(third, second, MergeReason.DETAILS, Set.of()));
    }
}
