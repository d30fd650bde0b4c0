package org.reencuentro.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.model.Organisation;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.model.ServiceChange;
import org.reencuentro.directory.store.DirectoryStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Places;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Subject;

/**
 * Keeping the directory: what services say of themselves, by supervisors and by the coordinators of the organisations
 * that offer them. Each change is a version; none is ever taken back or written over.
 */
@ApplicationScoped
@Transactional
public class Services {
    private Clock clock;
    private DirectoryStore store;
    private ServiceViews views;
    private FactsCheck check;
    private Event<DirectoryChanged> changed;

    protected Services() {}

    @Inject
    public Services(
            Clock clock, DirectoryStore store, ServiceViews views, Places places, Event<DirectoryChanged> changed) {
        this.clock = clock;
        this.store = store;
        this.views = views;
        this.check = new FactsCheck(places);
        this.changed = changed;
    }

    /**
     * One service with what it said of itself before.
     *
     * @param organisation what the organisation says of itself
     * @param versions the newest first
     */
    public record Entry(ServiceView service, OrganisationFacts organisation, List<ServiceVersion> versions) {}

    /** All services by name, whatever their state, that whoever asks may know. */
    @May(Operation.READ_DIRECTORY)
    public List<ServiceView> all() {
        return views(store.services());
    }

    /** Those of one's own organisation. */
    @May(Operation.LIST_OWN_SERVICES)
    public List<ServiceView> own() {
        return views(store.ofOrganisation(Callers.current().partner()));
    }

    /** Those of which others know nothing. */
    @May(Operation.SEE_RESTRICTED_SERVICES)
    public List<ServiceView> restricted() {
        return views(store.services().stream().filter(Service::restricted).toList());
    }

    private List<ServiceView> views(List<Service> services) {
        return services.stream().filter(ServiceViews::known).map(views::of).toList();
    }

    /** One service with its versions. */
    @May(Operation.READ_SERVICE)
    public Entry entry(@About UUID id) {
        Service service = store.service(id).orElseThrow(() -> new Problem(DirectoryProblem.SERVICE_UNKNOWN));
        return new Entry(
                views.of(service),
                organisation(service.organisation()).facts(),
                store.versions(id).stream().map(ServiceChange::view).toList());
    }

    /**
     * Lists a service of an organisation; a coordinator's is always one of their own. Whoever adds it has not yet
     * confirmed it.
     *
     * @throws Problem {@link DirectoryProblem#ORGANISATION_UNKNOWN}, or what is wrong with the facts
     */
    @May(Operation.ADD_SERVICE)
    public UUID add(UUID organisation, ServiceFacts facts) {
        Subject subject = Callers.current();
        UUID owner = organisation(subject.organisation().orElse(organisation)).id();
        check.require(facts);
        Instant now = clock.instant();
        Service service = Service.list(Ids.next(clock), owner, facts, now);
        store.add(service);
        keep(service, ServiceVersion.What.LISTED, now);
        return service.id();
    }

    /**
     * Says anew all that a service says of itself. The same as before changes nothing.
     *
     * @param revision what the change was made on
     * @throws Problem {@link KernelProblem#CHANGED_MEANWHILE} when that is not the newest,
     *     {@link DirectoryProblem#SERVICE_STAYS_RESTRICTED}, or what is wrong with the facts
     */
    @May(Operation.CHANGE_SERVICE)
    public void change(@About UUID id, int revision, ServiceFacts facts) {
        Service service = newest(id, revision);
        check.require(facts);
        if (service.restricted() && !facts.restricted() && !ServiceViews.trained()) {
            throw new Problem(DirectoryProblem.SERVICE_STAYS_RESTRICTED);
        }
        if (!facts.equals(service.facts())) {
            Instant now = clock.instant();
            service.change(facts, now);
            keep(service, ServiceVersion.What.CHANGED, now);
        }
    }

    /**
     * Says that all a service says of itself is so, today.
     *
     * @throws Problem {@link KernelProblem#CHANGED_MEANWHILE}
     */
    @May(Operation.CHANGE_SERVICE)
    public void confirm(@About UUID id, int revision) {
        Service service = newest(id, revision);
        Instant now = clock.instant();
        service.confirmAgain(views.today(), now);
        keep(service, ServiceVersion.What.CONFIRMED, now);
    }

    /**
     * What an organisation says of itself.
     *
     * @throws Problem {@link DirectoryProblem#ORGANISATION_UNKNOWN}, or what is wrong with the facts
     */
    @May(Operation.DESCRIBE_ORGANISATION)
    public void describe(UUID organisation, OrganisationFacts facts) {
        check.require(facts);
        organisation(organisation).describe(facts);
        changed.fire(new DirectoryChanged());
    }

    /** What an organisation says of itself, whoever is allowed to know that it is there. */
    @May(Operation.READ_DIRECTORY)
    public OrganisationFacts described(UUID organisation) {
        return organisation(organisation).facts();
    }

    private Organisation organisation(UUID id) {
        return store.organisation(id)
                .filter(each -> !views.organisation(each).code().isEmpty())
                .orElseThrow(() -> new Problem(DirectoryProblem.ORGANISATION_UNKNOWN));
    }

    /** A service that was listed before versions were kept leaves what it said until now as its first. */
    private Service newest(UUID id, int revision) {
        Service service = store.lockService(id).orElseThrow(() -> new Problem(DirectoryProblem.SERVICE_UNKNOWN));
        if (service.revision() != revision) {
            throw new Problem(KernelProblem.CHANGED_MEANWHILE);
        }
        if (store.versions(id).isEmpty()) {
            store.add(ServiceChange.of(
                    Ids.next(clock),
                    service,
                    ServiceVersion.What.LISTED,
                    Optional.empty(),
                    service.standing(views.today()).modifiedAt()));
        }
        return service;
    }

    private void keep(Service service, ServiceVersion.What what, Instant at) {
        Subject subject = Callers.current();
        Optional<UUID> by = subject.id().filter(any -> subject.role().account());
        store.add(ServiceChange.of(Ids.next(clock), service, what, by, at));
        changed.fire(new DirectoryChanged());
    }
}
