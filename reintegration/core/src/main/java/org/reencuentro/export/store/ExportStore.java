package org.reencuentro.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.export.ExportState;
import org.reencuentro.export.model.ListExport;

/** Exports. */
@ApplicationScoped
public class ExportStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(ListExport export) {
        em.persist(export);
    }

    public Optional<ListExport> lock(UUID id) {
        return Optional.ofNullable(em.find(ListExport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of an account, the newest first. */
    public List<ListExport> ofAccount(UUID account, int most) {
        return em.createQuery(
                        "SELECT e FROM ListExport e WHERE e.askedBy = :account ORDER BY e.askedAt DESC",
                        ListExport.class)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of others that wait for a decision, the oldest first. */
    public List<ListExport> waiting(UUID account, int most) {
        return em.createQuery(
                        "SELECT e FROM ListExport e WHERE e.state = :waiting AND e.askedBy <> :account ORDER BY e.askedAt",
                        ListExport.class)
                .setParameter("waiting", ExportState.WAITING)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList();
    }

    /** Rows that an account has asked for since, and that were not refused. */
    public long asked(UUID account, Instant since) {
        Long sum = em.createQuery(
                        "SELECT SUM(e.lines) FROM ListExport e WHERE e.askedBy = :account AND e.askedAt > :since"
                                + " AND e.state <> :refused",
                        Long.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setParameter("refused", ExportState.REFUSED)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }
}
