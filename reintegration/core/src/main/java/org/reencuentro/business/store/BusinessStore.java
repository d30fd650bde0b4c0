package org.reencuentro.business.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.business.model.BusinessLine;
import org.reencuentro.business.model.BusinessMoved;
import org.reencuentro.business.model.BusinessQuote;
import org.reencuentro.business.model.BusinessVisit;
import org.reencuentro.business.model.BusinessVote;
import org.reencuentro.business.model.OwnBusiness;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Strand;

/** Businesses with what belongs to them. Whoever changes anything about one locks it first. */
@ApplicationScoped
public class BusinessStore {
    private static final Strand UNDER_WAY = Strand.underWay("OwnBusiness", "dueAt");

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * Writes a new business.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNDER_WAY}, also of two that are begun at once
     */
    public void add(OwnBusiness business) {
        em.persist(business);
        FirstCome.flush(em, BusinessProblem.BUSINESS_UNDER_WAY);
    }

    /**
     * Writes a vote.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_VOTED} when they have voted in this round
     */
    public void add(BusinessVote vote) {
        em.persist(vote);
        FirstCome.flush(em, BusinessProblem.BUSINESS_VOTED);
    }

    public void add(BusinessLine line) {
        em.persist(line);
    }

    public void add(BusinessQuote quote) {
        em.persist(quote);
    }

    public void add(BusinessVisit visit) {
        em.persist(visit);
    }

    public void add(BusinessMoved moved) {
        em.persist(moved);
    }

    public void remove(BusinessLine line) {
        em.remove(line);
    }

    /** A business that nobody else changes until this transaction is over. */
    public Optional<OwnBusiness> lock(UUID id) {
        return Optional.ofNullable(em.find(OwnBusiness.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<OwnBusiness> businesses(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT b FROM OwnBusiness b WHERE b.id IN :ids", OwnBusiness.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of any of a person's records, the newest first. */
    public List<OwnBusiness> ofPeople(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT b FROM OwnBusiness b WHERE b.person IN :records ORDER BY b.movedAt DESC, b.id",
                        OwnBusiness.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** What is bought for some businesses, in the order in which it was written down. */
    public List<BusinessLine> lines(Collection<UUID> businesses) {
        return of("BusinessLine", BusinessLine.class, "business", businesses, "e.instalment, e.id");
    }

    /** The prices that were asked for some things. */
    public List<BusinessQuote> quotes(Collection<UUID> lines) {
        return of("BusinessQuote", BusinessQuote.class, "line", lines, "e.id");
    }

    public List<BusinessVote> votes(Collection<UUID> businesses) {
        return of("BusinessVote", BusinessVote.class, "business", businesses, "e.at, e.id");
    }

    public List<BusinessVisit> visits(Collection<UUID> businesses) {
        return of("BusinessVisit", BusinessVisit.class, "business", businesses, "e.at, e.id");
    }

    public List<BusinessMoved> steps(Collection<UUID> businesses) {
        return of("BusinessMoved", BusinessMoved.class, "business", businesses, "e.at, e.id");
    }

    private <T> List<T> of(String entity, Class<T> type, String owner, Collection<UUID> owners, String order) {
        return owners.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT e FROM " + entity + " e WHERE e." + owner + " IN :owners ORDER BY " + order,
                                type)
                        .setParameter("owners", owners)
                        .getResultList();
    }

    /** The businesses of some halls that are under way; whatever is to be looked at first stands first. */
    public Page.Source underWay(Collection<UUID> halls) {
        return UNDER_WAY.of(em, halls);
    }
}
