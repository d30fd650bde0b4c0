package org.reencuentro.fund.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.fund.VoucherProblem;
import org.reencuentro.fund.VoucherState;
import org.reencuentro.fund.model.Fund;
import org.reencuentro.fund.model.Voucher;
import org.reencuentro.fund.model.VoucherKey;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Strand;

/** Vouchers, and the pair of keys that signs them. Whoever changes one has moved its fund first. */
@ApplicationScoped
public class VoucherStore {
    private static final Strand REDEEMED =
            Strand.newestFirst("Voucher", "carrier", "state", VoucherState.REDEEMED, "endedAt");

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * Writes a new voucher.
     *
     * @throws Problem {@link VoucherProblem#VOUCHER_NUMBER_TAKEN}
     */
    public void add(Voucher voucher) {
        em.persist(voucher);
        FirstCome.flush(em, VoucherProblem.VOUCHER_NUMBER_TAKEN);
    }

    /**
     * Writes the pair of keys.
     *
     * @throws Problem {@link VoucherProblem#VOUCHER_NUMBER_TAKEN} when somebody else has just made one
     */
    public void add(VoucherKey key) {
        em.persist(key);
        FirstCome.flush(em, VoucherProblem.VOUCHER_NUMBER_TAKEN);
    }

    public Optional<VoucherKey> key() {
        return em.createQuery("SELECT k FROM VoucherKey k", VoucherKey.class)
                .getResultStream()
                .findFirst();
    }

    public Optional<Voucher> find(UUID id) {
        return Optional.ofNullable(em.find(Voucher.class, id));
    }

    /** As it is now, whatever was read of it before. */
    public void refresh(Voucher voucher) {
        em.refresh(voucher);
    }

    /** The vouchers that a carrier had with a number: the one that is open first, then those that ended last. */
    public List<Voucher> numbered(UUID carrier, String number) {
        return em.createQuery(
                        "SELECT v FROM Voucher v WHERE v.carrier = :carrier AND v.number = :number"
                                + " ORDER BY CASE WHEN v.endedAt IS NULL THEN 0 ELSE 1 END, v.endedAt DESC, v.id",
                        Voucher.class)
                .setParameter("carrier", carrier)
                .setParameter("number", number)
                .getResultList();
    }

    public boolean isOpen(UUID carrier, String number) {
        return em.createQuery(
                                "SELECT COUNT(v) FROM Voucher v WHERE v.carrier = :carrier AND v.openNumber = :number",
                                Long.class)
                        .setParameter("carrier", carrier)
                        .setParameter("number", number)
                        .getSingleResult()
                > 0;
    }

    /** All vouchers of a fund, the newest first. */
    public List<Voucher> ofFund(UUID fund) {
        return em.createQuery(
                        "SELECT v FROM Voucher v WHERE v.fund = :fund ORDER BY v.madeAt DESC, v.id", Voucher.class)
                .setParameter("fund", fund)
                .getResultList();
    }

    /** What stands on vouchers of somebody that are in one of some states, in hundredths. */
    public long standing(UUID allocation, Set<VoucherState> states) {
        return em.createQuery(
                        "SELECT COALESCE(SUM(v.hundredths), 0) FROM Voucher v WHERE v.allocation = :allocation"
                                + " AND v.state IN :states",
                        Number.class)
                .setParameter("allocation", allocation)
                .setParameter("states", states)
                .getSingleResult()
                .longValue();
    }

    /** What stands on vouchers of a fund that are in a state, in hundredths. */
    public long ofFund(UUID fund, VoucherState state) {
        return em.createQuery(
                        "SELECT COALESCE(SUM(v.hundredths), 0) FROM Voucher v WHERE v.fund = :fund AND v.state = :state",
                        Number.class)
                .setParameter("fund", fund)
                .setParameter("state", state)
                .getSingleResult()
                .longValue();
    }

    /** What each carrier took of a fund, in hundredths. */
    public Map<UUID, Long> owed(UUID fund) {
        return em.createQuery(
                        "SELECT v.carrier, SUM(v.hundredths) FROM Voucher v WHERE v.fund = :fund"
                                + " AND v.state = :redeemed GROUP BY v.carrier",
                        Object[].class)
                .setParameter("fund", fund)
                .setParameter("redeemed", VoucherState.REDEEMED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** What a carrier took, what was handed in last first. */
    public Page.Source redeemed(UUID carrier, Instant now) {
        return REDEEMED.of(em, List.of(carrier), now);
    }

    public List<Voucher> vouchers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT v FROM Voucher v WHERE v.id IN :ids", Voucher.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** What a carrier took from a moment on, by the fund it is of, in hundredths. */
    public Map<UUID, Long> redeemedSince(UUID carrier, Instant since) {
        return em.createQuery(
                        "SELECT v.fund, SUM(v.hundredths) FROM Voucher v WHERE v.carrier = :carrier"
                                + " AND v.state = :redeemed AND v.endedAt >= :since GROUP BY v.fund",
                        Object[].class)
                .setParameter("carrier", carrier)
                .setParameter("redeemed", VoucherState.REDEEMED)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** Vouchers that nobody can hand in any more, the oldest first. */
    public List<UUID> lapsing(Instant goodBefore, int most) {
        return em.createQuery(
                        "SELECT v.id FROM Voucher v WHERE v.state = :open AND v.until <= :before ORDER BY v.until, v.id",
                        UUID.class)
                .setParameter("open", VoucherState.OPEN)
                .setParameter("before", goodBefore)
                .setMaxResults(most)
                .getResultList();
    }

    /** Funds by their identifiers. */
    public Map<UUID, Fund> funds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("SELECT f FROM Fund f WHERE f.id IN :ids", Fund.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Fund::id, fund -> fund));
    }
}
