package org.reencuentro.hall.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.hall.SilenceState;
import org.reencuentro.hall.model.LineSilence;

/** When lines were silent. */
@ApplicationScoped
public class SilenceStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(LineSilence silence) {
        em.persist(silence);
    }

    /** Writes down what has changed so far: a line's silence is over in the database before its next one begins. */
    public void write() {
        em.flush();
    }

    /** Those that are not over. */
    public List<LineSilence> open() {
        return em.createQuery("SELECT s FROM LineSilence s WHERE s.open IS NOT NULL", LineSilence.class)
                .getResultList();
    }

    /** Those in some halls of which was told and that are not over, the longest first. */
    public List<LineSilence> told(Set<UUID> halls) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT s FROM LineSilence s WHERE s.open IS NOT NULL AND s.state = :told"
                                        + " AND s.hall IN :halls ORDER BY s.since, s.id",
                                LineSilence.class)
                        .setParameter("told", SilenceState.TOLD)
                        .setParameter("halls", halls)
                        .getResultList();
    }

    /** Those of a line that had not ended by an instant, the newest first, at most that many. */
    public List<LineSilence> of(UUID line, Instant from, int most) {
        return em.createQuery(
                        "SELECT s FROM LineSilence s WHERE s.line = :line AND (s.open IS NOT NULL OR s.endedAt >= :from)"
                                + " ORDER BY s.since DESC, s.id DESC",
                        LineSilence.class)
                .setParameter("line", line)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }
}
