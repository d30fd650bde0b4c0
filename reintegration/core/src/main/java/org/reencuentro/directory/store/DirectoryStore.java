package org.reencuentro.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceStatus;
import org.reencuentro.directory.model.Organisation;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.model.ServiceChange;

/** Organisations and services. */
@ApplicationScoped
public class DirectoryStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<Organisation> organisation(UUID id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    /** An organisation of which nobody else decides until this transaction is over. */
    public Optional<Organisation> lockOrganisation(UUID id) {
        return Optional.ofNullable(em.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Organisation> organisations() {
        return em.createQuery("SELECT o FROM Organisation o ORDER BY o.name, o.id", Organisation.class)
                .getResultList();
    }

    /** Reads organisations at once that are asked for one by one in this transaction. */
    public void readOrganisations(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("SELECT o FROM Organisation o WHERE o.id IN :ids", Organisation.class)
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }

    public Optional<Organisation> organisationByCode(String code) {
        return em.createQuery("SELECT o FROM Organisation o WHERE o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Service> service(UUID id) {
        return Optional.ofNullable(em.find(Service.class, id));
    }

    /** A service that nobody else changes until this transaction is over. */
    public Optional<Service> lockService(UUID id) {
        return Optional.ofNullable(em.find(Service.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Services by their names, whatever their state; those that do not exist are left out. */
    public List<Service> services(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT s FROM Service s WHERE s.id IN :ids ORDER BY s.name, s.id", Service.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Active services of a kind by their names. */
    public List<Service> active(ServiceKind kind) {
        return em.createQuery(
                        "SELECT s FROM Service s WHERE s.kind = :kind AND s.status = :active ORDER BY s.name, s.id",
                        Service.class)
                .setParameter("kind", kind)
                .setParameter("active", ServiceStatus.ACTIVE)
                .getResultList();
    }

    /** All services by their names. */
    public List<Service> services() {
        return em.createQuery("SELECT s FROM Service s ORDER BY s.name, s.id", Service.class)
                .getResultList();
    }

    /** All services of an organisation by their names. */
    public List<Service> ofOrganisation(UUID organisation) {
        return em.createQuery(
                        "SELECT s FROM Service s WHERE s.organisation = :organisation ORDER BY s.name, s.id",
                        Service.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** Organisations all of whose services are restricted. */
    public Set<UUID> secretOrganisations() {
        return Set.copyOf(em.createQuery(
                        "SELECT DISTINCT s.organisation FROM Service s WHERE s.restricted = TRUE AND NOT EXISTS"
                                + " (SELECT o.id FROM Service o"
                                + " WHERE o.organisation = s.organisation AND o.restricted = FALSE)",
                        UUID.class)
                .getResultList());
    }

    /** Organisations with an active service of one of the kinds that somebody confirmed at some time. */
    public Set<UUID> offering(Collection<ServiceKind> kinds) {
        return new TreeSet<>(em.createQuery(
                        "SELECT DISTINCT s.organisation FROM Service s"
                                + " WHERE s.kind IN :kinds AND s.status = :active AND s.confirmedOn IS NOT NULL",
                        UUID.class)
                .setParameter("kinds", kinds)
                .setParameter("active", ServiceStatus.ACTIVE)
                .getResultList());
    }

    /** What a service said of itself, the newest first. */
    public List<ServiceChange> versions(UUID service) {
        return em.createQuery(
                        "SELECT v FROM ServiceChange v WHERE v.service = :service ORDER BY v.revision DESC",
                        ServiceChange.class)
                .setParameter("service", service)
                .getResultList();
    }
}
