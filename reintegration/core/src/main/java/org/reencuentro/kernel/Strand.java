package org.reencuentro.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A long list as an index of the database keeps it: by owner, then by one value, then by a time, then by the identifier. It is
 * read by seeking: each owner and value from its place in the index, and no further than the page goes, however deep in the
 * list that is and however long the list.
 */
public final class Strand {
    /** Not every database reads an index backwards: it sorts what it has read, so it is given a little at a time. */
    private static final List<Duration> BACK =
            List.of(Duration.ofMinutes(4), Duration.ofHours(2), Duration.ofDays(3), Duration.ofDays(90));

    private static final String VALUE = " = :value";
    private static final String NONE = " IS NULL";

    private final String field;
    private final List<?> values;
    private final boolean newestFirst;
    private final String upwards;
    private final String downwards;

    private Strand(
            String entity, String owner, String field, String wanted, List<?> values, String time, boolean newest) {
        String head = "SELECT e.id, e." + time + " FROM " + entity + " e WHERE e." + owner + " = :owner"
                + (field.isEmpty() ? "" : " AND e." + field + wanted);
        this.field = wanted.equals(VALUE) ? field : "";
        this.values = values;
        this.newestFirst = newest;
        // Named in the order of the index, or H2 reads all of it to sort.
        this.upwards = head + " AND e." + time + " >= :at AND (e." + time + " > :at OR e.id > :id) ORDER BY e." + owner
                + (field.isEmpty() ? "" : ", e." + field) + ", e." + time + ", e.id";
        this.downwards = head + " AND e." + time + " >= :since AND e." + time + " <= :at AND (e." + time
                + " < :at OR e.id < :id) ORDER BY e." + time + " DESC, e.id DESC";
    }

    /**
     * A list of rows that have one of some values, the oldest first.
     *
     * @param owner whose list it is: the field with the hall or the organisation
     * @param field of which the values are wanted, each for itself
     * @param time by which it is ordered
     */
    public static Strand of(String entity, String owner, String field, List<?> values, String time) {
        return new Strand(entity, owner, field, VALUE, values, time, false);
    }

    /** What is under way in halls, that is without {@code closedAt}, what is due first first. */
    public static Strand underWay(String entity, String due) {
        return new Strand(entity, "hall", "closedAt", NONE, List.of(""), due, false);
    }

    /** A list of everything that owners have, the newest first. */
    public static Strand all(String entity, String owner, String time) {
        return new Strand(entity, owner, "", "", List.of(""), time, true);
    }

    /** A list of rows that have one value, the newest first. */
    public static Strand newestFirst(String entity, String owner, String field, Object value, String time) {
        return new Strand(entity, owner, field, VALUE, List.of(value), time, true);
    }

    /** The list of some owners, of one whose oldest comes first. */
    public Page.Source of(EntityManager em, Collection<UUID> owners) {
        return of(em, owners, Instant.EPOCH);
    }

    /**
     * The list of some owners.
     *
     * @param now after which nothing stands in a list whose newest comes first
     */
    public Page.Source of(EntityManager em, Collection<UUID> owners, Instant now) {
        return (seek, most) -> newestFirst == seek.back()
                ? upwards(em, owners, seek.from().orElse(Place.FIRST), most)
                : downwards(em, owners, seek.from().orElse(Place.last(now)), most);
    }

    private List<Place> upwards(EntityManager em, Collection<UUID> owners, Place from, int most) {
        return merged(em, owners, upwards, from, Optional.empty(), most, Comparator.naturalOrder());
    }

    private List<Place> downwards(EntityManager em, Collection<UUID> owners, Place from, int most) {
        for (Duration back : BACK) {
            List<Place> near = downwards(em, owners, from, from.at().minus(back), most);
            if (near.size() == most) {
                return near;
            }
        }
        return downwards(em, owners, from, Instant.EPOCH, most);
    }

    private List<Place> downwards(EntityManager em, Collection<UUID> owners, Place from, Instant since, int most) {
        return merged(em, owners, downwards, from, Optional.of(since), most, Comparator.reverseOrder());
    }

    private List<Place> merged(
            EntityManager em,
            Collection<UUID> owners,
            String text,
            Place from,
            Optional<Instant> since,
            int most,
            Comparator<Place> order) {
        List<Place> all = new ArrayList<>();
        for (UUID owner : owners) {
            for (Object value : values) {
                TypedQuery<Object[]> query = em.createQuery(text, Object[].class)
                        .setParameter("owner", owner)
                        .setParameter("at", from.at())
                        .setParameter("id", from.id())
                        .setMaxResults(most);
                since.ifPresent(earliest -> query.setParameter("since", earliest));
                if (!field.isEmpty()) {
                    query.setParameter("value", value);
                }
                query.getResultList().forEach(row -> all.add(new Place((Instant) row[1], (UUID) row[0])));
            }
        }
        return all.stream().sorted(order).limit(most).toList();
    }
}
