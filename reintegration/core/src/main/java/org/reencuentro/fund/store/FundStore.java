package org.reencuentro.fund.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.fund.FundAccount;
import org.reencuentro.fund.FundProblem;
import org.reencuentro.fund.model.Fund;
import org.reencuentro.fund.model.FundAllocation;
import org.reencuentro.fund.model.FundEntry;
import org.reencuentro.fund.model.FundLine;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Problem;

/** Funds and their ledgers. Whoever moves money moves it first, and so holds the fund until the end of the transaction. */
@ApplicationScoped
public class FundStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * Writes a new fund.
     *
     * @throws Problem {@link FundProblem#FUND_OPEN_ALREADY} when the arrival has one
     */
    public void open(Fund fund) {
        em.persist(fund);
        FirstCome.flush(em, FundProblem.FUND_OPEN_ALREADY);
    }

    public void add(FundAllocation allocation) {
        em.persist(allocation);
    }

    /** Writes an entry with both of its lines. */
    public void add(FundEntry entry, FundLine from, FundLine to) {
        em.persist(entry);
        em.persist(from);
        em.persist(to);
    }

    /** A fund by its identifier; it exists. */
    public Fund fund(UUID id) {
        return em.find(Fund.class, id);
    }

    /** What somebody holds, as it is now; it exists. */
    public FundAllocation allocation(UUID id) {
        FundAllocation held = em.find(FundAllocation.class, id);
        em.refresh(held);
        return held;
    }

    public Optional<Fund> ofArrival(UUID arrival) {
        return em.createQuery("SELECT f FROM Fund f WHERE f.arrival = :arrival", Fund.class)
                .setParameter("arrival", arrival)
                .getResultStream()
                .findFirst();
    }

    /** The fund that was opened last for an arrival of a hall. */
    public Optional<Fund> lastOf(UUID hall) {
        return em.createQuery(
                        "SELECT f FROM Fund f, Arrival a WHERE a.id = f.arrival AND a.hall = :hall"
                                + " ORDER BY f.openedAt DESC, f.id",
                        Fund.class)
                .setParameter("hall", hall)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Moves money out of a fund, or back into it, unless there would be more given than granted or less than nothing; and
     * counts the entry that says so. Others who move money of this fund wait for the end of the transaction.
     *
     * @param hundredths more given; below nothing for taken back
     * @return whether it was moved
     */
    public boolean move(Fund fund, long hundredths) {
        boolean moved = em.createQuery("UPDATE Fund f SET f.given = f.given + :more, f.entries = f.entries + 1"
                                + " WHERE f.id = :id AND f.given + :more <= f.granted AND f.given + :more >= 0")
                        .setParameter("more", hundredths)
                        .setParameter("id", fund.id())
                        .executeUpdate()
                == 1;
        em.refresh(fund);
        return moved;
    }

    /** What somebody holds of a fund, as it is now; empty when they never held anything. */
    public Optional<FundAllocation> allocation(UUID fund, UUID passenger) {
        Optional<FundAllocation> found = em.createQuery(
                        "SELECT a FROM FundAllocation a WHERE a.fund = :fund AND a.passenger = :passenger",
                        FundAllocation.class)
                .setParameter("fund", fund)
                .setParameter("passenger", passenger)
                .getResultStream()
                .findFirst();
        found.ifPresent(em::refresh);
        return found;
    }

    public List<FundAllocation> allocations(UUID fund) {
        return em.createQuery("SELECT a FROM FundAllocation a WHERE a.fund = :fund", FundAllocation.class)
                .setParameter("fund", fund)
                .getResultList();
    }

    /** What somebody of a list holds, of whichever fund. */
    public List<FundAllocation> ofPassenger(UUID passenger) {
        return em.createQuery("SELECT a FROM FundAllocation a WHERE a.passenger = :passenger", FundAllocation.class)
                .setParameter("passenger", passenger)
                .getResultList();
    }

    /** An entry with how much it moves, in hundredths. */
    public record Moved(FundEntry entry, long hundredths) {}

    /** The ledger from its beginning. */
    public List<Moved> entries(UUID fund, int most) {
        return em.createQuery(
                        "SELECT e, l.hundredths FROM FundEntry e, FundLine l WHERE e.fund = :fund AND l.entry = e.id"
                                + " AND l.hundredths > 0 ORDER BY e.number",
                        Object[].class)
                .setParameter("fund", fund)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Moved((FundEntry) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** What stands in one account of a fund by the lines of its ledger, in hundredths. */
    public long balance(UUID fund, FundAccount account) {
        return em.createQuery(
                        "SELECT COALESCE(SUM(l.hundredths), 0) FROM FundEntry e, FundLine l WHERE e.fund = :fund"
                                + " AND l.entry = e.id AND l.account = :account",
                        Number.class)
                .setParameter("fund", fund)
                .setParameter("account", account)
                .getSingleResult()
                .longValue();
    }

    /** What people hold of a fund, in hundredths. */
    public long held(UUID fund) {
        return em.createQuery(
                        "SELECT COALESCE(SUM(a.amount), 0) FROM FundAllocation a WHERE a.fund = :fund", Number.class)
                .setParameter("fund", fund)
                .getSingleResult()
                .longValue();
    }

    /**
     * How many funds opened since do not add up: their lines together, what is left of them, or what people hold in whatever
     * form; always none.
     */
    public long wrong(Instant openedSince) {
        String lines =
                "(SELECT COALESCE(SUM(l.hundredths), 0) FROM fund_entry e JOIN fund_line l ON l.fund_entry_id = e.id"
                        + " WHERE e.fund_id = f.id";
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM fund f WHERE f.opened_at >= ?1 AND (" + lines
                                + ") <> 0 OR " + lines + " AND l.account = 'PURSE') <> f.granted - f.given OR " + lines
                                + " AND l.account IN ('PEOPLE', 'VOUCHERS', 'CARRIERS')) <> (SELECT COALESCE(SUM(a.amount), 0)"
                                + " FROM fund_allocation a WHERE a.fund_id = f.id))")
                        .setParameter(1, LocalDateTime.ofInstant(openedSince, ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }
}
