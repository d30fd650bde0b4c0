package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.casefile.ErasureProblem;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.ErasureView;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.casefile.NoteView;
import org.reencuentro.casefile.Notes;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Notes by compartment, and their end. */
@ExtendWith(ArquillianExtension.class)
class NotesIT {
    @Inject
    Given given;

    @Inject
    Notes notes;

    @Inject
    Erasures erasures;

    @Inject
    People people;

    private static List<String> texts(List<NoteView> notes) {
        return notes.stream().map(NoteView::text).toList();
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    @Test
    void aCompartmentOpensToItsRoleAlone() {
        UUID person = given.person("Xmucane");
        Subject caseworker = given.staff(Role.CASEWORKER);
        Subject protection = given.staff(Role.CHILD_PROTECTION);
        Subject psychologist = given.staff(Role.PSYCHOLOGIST);
        Callers.as(caseworker, () -> notes.write(person, "Espera el bus."));
        Callers.as(caseworker, () -> notes.write(person, "Ya salió."));
        Callers.as(protection, () -> notes.writeOfChild(person, "Vino con su tía."));
        Callers.as(protection, () -> notes.writeOfTrafficking(person, "Teme a alguien."));
        Callers.as(psychologist, () -> notes.writePsychosocial(person, "Duerme mal."));
        for (Subject each : List.of(caseworker, protection, psychologist)) {
            assertEquals(List.of("Ya salió.", "Espera el bus."), Callers.as(each, () -> texts(notes.of(person))));
        }
        assertEquals(List.of("Vino con su tía."), Callers.as(protection, () -> texts(notes.ofChild(person))));
        assertEquals(List.of("Teme a alguien."), Callers.as(protection, () -> texts(notes.ofTrafficking(person))));
        assertEquals(List.of("Duerme mal."), Callers.as(psychologist, () -> texts(notes.psychosocial(person))));
        for (Role role : List.of(Role.CASEWORKER, Role.PSYCHOLOGIST, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            Subject other = given.staff(role);
            refused(PersonProblem.PERSON_UNKNOWN, other, () -> notes.ofChild(person));
            refused(PersonProblem.PERSON_UNKNOWN, other, () -> notes.writeOfChild(person, "x"));
            refused(PersonProblem.PERSON_UNKNOWN, other, () -> notes.ofTrafficking(person));
        }
        for (Role role : List.of(Role.CASEWORKER, Role.CHILD_PROTECTION, Role.SUPERVISOR)) {
            refused(PersonProblem.PERSON_UNKNOWN, given.staff(role), () -> notes.psychosocial(person));
        }
    }

    @Test
    void twoPeopleEraseACaseAndNothingOfItCanBeReadOrAdded() {
        UUID person = given.person("Ixquic");
        Subject caseworker = given.staff(Role.CASEWORKER);
        Subject protection = given.staff(Role.CHILD_PROTECTION);
        Subject asks = given.staff(Role.SUPERVISOR);
        Subject decides = given.staff(Role.SUPERVISOR);
        Callers.as(caseworker, () -> notes.write(person, "Espera el bus."));
        Callers.as(protection, () -> notes.writeOfChild(person, "Vino con su tía."));
        refused(PersonProblem.PERSON_UNKNOWN, caseworker, () -> erasures.ask(person, ErasureReason.MISTAKE));
        refused(ErasureProblem.ERASURE_UNKNOWN, decides, () -> erasures.approve(person));
        Callers.as(asks, () -> erasures.ask(person, ErasureReason.PERSON_ASKED));
        refused(ErasureProblem.ERASURE_ASKED_ALREADY, asks, () -> erasures.ask(person, ErasureReason.MISTAKE));
        refused(ErasureProblem.ERASURE_OWN, asks, () -> erasures.approve(person));
        refused(ErasureProblem.ERASURE_OWN, asks, () -> erasures.refuse(person));
        assertTrue(Callers.as(decides, erasures::waiting).stream()
                .map(ErasureView::person)
                .anyMatch(person::equals));
        Callers.as(decides, () -> erasures.refuse(person));
        Callers.as(asks, () -> erasures.ask(person, ErasureReason.PERSON_ASKED));
        Callers.as(decides, () -> erasures.approve(person));
        await(() -> Callers.as(asks, () -> people.require(person).erased()));
        assertEquals(List.of(), Callers.as(caseworker, () -> notes.of(person)));
        assertEquals(List.of(), Callers.as(protection, () -> notes.ofChild(person)));
        refused(KernelProblem.ERASED, caseworker, () -> notes.write(person, "x"));
        refused(KernelProblem.ERASED, protection, () -> notes.writeOfChild(person, "x"));
        refused(ErasureProblem.ERASURE_ASKED_ALREADY, asks, () -> erasures.ask(person, ErasureReason.MISTAKE));
        refused(ErasureProblem.ERASURE_WRONG_STATE, decides, () -> erasures.approve(person));
    }

    private static void await(Supplier<Boolean> come) {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!come.get()) {
            assertTrue(Instant.now().isBefore(until), "It did not come");
            Thread.onSpinWait();
        }
    }
}
