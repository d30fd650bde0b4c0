package org.reencuentro.papers.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Strand;
import org.reencuentro.papers.PaperProblem;
import org.reencuentro.papers.model.Paper;
import org.reencuentro.papers.model.PaperGrant;
import org.reencuentro.papers.model.PaperMoved;

/** Papers, their steps, and help with their cost. */
@ApplicationScoped
public class PaperStore {
    private static final Strand UNDER_WAY = Strand.underWay("Paper", "dueAt");

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** Keeps a step or a grant of a paper. */
    public void add(Object entity) {
        em.persist(entity);
    }

    /**
     * Writes what is new. Of two that begin the same at once the database takes one.
     *
     * @throws Problem the refusal, for the other
     */
    public void addOnce(Object entity, PaperProblem refusal) {
        em.persist(entity);
        FirstCome.flush(em, refusal);
    }

    /** A paper that nobody else changes until this transaction is over. */
    public Optional<Paper> lock(UUID id) {
        return Optional.ofNullable(em.find(Paper.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A grant that nobody else changes until this transaction is over. */
    public Optional<PaperGrant> lockGrant(UUID id) {
        return Optional.ofNullable(em.find(PaperGrant.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Paper> papers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT p FROM Paper p WHERE p.id IN :ids", Paper.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of any of a person's records, the newest first. */
    public List<Paper> of(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT p FROM Paper p WHERE p.person IN :records ORDER BY p.openedAt DESC, p.id", Paper.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** The steps of some papers, in their order. */
    public List<PaperMoved> steps(Collection<UUID> papers) {
        return papers.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT s FROM PaperMoved s WHERE s.paper IN :papers ORDER BY s.at, s.id",
                                PaperMoved.class)
                        .setParameter("papers", papers)
                        .getResultList();
    }

    /** What was asked for to pay for some papers, the newest first. */
    public List<PaperGrant> grants(Collection<UUID> papers) {
        return papers.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT g FROM PaperGrant g WHERE g.paper IN :papers ORDER BY g.askedAt DESC, g.id",
                                PaperGrant.class)
                        .setParameter("papers", papers)
                        .getResultList();
    }

    /** What nobody has decided for papers of some halls, the oldest first; at most so many. */
    public List<PaperGrant> asked(Collection<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                // From the grants on, of which few wait, not from all papers of the halls.
                                "SELECT g FROM PaperGrant g WHERE g.state = org.reencuentro.papers.GrantState.ASKED"
                                        + " AND EXISTS (SELECT p.id FROM Paper p WHERE p.id = g.paper AND p.hall IN :halls)"
                                        + " ORDER BY g.state, g.askedAt, g.id",
                                PaperGrant.class)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** What is under way in some halls, what is due first. */
    public Page.Source open(Collection<UUID> halls) {
        return UNDER_WAY.of(em, halls);
    }
}
