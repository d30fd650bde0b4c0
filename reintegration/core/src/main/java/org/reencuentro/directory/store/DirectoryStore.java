package org.reencuentro.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.model.Organisation;
import org.reencuentro.directory.model.Service;

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

    public Optional<Organisation> organisationByCode(String code) {
        return em.createQuery("SELECT o FROM Organisation o WHERE o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Service> service(UUID id) {
        return Optional.ofNullable(em.find(Service.class, id));
    }

    public List<Service> services(ServiceKind kind) {
        return em.createQuery("SELECT s FROM Service s WHERE s.kind = :kind ORDER BY s.name", Service.class)
                .setParameter("kind", kind)
                .getResultList();
    }
}
