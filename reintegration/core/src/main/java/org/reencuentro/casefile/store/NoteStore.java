package org.reencuentro.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.reencuentro.casefile.model.CaseNote;
import org.reencuentro.kernel.Compartment;

/** Notes on cases; they are added and read, never changed. */
@ApplicationScoped
public class NoteStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(CaseNote note) {
        em.persist(note);
    }

    public List<CaseNote> of(UUID person, Compartment compartment, int most) {
        return em.createQuery(
                        "SELECT n FROM CaseNote n WHERE n.person = :person AND n.compartment = :compartment"
                                + " ORDER BY n.at DESC, n.id DESC",
                        CaseNote.class)
                .setParameter("person", person)
                .setParameter("compartment", compartment)
                .setMaxResults(most)
                .getResultList();
    }
}
