package org.reencuentro.referral.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.referral.Measure;
import org.reencuentro.referral.model.Tally;

/** How many referrals to each partner count for what, by the hall and its day on which they were sent. */
@ApplicationScoped
public class TallyStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** Whom and when something is counted for. */
    public record Page(UUID hall, LocalDate sentOn, UUID organisation) {}

    /** How many there are of something. */
    public record Line(UUID organisation, Measure measure, String detail, int number) {}

    /** How many steps of a referral are counted already. */
    public int tallied(UUID referral) {
        return em.createNativeQuery("SELECT steps FROM referral_tallied WHERE referral_id = ?1")
                .setParameter(1, UuidAsBytes.bytes(referral))
                .getResultStream()
                .mapToInt(steps -> ((Number) steps).intValue())
                .findFirst()
                .orElse(0);
    }

    /** So many steps of a referral are counted now. */
    public void tallied(UUID referral, int steps) {
        em.createNativeQuery("INSERT INTO referral_tallied (referral_id, steps) VALUES (?1, ?2)"
                        + " ON DUPLICATE KEY UPDATE steps = ?2")
                .setParameter(1, UuidAsBytes.bytes(referral))
                .setParameter(2, steps)
                .executeUpdate();
    }

    /** Counts more of something, or less. Nobody waits for anybody: it is added up by {@link #addUp}. */
    public void count(Page page, Tally.Counted what, int more) {
        put(
                "INSERT INTO partner_tally_change (hall_id, sent_on, organisation_id, measure, detail, tallied)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                page,
                what,
                more);
    }

    private void put(String sql, Page page, Tally.Counted what, int number) {
        em.createNativeQuery(sql)
                .setParameter(1, UuidAsBytes.bytes(page.hall()))
                .setParameter(2, page.sentOn())
                .setParameter(3, UuidAsBytes.bytes(page.organisation()))
                .setParameter(4, what.measure().name())
                .setParameter(5, what.detail())
                .setParameter(6, number)
                .executeUpdate();
    }

    /**
     * Adds up what was counted since the last time; whatever is still on its way is left for the next.
     *
     * @return how many changes it added
     */
    public int addUp(int most) {
        List<?> rows = em.createNativeQuery(
                        "SELECT sequence_number, hall_id, sent_on, organisation_id, measure, detail,"
                                + " tallied FROM partner_tally_change ORDER BY sequence_number")
                .setMaxResults(most)
                .getResultList();
        Map<Page, Map<Tally.Counted, Integer>> sums = new LinkedHashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            Page page = new Page(UuidAsBytes.uuid((byte[]) row[1]), day(row[2]), UuidAsBytes.uuid((byte[]) row[3]));
            sums.computeIfAbsent(page, any -> new TreeMap<>())
                    .merge(
                            new Tally.Counted(Measure.valueOf((String) row[4]), (String) row[5]),
                            ((Number) row[6]).intValue(),
                            Integer::sum);
        }
        sums.forEach((page, counts) -> counts.forEach((what, number) -> put(
                "INSERT INTO partner_tally (hall_id, sent_on, organisation_id, measure, detail, tallied)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON DUPLICATE KEY UPDATE tallied = tallied + ?6",
                page,
                what,
                number)));
        rows.forEach(each -> takeAway(((Number) ((Object[]) each)[0]).longValue()));
        return rows.size();
    }

    /** Of two who add up the same change, one takes it away; what the other did is undone. */
    private void takeAway(long change) {
        int taken = em.createNativeQuery("DELETE FROM partner_tally_change WHERE sequence_number = ?1")
                .setParameter(1, change)
                .executeUpdate();
        if (taken != 1) {
            throw new IllegalStateException("Counted by somebody else meanwhile");
        }
    }

    private static LocalDate day(Object date) {
        return date instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) date;
    }

    /** What a hall has sent to each partner since a day, counted; the same thing may stand in two lines. */
    public List<Line> since(UUID hall, LocalDate day) {
        String sums = " WHERE hall_id = ?1 AND sent_on >= ?2 GROUP BY organisation_id, measure, detail";
        String fields = "SELECT organisation_id, measure, detail, SUM(tallied) FROM ";
        List<?> rows = em.createNativeQuery(
                        fields + "partner_tally" + sums + " UNION ALL " + fields + "partner_tally_change" + sums)
                .setParameter(1, UuidAsBytes.bytes(hall))
                .setParameter(2, day)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Line(
                        UuidAsBytes.uuid((byte[]) row[0]),
                        Measure.valueOf((String) row[1]),
                        (String) row[2],
                        ((Number) row[3]).intValue()))
                .toList();
    }

    /** Referrals of which nothing is counted yet, in the order of their identifiers, after one of them. */
    public List<UUID> uncounted(UUID after, int most) {
        List<?> rows = em.createNativeQuery("SELECT r.id FROM referral r LEFT JOIN referral_tallied t"
                        + " ON t.referral_id = r.id WHERE r.id > ?1 AND t.referral_id IS NULL ORDER BY r.id")
                .setParameter(1, UuidAsBytes.bytes(after))
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(id -> UuidAsBytes.uuid((byte[]) id)).toList();
    }
}
