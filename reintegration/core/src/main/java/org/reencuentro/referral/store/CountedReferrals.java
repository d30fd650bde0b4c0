package org.reencuentro.referral.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.referral.Measure;

/**
 * Which referrals a number on the scorecard counts, the oldest first. What they count for is read from their steps, by
 * the same rules as {@link org.reencuentro.referral.model.Tally} counts them.
 */
@ApplicationScoped
public class CountedReferrals {
    private static final String UNDECIDED = not("ACCEPTED") + not("DECLINED");
    private static final Map<Measure, String> COUNTED = Map.of(
            Measure.SENT, "",
            Measure.ACCEPTED, has("ACCEPTED"),
            Measure.DECLINED, not("ACCEPTED") + has("DECLINED"),
            Measure.TAKEN_BACK, UNDECIDED + has("WITHDRAWN"),
            Measure.ACKNOWLEDGED, UNDECIDED + not("WITHDRAWN") + has("ACKNOWLEDGED"),
            Measure.UNANSWERED, UNDECIDED + not("WITHDRAWN") + not("ACKNOWLEDGED"),
            Measure.FINISHED, has("COMPLETED"));

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** Since when the referrals of a hall are counted. */
    public record Since(UUID hall, Instant begin) {}

    private static String has(String state) {
        return " AND EXISTS (SELECT 1 FROM referral_step s WHERE s.referral_id = r.id AND s.to_state = '" + state
                + "')";
    }

    private static String not(String state) {
        return has(state).replace(" EXISTS ", " NOT EXISTS ");
    }

    /**
     * Those that count for a measure of a partner.
     *
     * @param measure one that is {@link Measure#listed}
     */
    public Page.Source of(UUID organisation, Measure measure, Collection<Since> halls) {
        return (seek, most) -> {
            Place from = seek.from().orElse(Place.FIRST);
            List<Place> all = new ArrayList<>();
            halls.forEach(since -> all.addAll(read(organisation, measure, since, from, seek.back(), most)));
            Comparator<Place> order = seek.back() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            return all.stream().sorted(order).limit(most).toList();
        };
    }

    private List<Place> read(UUID organisation, Measure measure, Since since, Place from, boolean back, int most) {
        String beyond = back ? "<" : ">";
        String order = back ? " DESC" : "";
        Query query = em.createNativeQuery("SELECT r.id, r.sent_at FROM referral r WHERE r.hall_id = ?1"
                        + " AND r.organisation_id = ?2 AND r.sent_at >= ?3 AND (r.sent_at " + beyond
                        + " ?4 OR r.sent_at = ?4 AND r.id " + beyond + " ?5)" + COUNTED.get(measure)
                        + " ORDER BY r.sent_at" + order + ", r.id" + order)
                .setParameter(1, UuidAsBytes.bytes(since.hall()))
                .setParameter(2, UuidAsBytes.bytes(organisation))
                .setParameter(3, utc(since.begin()))
                .setParameter(4, utc(from.at()))
                .setParameter(5, UuidAsBytes.bytes(from.id()))
                .setMaxResults(most);
        List<Place> found = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            found.add(new Place(instant(row[1]), UuidAsBytes.uuid((byte[]) row[0])));
        }
        return found;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        LocalDateTime at =
                column instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return at.toInstant(ZoneOffset.UTC);
    }
}
