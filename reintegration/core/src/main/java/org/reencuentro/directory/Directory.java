package org.reencuentro.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reencuentro.directory.model.Organisation;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.model.ServiceChange;
import org.reencuentro.directory.store.DirectoryStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Looking services up, and listing the first. What is restricted is opaque here to whoever is not trained for it: it is
 * in no list, and of one that is known by its identifier only the kind is said. Kept by {@link Services}.
 */
@ApplicationScoped
@Transactional
public class Directory {
    private static final int MOST_OF_NAME = 200;
    private static final int MOST_OF_STEM = 12;

    private Clock clock;
    private DirectoryStore store;
    private ServiceViews views;

    protected Directory() {}

    @Inject
    public Directory(Clock clock, DirectoryStore store, ServiceViews views) {
        this.clock = clock;
        this.store = store;
        this.views = views;
    }

    /** Lists an organisation unless its code is listed; returns it either way. */
    @May(Operation.RUN)
    public OrganisationView list(String code, String name) {
        return store.organisationByCode(code)
                .orElseGet(() -> {
                    Organisation organisation = Organisation.list(Ids.next(clock), code, name);
                    store.add(organisation);
                    return organisation;
                })
                .view();
    }

    /**
     * Takes a new organisation in, under a code made of its name.
     *
     * @throws Problem {@link DirectoryProblem#ORGANISATION_NAME_MALFORMED} when the name has no letter, or over 200
     *     characters
     */
    @May(Operation.ADD_ORGANISATION)
    public UUID add(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        if (letters.isEmpty() || name.length() > MOST_OF_NAME || name.matches("(?s).*\\p{Cc}.*")) {
            throw new Problem(DirectoryProblem.ORGANISATION_NAME_MALFORMED);
        }
        String stem = letters.substring(0, Math.min(letters.length(), MOST_OF_STEM));
        String code = Stream.concat(
                        Stream.of(stem), IntStream.iterate(2, i -> i + 1).mapToObj(i -> stem + i))
                .filter(each -> store.organisationByCode(each).isEmpty())
                .findFirst()
                .orElseThrow();
        Organisation added = Organisation.list(Ids.next(clock), code, name.strip());
        store.add(added);
        return added.id();
    }

    /** Lists a service of which no more is known, confirmed today, with the places it has if they are told. */
    @May(Operation.RUN)
    public UUID list(UUID organisation, ServiceKind kind, String name, String about, Optional<Integer> places) {
        Service service = listed(organisation, ServiceFacts.plain(kind, name, about));
        service.confirm(views.today(), clock.instant());
        places.ifPresent(number -> service.tellCapacity(number, clock.instant()));
        return service.id();
    }

    /** Lists a service that nobody has confirmed yet. */
    @May(Operation.RUN)
    public UUID list(UUID organisation, ServiceFacts facts) {
        return listed(organisation, facts).id();
    }

    private Service listed(UUID organisation, ServiceFacts facts) {
        Service service = Service.list(Ids.next(clock), organisation, facts, clock.instant());
        store.add(service);
        store.add(ServiceChange.of(
                Ids.next(clock), service, ServiceVersion.What.LISTED, Optional.empty(), clock.instant()));
        return service;
    }

    /**
     * Active services of a kind by name, as they may be offered; empty when nobody offers it. Those that expired are
     * among them and say so; restricted ones are there for whoever is trained for them.
     */
    @May(Operation.READ_DIRECTORY)
    public List<ServiceView> services(ServiceKind kind) {
        return store.active(kind).stream()
                .filter(ServiceViews::known)
                .map(views::of)
                .toList();
    }

    /**
     * A service, whatever its state.
     *
     * @throws Problem {@link DirectoryProblem#SERVICE_UNKNOWN}
     */
    @May(Operation.READ_DIRECTORY)
    public ServiceView service(UUID id) {
        return store.service(id).map(views::of).orElseThrow(() -> new Problem(DirectoryProblem.SERVICE_UNKNOWN));
    }

    /** Services by their identifiers, whatever their state; those that do not exist are missing. */
    @May(Operation.READ_DIRECTORY)
    public Map<UUID, ServiceView> services(Collection<UUID> ids) {
        List<Service> found = store.services(ids);
        store.readOrganisations(found.stream().map(Service::organisation).collect(Collectors.toSet()));
        return found.stream().collect(Collectors.toMap(Service::id, views::of));
    }

    /**
     * A service that whoever acts may send somebody to: an active one that they may know.
     *
     * @throws Problem {@link DirectoryProblem#SERVICE_UNKNOWN}
     */
    @May(Operation.READ_DIRECTORY)
    public ServiceView offered(UUID id) {
        return store.service(id)
                .filter(service -> service.status() == ServiceStatus.ACTIVE && ServiceViews.known(service))
                .map(views::of)
                .orElseThrow(() -> new Problem(DirectoryProblem.SERVICE_UNKNOWN));
    }

    /** Organisations that offer something of these kinds, and have confirmed so at some time; whoever asks. */
    @May(Operation.ONLY_WITHIN)
    public Set<UUID> offering(Collection<ServiceKind> kinds) {
        return store.offering(kinds);
    }

    /**
     * An organisation.
     *
     * @throws Problem {@link DirectoryProblem#ORGANISATION_UNKNOWN}
     */
    @May(Operation.READ_DIRECTORY)
    public OrganisationView organisation(UUID id) {
        return store.organisation(id)
                .map(views::organisation)
                .orElseThrow(() -> new Problem(DirectoryProblem.ORGANISATION_UNKNOWN));
    }

    /** All organisations by name but those that must stay unknown. */
    @May(Operation.READ_DIRECTORY)
    public List<OrganisationView> organisations() {
        Set<UUID> secret = store.secretOrganisations();
        return store.organisations().stream()
                .filter(each -> ServiceViews.knows(each.id()) || !secret.contains(each.id()))
                .map(Organisation::view)
                .toList();
    }

    /**
     * An organisation about which nobody else agrees anything until this transaction is over.
     *
     * @throws Problem {@link DirectoryProblem#ORGANISATION_UNKNOWN}
     */
    @May(Operation.ONLY_WITHIN)
    public OrganisationView lock(UUID organisation) {
        return store.lockOrganisation(organisation)
                .map(Organisation::view)
                .orElseThrow(() -> new Problem(DirectoryProblem.ORGANISATION_UNKNOWN));
    }

    /** The halls' clock, by which days begin and end. */
    @May(Operation.ONLY_WITHIN)
    public ZoneId zone() {
        return views.zone();
    }
}
