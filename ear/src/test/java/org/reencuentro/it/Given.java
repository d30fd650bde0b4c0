package org.reencuentro.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.Access;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.Arrivals;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonName;
import org.reencuentro.policy.Role;

/** What a test starts from, made anew for each: nothing is shared between tests but the hall. */
@Dependent
public class Given {
    @Inject
    Halls halls;

    @Inject
    Arrivals arrivals;

    @Inject
    Access access;

    @Inject
    Directory directory;

    @Inject
    People people;

    HallView hall() {
        return halls.all().get(0);
    }

    UUID arrival() {
        return arrivals.notice(hall().id(), "T" + unique(), Instant.now().plusSeconds(3600));
    }

    /** An account with the password {@code a right password}; its address. */
    String account(Role role, Optional<UUID> organisation) {
        String address = unique() + "@test.example";
        Set<UUID> halls = role.partner() ? Set.of() : Set.of(hall().id());
        access.openDemonstration(address, "Test " + role, role, organisation, halls, PASSWORD);
        return address;
    }

    static final String PASSWORD = "a right password";

    UUID caseworker() {
        return access.signIn(account(Role.CASEWORKER, Optional.empty()), PASSWORD)
                .account()
                .id();
    }

    UUID organisation() {
        return directory.list("T" + unique(), "Organisation of a test").id();
    }

    UUID service(UUID organisation, ServiceKind kind) {
        return directory.list(organisation, kind, "Service of a test", "", Optional.of(3));
    }

    UUID person(String given) {
        return people.register(new NewPerson(
                new PersonName(given, "Xol " + unique()),
                Optional.empty(),
                Optional.empty(),
                Optional.of("GT"),
                Optional.of(Language.QUC),
                Optional.of("1301")));
    }

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
