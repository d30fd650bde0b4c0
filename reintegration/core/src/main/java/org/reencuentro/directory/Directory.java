package org.reencuentro.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reencuentro.directory.model.Organisation;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.store.DirectoryStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Looking services up, and keeping the directory. */
@ApplicationScoped
@Transactional
public class Directory {
    private static final int MOST_OF_NAME = 200;
    private static final int MOST_OF_STEM = 12;

    private Clock clock;
    private DirectoryStore store;

    protected Directory() {}

    @Inject
    public Directory(Clock clock, DirectoryStore store) {
        this.clock = clock;
        this.store = store;
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

    /** Lists a service, with the places it has if they are told. */
    @May(Operation.RUN)
    public UUID list(UUID organisation, ServiceKind kind, String name, String about, Optional<Integer> places) {
        Service service = Service.list(Ids.next(clock), organisation, kind, name, about);
        places.ifPresent(number -> service.tellCapacity(number, clock.instant()));
        store.add(service);
        return service.id();
    }

    /** Services of a kind by name; empty when nobody offers it. */
    @May(Operation.READ_DIRECTORY)
    public List<ServiceView> services(ServiceKind kind) {
        return store.services(kind).stream().map(this::view).toList();
    }

    /**
     * A service.
     *
     * @throws Problem {@link DirectoryProblem#SERVICE_UNKNOWN}
     */
    @May(Operation.READ_DIRECTORY)
    public ServiceView service(UUID id) {
        return view(store.service(id).orElseThrow(() -> new Problem(DirectoryProblem.SERVICE_UNKNOWN)));
    }

    /**
     * An organisation.
     *
     * @throws Problem {@link DirectoryProblem#ORGANISATION_UNKNOWN}
     */
    @May(Operation.READ_DIRECTORY)
    public OrganisationView organisation(UUID id) {
        return store.organisation(id)
                .map(Organisation::view)
                .orElseThrow(() -> new Problem(DirectoryProblem.ORGANISATION_UNKNOWN));
    }

    /** All organisations by name. */
    @May(Operation.READ_DIRECTORY)
    public List<OrganisationView> organisations() {
        return store.organisations().stream().map(Organisation::view).toList();
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

    private ServiceView view(Service service) {
        return new ServiceView(
                service.id(),
                organisation(service.organisation()),
                service.kind(),
                service.name(),
                service.about(),
                service.capacity());
    }
}
