package org.reencuentro.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.model.CaseFile;

/** Case files. */
@ApplicationScoped
public class CaseFileStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(CaseFile file) {
        em.persist(file);
    }

    public Optional<CaseFile> ofPerson(UUID person) {
        return em.createQuery("SELECT c FROM CaseFile c WHERE c.person = :person", CaseFile.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    public Optional<CaseFile> byCode(String code) {
        return em.createQuery("SELECT c FROM CaseFile c WHERE c.code = :code", CaseFile.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
