package org.reencuentro.kernel;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What is under way in some halls, what is due first: read from a place on, hall by hall, in the order of an index. */
public final class DueList {
    /** No number beside a list is counted further. */
    public static final int MOST_COUNTED = 99;

    private DueList() {}

    /**
     * A list of things that have an {@code id}, a {@code hall}, and {@code closedAt} once they are over.
     *
     * @param entity their name
     * @param due their attribute that says when each is due
     */
    public static Page.Source of(EntityManager em, String entity, String due, Collection<UUID> halls) {
        String open = "SELECT e.id, e." + due + " FROM " + entity + " e WHERE e.hall = :hall AND e.closedAt IS NULL";
        String next = (" AND (e.due > :at OR (e.due = :at AND e.id > :id)) ORDER BY e.due, e.id").replace("due", due);
        String last = (" AND (e.due < :at OR (e.due = :at AND e.id < :id)) ORDER BY e.due DESC, e.id DESC")
                .replace("due", due);
        return (seek, most) -> {
            Place from = seek.from().orElse(Place.FIRST);
            List<Place> all = new ArrayList<>();
            for (UUID hall : halls) {
                em.createQuery(open + (seek.back() ? last : next), Object[].class)
                        .setParameter("hall", hall)
                        .setParameter("at", from.at())
                        .setParameter("id", from.id())
                        .setMaxResults(most)
                        .getResultList()
                        .forEach(row -> all.add(new Place((Instant) row[1], (UUID) row[0])));
            }
            Comparator<Place> order = seek.back() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            return all.stream().sorted(order).limit(most).toList();
        };
    }

    /**
     * How many of a list are due by a moment and may be seen; more than {@link #MOST_COUNTED} when so many are due, seen or
     * not.
     *
     * @param visible those of some places that whoever asks may see
     */
    public static long due(Page.Source list, Instant now, UnaryOperator<List<Place>> visible) {
        List<Place> some = list.next(Seek.first(), MOST_COUNTED + 1).stream()
                .filter(place -> !place.at().isAfter(now))
                .toList();
        return some.size() > MOST_COUNTED ? some.size() : visible.apply(some).size();
    }
}
