package org.reencuentro.homecoming.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.homecoming.HomecomingProblem;
import org.reencuentro.homecoming.model.Homecoming;
import org.reencuentro.homecoming.model.HomecomingAsked;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Strand;

/** Ways home, and the questions about them. */
@ApplicationScoped
public class HomecomingStore {
    private static final Strand UNDER_WAY = Strand.underWay("Homecoming", "askAt");

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * Keeps that somebody left.
     *
     * @throws Problem {@link HomecomingProblem#HOMECOMING_UNDER_WAY}, also for one of two that are noted at once
     */
    public void add(Homecoming homecoming) {
        em.persist(homecoming);
        FirstCome.flush(em, HomecomingProblem.HOMECOMING_UNDER_WAY);
    }

    public void add(HomecomingAsked asked) {
        em.persist(asked);
    }

    /** A way home that nobody else changes until this transaction is over. */
    public Optional<Homecoming> lock(UUID id) {
        return Optional.ofNullable(em.find(Homecoming.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Homecoming> homecomings(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT h FROM Homecoming h WHERE h.id IN :ids", Homecoming.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of any of a person's records, the newest first. */
    public List<Homecoming> of(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT h FROM Homecoming h WHERE h.person IN :records ORDER BY h.leftAt DESC, h.id",
                        Homecoming.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** The questions about some ways home, in their order. */
    public List<HomecomingAsked> asked(Collection<UUID> homecomings) {
        return homecomings.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT a FROM HomecomingAsked a WHERE a.homecoming IN :ids ORDER BY a.at, a.id",
                                HomecomingAsked.class)
                        .setParameter("ids", homecomings)
                        .getResultList();
    }

    /** Who is on the way home from some halls, or has met with trouble; who is to be asked first stands first. */
    public Page.Source open(Collection<UUID> halls) {
        return UNDER_WAY.of(em, halls);
    }
}
