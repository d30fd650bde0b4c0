package org.reencuentro.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Client;
import org.reencuentro.access.DemonstrationAccounts;
import org.reencuentro.access.SignIns;
import org.reencuentro.access.SignedIn;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.consent.SharingRules;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.HallKind;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineEntry;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.LineView;
import org.reencuentro.people.Unheard;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;

/** What a test starts from, made anew for each: nothing is shared between tests but the hall. */
@Dependent
public class Given {
    @Inject
    Halls halls;

    @Inject
    Arrivals arrivals;

    @Inject
    DemonstrationAccounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    Directory directory;

    @Inject
    SharingRules rules;

    HallView hall() {
        return halls.all().get(0);
    }

    /** A hall of the test's own, by land, of which nobody has said when it is open. */
    HallView newHall() {
        String code = "H" + unique();
        return Callers.as(
                Subject.system(),
                () -> halls.open(code, code, ZoneId.of("America/Guatemala"), HallKind.LAND, Optional.empty()));
    }

    /** A phone of its own in a hall. */
    LineView phone(UUID hall) {
        return line(hall, LineKind.PHONE);
    }

    /** A line of its own in a hall. */
    LineView line(UUID hall, LineKind kind) {
        String endpoint = "h-" + unique();
        LineEntry entry = new LineEntry(endpoint, kind, endpoint, "secretsecret");
        Callers.as(Subject.system(), () -> halls.install(hall, List.of(entry)));
        return Callers.as(Subject.exchange(), () -> halls.line(endpoint)).orElseThrow();
    }

    UUID arrival() {
        return Callers.as(
                Subject.system(),
                () -> arrivals.notice(hall().id(), "T" + unique(), Instant.now().plusSeconds(3600)));
    }

    /** Somebody of staff who works in the hall, with an account. */
    Subject staff(Role role) {
        UUID account = signIn(account(role, Optional.empty())).account().id();
        return subject(role, account, Set.of(hall().id()));
    }

    /** A member of an organisation. */
    Subject member(UUID organisation) {
        return partner(Role.PARTNER_MEMBER, organisation);
    }

    /** Somebody of a partner, who has shown all that can be shown. */
    public Subject partner(Role role, UUID organisation) {
        return shown(role, UUID.randomUUID(), Optional.of(organisation), Set.of());
    }

    /** A subject of any role, who has shown all that can be shown; partners of some organisation. */
    Subject subject(Role role, UUID id, Set<UUID> halls) {
        return shown(role, id, Optional.of(UUID.randomUUID()).filter(any -> role.partner()), halls);
    }

    private static Subject shown(Role role, UUID id, Optional<UUID> organisation, Set<UUID> halls) {
        return new Subject(
                role, Optional.of(id), organisation, halls, Strength.PASSKEY, Optional.of(Instant.now()), true);
    }

    /** A touchscreen of the hall. */
    Subject kiosk() {
        return Subject.kiosk(UUID.randomUUID(), hall().id());
    }

    /** An account with the password {@code a right password}; its address. */
    String account(Role role, Optional<UUID> organisation) {
        String address = unique() + "@test.example";
        Set<UUID> halls = role.partner() ? Set.of() : Set.of(hall().id());
        Callers.as(Subject.system(), () -> accounts.open(address, "Test " + role, role, organisation, halls, PASSWORD));
        return address;
    }

    /** Signs an account of {@link #account} in. */
    SignedIn signIn(String address) {
        return (SignedIn) signIns.withPassword(address, PASSWORD, new Client("Test", Optional.empty()));
    }

    static final String PASSWORD = "a right password";

    public UUID organisation() {
        return Callers.as(
                Subject.system(),
                () -> directory.list("T" + unique(), "Organisation of a test").id());
    }

    /** A service of an organisation with which everything is shared that may be, for a day. */
    UUID service(UUID organisation, ServiceKind kind) {
        share(organisation, kind, EVERYTHING);
        return serviceWithoutRule(organisation, kind);
    }

    public UUID serviceWithoutRule(UUID organisation, ServiceKind kind) {
        return Callers.as(
                Subject.system(), () -> directory.list(organisation, kind, "Service of a test", "", Optional.of(3)));
    }

    /** A shelter that must stay unknown. */
    static ServiceFacts restricted(String name) {
        ServiceFacts plain = ServiceFacts.plain(ServiceKind.SHELTER, name, "Nobody knows where");
        return new ServiceFacts(
                plain.kind(),
                plain.name(),
                plain.about(),
                plain.status(),
                true,
                plain.alert(),
                plain.who(),
                plain.how(),
                plain.area(),
                plain.sites(),
                plain.hours(),
                plain.contact(),
                plain.room());
    }

    /** What is shared with an organisation from now on. */
    public UUID share(UUID organisation, ServiceKind purpose, Map<SharedField, SharedFrom> fields) {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        return Callers.as(
                Subject.system(),
                () -> rules.agree(new NewSharingRule(organisation, purpose, fields, "Agreement of a test", tomorrow)));
    }

    public static final Map<SharedField, SharedFrom> EVERYTHING =
            Arrays.stream(SharedField.values()).collect(Collectors.toMap(field -> field, SharedField::earliest));

    /** Somebody who has just arrived, of whose age nothing is known. */
    UUID person(String given) {
        return person(given, "");
    }

    /** Somebody who has just arrived and is no minor. */
    UUID adult(String given) {
        return person(given, "1985-05-06");
    }

    private UUID person(String given, String birth) {
        String family = "Xol " + Unheard.name();
        UUID arrival = arrival();
        return Callers.as(staff(Role.SUPERVISOR), () -> {
            String list = "nombres,apellidos,nacimiento,idioma,municipio,departamento\n" + given + "," + family + ","
                    + birth + ",,,\n";
            arrivals.importManifest(arrival, list.getBytes(StandardCharsets.UTF_8));
            return arrivals.passengers(arrival).get(0).person().id();
        });
    }

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
