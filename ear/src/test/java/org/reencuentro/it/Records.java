package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.reencuentro.casefile.Registrations;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.IdentityDocument;
import org.reencuentro.person.Known;
import org.reencuentro.person.MergeReason;
import org.reencuentro.person.Merges;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Register;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Records of people of whom some are one, and a caseworker who works with them. */
@Dependent
class Records {
    @Inject
    Given given;

    @Inject
    Merges merges;

    @Inject
    People people;

    @Inject
    Registrations registrations;

    @Inject
    Register register;

    private Subject worker;

    Subject worker() {
        worker = worker == null ? given.staff(Role.CASEWORKER) : worker;
        return worker;
    }

    static String number() {
        return "M" + Given.unique().replace("-", "").toUpperCase(Locale.ROOT);
    }

    static Known known(String given, String family, String document) {
        return new Known(
                new PersonName(given, family),
                Optional.of(new BirthDate(1988, 5, 4)),
                false,
                Optional.empty(),
                Optional.empty(),
                Profile.EMPTY.withDocuments(List.of(IdentityDocument.numbered(new DocumentNumber(document)))));
    }

    UUID registered(Known known) {
        return Callers.as(worker(), () -> registrations.register(given.hall().id(), known));
    }

    UUID registered(String name) {
        return registered(known(name, "Caal", number()));
    }

    UUID merge(UUID givenUp, UUID surviving, Aspect... chosen) {
        return Callers.as(worker(), () -> merges.merge(givenUp, surviving, MergeReason.DETAILS, Set.of(chosen)));
    }

    List<UUID> found(String text) {
        return Callers.as(worker(), () -> people.named(text, 20)).stream()
                .map(PersonView::id)
                .toList();
    }

    String shown(UUID person) {
        return Callers.as(worker(), () -> people.require(person)).name().full();
    }

    UUID shownAs(UUID person) {
        return Callers.as(worker(), () -> merges.shownAs(person));
    }

    static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    static void await(Supplier<Boolean> come) {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!come.get()) {
            assertTrue(Instant.now().isBefore(until), "It did not come");
            Thread.onSpinWait();
        }
    }
}
