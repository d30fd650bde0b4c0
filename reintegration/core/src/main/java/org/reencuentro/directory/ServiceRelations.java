package org.reencuentro.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.store.DirectoryStore;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;

/** What services are to whoever looks at them. Another organisation's restricted service is not there for a partner. */
@ApplicationScoped
class ServiceRelations implements RelationFinder {
    private DirectoryStore store;

    protected ServiceRelations() {}

    @Inject
    ServiceRelations(DirectoryStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.SERVICE;
    }

    @Override
    @Transactional
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        return store.services(objects).stream()
                .filter(service -> !subject.role().partner() || !service.restricted() || own(subject, service))
                .collect(Collectors.toMap(Service::id, service -> relation(subject, service)));
    }

    private static Relation relation(Subject subject, Service service) {
        if (own(subject, service)) {
            return Relation.SAME_ORGANISATION;
        }
        return service.restricted() ? Relation.PROTECTED : Relation.OTHER_ORGANISATION;
    }

    private static boolean own(Subject subject, Service service) {
        return Relation.ofOrganisation(subject, service.organisation()) == Relation.SAME_ORGANISATION;
    }

    @Override
    public ProblemCode absent() {
        return DirectoryProblem.SERVICE_UNKNOWN;
    }
}
