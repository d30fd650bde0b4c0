package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.PublicDirectory;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceVersion;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.directory.Services;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** The directory as each may see and change it. */
@ExtendWith(ArquillianExtension.class)
class DirectoryIT {
    @Inject
    Given given;

    @Inject
    Directory directory;

    @Inject
    Services services;

    @Inject
    PublicDirectory everybodys;

    private UUID organisation;
    private String name;

    @BeforeEach
    void anOrganisation() {
        organisation = given.organisation();
        name = "Casa " + Given.unique();
    }

    private UUID list(ServiceFacts facts) {
        return Callers.as(Subject.system(), () -> directory.list(organisation, facts));
    }

    private Services.Entry entry(Subject subject, UUID id) {
        return Callers.as(subject, () -> services.entry(id));
    }

    private static ProblemCode refusal(Subject subject, Supplier<?> attempt) {
        return assertThrows(Problem.class, () -> Callers.as(subject, attempt)).code();
    }

    private boolean published(UUID service) {
        return Callers.as(Subject.visitor(), everybodys::organisations).stream()
                .flatMap(each -> each.services().stream())
                .anyMatch(each -> each.id().equals(service));
    }

    @Test
    void aRestrictedServiceIsOpaqueToWhoeverIsNotTrainedForIt() {
        UUID shelter = list(Given.restricted(name));
        for (Role role : List.of(Role.CASEWORKER, Role.SUPERVISOR, Role.PSYCHOLOGIST, Role.FLIGHT_DESK)) {
            Subject other = given.staff(role);
            assertTrue(Callers.as(other, () -> directory.services(ServiceKind.SHELTER)).stream()
                    .noneMatch(each -> each.id().equals(shelter)));
            assertTrue(Callers.as(other, services::all).stream()
                    .noneMatch(each -> each.id().equals(shelter)));
            ServiceView opaque = Callers.as(other, () -> directory.service(shelter));
            assertTrue(opaque.opaque());
            assertFalse(opaque.toString().contains(name));
            assertNotEquals(
                    "Organisation of a test",
                    Callers.as(other, () -> directory.organisation(organisation))
                            .name());
            assertTrue(Callers.as(other, directory::organisations).stream()
                    .noneMatch(each -> each.id().equals(organisation)));
            assertEquals(DirectoryProblem.SERVICE_UNKNOWN, refusal(other, () -> services.entry(shelter)));
            assertEquals(DirectoryProblem.SERVICE_UNKNOWN, refusal(other, () -> directory.offered(shelter)));
        }
        assertFalse(published(shelter));
        Subject trained = given.staff(Role.CHILD_PROTECTION);
        assertEquals(name, entry(trained, shelter).service().name());
        assertTrue(Callers.as(trained, services::restricted).stream()
                .anyMatch(each -> each.id().equals(shelter)));
        assertEquals(name, Callers.as(trained, () -> directory.offered(shelter)).name());
        assertEquals(name, entry(given.member(organisation), shelter).service().name());
        assertEquals(
                DirectoryProblem.SERVICE_UNKNOWN,
                refusal(given.member(given.organisation()), () -> services.entry(shelter)));
    }

    @Test
    void onlyWhoeverIsTrainedLiftsTheRestriction() {
        UUID shelter = list(Given.restricted(name));
        ServiceFacts open = ServiceFacts.plain(ServiceKind.SHELTER, name, "");
        Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
        assertEquals(DirectoryProblem.SERVICE_STAYS_RESTRICTED, refusal(coordinator, () -> change(shelter, 0, open)));
        Callers.as(given.staff(Role.CHILD_PROTECTION), () -> services.change(shelter, 0, open));
        assertTrue(published(shelter));
    }

    /** The public directory is read from memory for some seconds; what became restricted is not. */
    @Test
    void whatBecomesRestrictedIsGoneFromThePublicDirectoryAtOnce() throws Exception {
        Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
        UUID shelter = Callers.as(
                coordinator, () -> services.add(organisation, ServiceFacts.plain(ServiceKind.SHELTER, name, "")));
        assertEquals(200, status(shelter));
        Callers.as(coordinator, () -> services.change(shelter, 0, Given.restricted(name)));
        assertEquals(404, status(shelter));
    }

    private static int status(UUID service) throws Exception {
        int port = 8080 + Integer.parseInt(System.getenv("REENCUENTRO_PORT_OFFSET"));
        URI there = URI.create("http://127.0.0.1:" + port + "/api/hsds/services/" + service);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Void change(UUID service, int revision, ServiceFacts facts) {
        services.change(service, revision, facts);
        return null;
    }

    @Test
    void eachChangeKeepsWhoWhenAndWhatWasBefore() {
        UUID service = given.serviceWithoutRule(organisation, ServiceKind.HEALTH);
        Subject supervisor = given.staff(Role.SUPERVISOR);
        ServiceFacts first = entry(supervisor, service).service().facts();
        ServiceFacts renamed = ServiceFacts.plain(ServiceKind.HEALTH, name, "Otra cosa");
        Callers.as(supervisor, () -> services.change(service, 0, renamed));
        Callers.as(supervisor, () -> services.change(service, 1, renamed));
        assertEquals(KernelProblem.CHANGED_MEANWHILE, refusal(supervisor, () -> change(service, 0, first)));
        Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
        Callers.as(coordinator, () -> services.confirm(service, 1));

        List<ServiceVersion> versions = entry(supervisor, service).versions();
        assertEquals(
                List.of(ServiceVersion.What.CONFIRMED, ServiceVersion.What.CHANGED, ServiceVersion.What.LISTED),
                versions.stream().map(ServiceVersion::what).toList());
        assertEquals(
                List.of(renamed, renamed, first),
                versions.stream().map(ServiceVersion::facts).toList());
        assertEquals(
                List.of(coordinator.id(), supervisor.id(), Optional.empty()),
                versions.stream().map(ServiceVersion::by).toList());
        assertTrue(versions.get(0).at().isAfter(versions.get(1).at()));
    }

    @Test
    void anOrganisationChangesItsOwnServicesByItsCoordinatorAlone() {
        UUID service = given.serviceWithoutRule(organisation, ServiceKind.HEALTH);
        ServiceFacts other = ServiceFacts.plain(ServiceKind.HEALTH, name, "");
        for (Subject refused : List.of(
                given.member(organisation),
                given.partner(Role.PARTNER_COORDINATOR, given.organisation()),
                given.staff(Role.CASEWORKER),
                given.staff(Role.ADMINISTRATOR))) {
            assertEquals(DirectoryProblem.SERVICE_UNKNOWN, refusal(refused, () -> change(service, 0, other)));
        }
        Subject coordinator = given.partner(Role.PARTNER_COORDINATOR, organisation);
        Callers.as(coordinator, () -> services.change(service, 0, other));
        UUID added = Callers.as(coordinator, () -> services.add(given.organisation(), other));
        ServiceView own = entry(coordinator, added).service();
        assertEquals(organisation, own.organisation().id());
        assertTrue(own.standing().expired());
        Callers.as(coordinator, () -> services.confirm(added, 0));
        assertFalse(entry(coordinator, added).service().standing().expired());
        assertEquals(2, Callers.as(given.member(organisation), services::own).size());
    }

    @Test
    void theAgenciesAreListedAndNobodyHasConfirmedThemYet() {
        List<PublicDirectory.Listed> all = Callers.as(Subject.visitor(), everybodys::organisations);
        PublicDirectory.Listed shelter = all.stream()
                .filter(each -> each.organisation().code().equals("CASAMIGRANTE"))
                .findFirst()
                .orElseThrow();
        ServiceView beds = shelter.services().get(0);
        assertTrue(beds.standing().expired() && beds.standing().confirmedOn().isEmpty());
        assertTrue(beds.opening().now());
        assertEquals(
                List.of("0101", "1201"),
                beds.sites().stream().map(site -> site.place().code()).toList());
        assertTrue(all.stream().noneMatch(each -> each.organisation().code().equals("AMORSINFRONT")));
        assertTrue(all.stream()
                .flatMap(each -> each.services().stream())
                .noneMatch(each -> each.facts().restricted()));
        for (String code : List.of("MINEX", "SOSEP", "SBS", "PGN", "RENAP", "INTECAP", "CICR", "OIM", "ACNUR")) {
            assertTrue(all.stream().anyMatch(each -> each.organisation().code().equals(code)), code);
        }
    }
}
