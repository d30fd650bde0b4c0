package org.reencuentro.call.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Cost;
import org.reencuentro.call.CostRow;
import org.reencuentro.call.Destination;
import org.reencuentro.call.RateView;
import org.reencuentro.call.TermsProblem;
import org.reencuentro.call.model.BlockedNumber;
import org.reencuentro.call.model.CallRate;
import org.reencuentro.call.model.CallTerms;
import org.reencuentro.call.model.LineTerms;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.UuidAsBytes;

/** The terms of free calls, rates, blocked numbers, and what calls have cost. */
@ApplicationScoped
public class TermsStore {
    private static final Set<CallState> GOING_ON = EnumSet.complementOf(EnumSet.of(CallState.ENDED));

    /** Halls lie in a zone without summer time, so a day of theirs is a day of the clock, shifted by so many seconds. */
    private static final String DAY = "CAST(TIMESTAMPADD(SECOND, %d, c.offered_at) AS DATE)";

    private static final String COSTS = "SELECT " + DAY + ", c.line_id, c.destination_region, t.donor, COUNT(*),"
            + " SUM(CASE WHEN c.answered_at IS NULL THEN 0 ELSE 1 END), SUM(COALESCE(c.talk_seconds, 0)), SUM(c.cost)"
            + " FROM free_call c LEFT JOIN call_terms t ON t.id = c.terms_id"
            + " WHERE c.hall_id = ?1 AND c.offered_at >= ?2 AND c.offered_at < ?3 AND c.state = 'ENDED'"
            + " AND (c.destination_type IS NULL OR c.destination_type <> 'HELPLINE')"
            + " AND (c.outcome IS NULL OR c.outcome <> 'REFUSED')"
            + " GROUP BY " + DAY + ", c.line_id, c.destination_region, t.donor";

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * Writes what is said for the first time.
     *
     * @throws Problem {@link KernelProblem#CHANGED_MEANWHILE} to the second of two who say it at once
     */
    public void add(Object entity) {
        em.persist(entity);
        FirstCome.flush(em, KernelProblem.CHANGED_MEANWHILE);
    }

    /** Writes down what has changed so far. */
    public void write() {
        em.flush();
    }

    /** Writes a blocked number; one that is blocked already is refused. */
    public void add(BlockedNumber blocked) {
        em.persist(blocked);
        FirstCome.flush(em, TermsProblem.BLOCK_EXISTS);
    }

    /** The terms that hold in a hall; empty where nobody has said anything. */
    public Optional<CallTerms> terms(UUID hall) {
        return em.createQuery("SELECT t FROM CallTerms t WHERE t.hall = :hall ORDER BY t.edition DESC", CallTerms.class)
                .setParameter("hall", hall)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The terms that hold in a hall, which nobody else takes or replaces until this transaction is over. New ones may have
     * come while it waited for the old: then it waits for those.
     */
    public Optional<CallTerms> lockTerms(UUID hall) {
        Optional<CallTerms> held = terms(hall);
        while (held.isPresent()) {
            em.lock(held.get(), LockModeType.PESSIMISTIC_WRITE);
            Optional<CallTerms> now = terms(hall);
            if (now.map(CallTerms::id).equals(held.map(CallTerms::id))) {
                return now;
            }
            held = now;
        }
        return held;
    }

    public Optional<LineTerms> lineTerms(UUID line) {
        return Optional.ofNullable(em.find(LineTerms.class, line));
    }

    public Map<UUID, LineTerms> lineTerms(Collection<UUID> lines) {
        return lines.isEmpty()
                ? Map.of()
                : em.createQuery("SELECT t FROM LineTerms t WHERE t.line IN :lines", LineTerms.class)
                        .setParameter("lines", lines)
                        .getResultStream()
                        .collect(Collectors.toMap(LineTerms::line, Function.identity()));
    }

    /** What was said of a country and type of number; empty where nothing was, and then it is not called. */
    public Optional<CallRate> rate(String region, Destination.Type type) {
        return Optional.ofNullable(em.find(CallRate.class, new CallRate.Key(region, type)));
    }

    /** All that was said, by country and type. */
    public List<RateView> rates() {
        return em.createQuery("SELECT r FROM CallRate r", CallRate.class)
                .getResultStream()
                .map(CallRate::view)
                .sorted(Comparator.comparing(RateView::region).thenComparing(RateView::type))
                .toList();
    }

    /** How many calls of a hall go on, those to emergency numbers and helplines left out. */
    public long goingOn(UUID hall) {
        return em.createQuery(
                        "SELECT COUNT(c) FROM FreeCall c WHERE c.state IN :states AND c.hall = :hall"
                                + " AND (c.type IS NULL OR c.type <> :helpline)",
                        Long.class)
                .setParameter("states", GOING_ON)
                .setParameter("hall", hall)
                .setParameter("helpline", Destination.Type.HELPLINE)
                .getSingleResult();
    }

    /** What the calls of a hall since then have cost, and those that go on will at most. */
    public Cost costSince(UUID hall, Instant since) {
        Number cost = (Number) em.createNativeQuery(
                        "SELECT COALESCE(SUM(cost), 0) FROM free_call WHERE hall_id = ?1 AND offered_at >= ?2")
                .setParameter(1, UuidAsBytes.bytes(hall))
                .setParameter(2, utc(since))
                .getSingleResult();
        return new Cost(cost.longValue());
    }

    /** What ended calls cost by day, line, country and donor, refused ones and helplines left out. */
    @SuppressWarnings("unchecked")
    public List<CostRow> costs(UUID hall, Instant from, Instant until, Duration aheadOfUtc) {
        List<Object[]> rows = em.createNativeQuery(COSTS.replace("%d", Long.toString(aheadOfUtc.toSeconds())))
                .setParameter(1, UuidAsBytes.bytes(hall))
                .setParameter(2, utc(from))
                .setParameter(3, utc(until))
                .getResultList();
        return rows.stream().map(TermsStore::row).toList();
    }

    private static CostRow row(Object[] row) {
        return new CostRow(
                LocalDate.parse(row[0].toString()),
                UuidAsBytes.uuid((byte[]) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                new Cost(((Number) row[7]).longValue()));
    }

    /** The row that holds a pseudonym, whether it is still in force or not. */
    public Optional<BlockedNumber> blocked(byte[] pseudonym) {
        return em.createQuery("SELECT b FROM BlockedNumber b WHERE b.open = :pseudonym", BlockedNumber.class)
                .setParameter("pseudonym", pseudonym)
                .getResultStream()
                .findFirst();
    }

    /** One that nobody else changes until this transaction is over. */
    public Optional<BlockedNumber> lockBlocked(UUID id) {
        return Optional.ofNullable(em.find(BlockedNumber.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first, at most that many. */
    public List<BlockedNumber> blocked(int most) {
        return em.createQuery("SELECT b FROM BlockedNumber b ORDER BY b.blockedAt DESC, b.id DESC", BlockedNumber.class)
                .setMaxResults(most)
                .getResultList();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
