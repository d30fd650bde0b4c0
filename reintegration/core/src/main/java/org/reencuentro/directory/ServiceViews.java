package org.reencuentro.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.model.Organisation;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.store.DirectoryStore;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Subject;

/** Services as whoever acts may see them, at this moment by the hall's clock. */
@ApplicationScoped
class ServiceViews {
    private static final String SECRET = "Servicio protegido";

    private Clock clock;
    private DirectoryStore store;
    private Halls halls;
    private Places places;

    /** All halls are in one country; the first one's clock is that of all services, and never another. */
    private volatile Optional<ZoneId> zone = Optional.empty();

    protected ServiceViews() {}

    @Inject
    ServiceViews(Clock clock, DirectoryStore store, Halls halls, Places places) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.places = places;
    }

    /** Whether whoever acts may know a service: any that is not restricted, those of their own, or all when trained. */
    static boolean known(Service service) {
        return !service.restricted() || trained() || own(service.organisation());
    }

    /** Whether whoever acts is trained for restricted services. */
    static boolean trained() {
        return Policy.could(Callers.current().role(), Operation.SEE_RESTRICTED_SERVICES);
    }

    private static boolean own(UUID organisation) {
        return Callers.current().organisation().equals(Optional.of(organisation));
    }

    /** Whether whoever acts may know that an organisation of restricted services alone is there. */
    static boolean knows(UUID organisation) {
        Subject subject = Callers.current();
        return trained() || own(organisation) || Policy.could(subject.role(), Operation.ADD_ORGANISATION);
    }

    /** An organisation, without its name where that must stay unknown. */
    OrganisationView organisation(Organisation organisation) {
        return knows(organisation.id()) || !store.secretOrganisations().contains(organisation.id())
                ? organisation.view()
                : secret(organisation.id());
    }

    private static OrganisationView secret(UUID organisation) {
        return new OrganisationView(organisation, "", SECRET);
    }

    /** A service as whoever acts may see it. */
    ServiceView of(Service service) {
        return known(service) ? whole(service) : opaque(service);
    }

    private ServiceView opaque(Service service) {
        return new ServiceView(
                service.id(),
                secret(service.organisation()),
                ServiceFacts.opaque(service.kind()),
                true,
                List.of(),
                Optional.empty(),
                ServiceView.Opening.UNKNOWN,
                service.standing(today()));
    }

    /** A service with all that is known of it. */
    ServiceView whole(Service service) {
        ServiceFacts facts = service.facts();
        return new ServiceView(
                service.id(),
                store.organisation(service.organisation())
                        .map(Organisation::view)
                        .orElseThrow(() -> new Problem(DirectoryProblem.ORGANISATION_UNKNOWN)),
                facts,
                false,
                facts.sites().stream()
                        .flatMap(site -> places.place(site.municipality()).stream()
                                .map(place -> new ServiceView.Located(
                                        site, place, site.exact().orElse(place.seat()))))
                        .toList(),
                service.capacity(),
                opening(facts),
                service.standing(today()));
    }

    private ServiceView.Opening opening(ServiceFacts facts) {
        Instant now = clock.instant();
        boolean runs = facts.status() == ServiceStatus.ACTIVE;
        return runs && facts.hours().known()
                ? new ServiceView.Opening(
                        true,
                        facts.hours().openUntil(now, zone()),
                        facts.hours().nextOpening(now, zone()))
                : new ServiceView.Opening(facts.hours().known(), Optional.empty(), Optional.empty());
    }

    /** The day it is at the halls. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The halls' clock; UTC until the first hall is opened. */
    ZoneId zone() {
        if (zone.isEmpty()) {
            zone = halls.all().stream().map(HallView::zone).findFirst();
        }
        return zone.orElse(ZoneId.of("UTC"));
    }
}
