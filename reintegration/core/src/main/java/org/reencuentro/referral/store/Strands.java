package org.reencuentro.referral.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.referral.HallList;

/**
 * Long lists, read by seeking: each owner and value is read from its place in the index, and no further than the page
 * goes, however deep in the list that is.
 */
@ApplicationScoped
public class Strands {
    /** Not every database reads an index backwards: it sorts what it has read, so it is given a little at a time. */
    private static final List<Duration> BACK =
            List.of(Duration.ofMinutes(4), Duration.ofHours(2), Duration.ofDays(3), Duration.ofDays(90));

    private Clock clock;

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    protected Strands() {}

    @Inject
    Strands(Clock clock) {
        this.clock = clock;
    }

    /** Requests of some halls that nobody has been asked for yet, the one that waits longest first. */
    public Page.Source requests(Collection<UUID> halls) {
        return source(Strand.REQUESTS, halls);
    }

    /** A list of some halls. */
    public Page.Source referrals(HallList list, Collection<UUID> halls) {
        return source(Strand.of(list), halls);
    }

    /** What waits for an organisation's answer, the nearest deadline first. */
    public Page.Source unanswered(UUID organisation) {
        return source(Strand.UNANSWERED, List.of(organisation));
    }

    /** What an organisation has promised, the oldest deadline first. */
    public Page.Source promised(UUID organisation) {
        return source(Strand.PROMISED, List.of(organisation));
    }

    /** Both, by deadline. */
    public Page.Source inbox(UUID organisation) {
        return source(Strand.INBOX, List.of(organisation));
    }

    private Page.Source source(Strand strand, Collection<UUID> owners) {
        return (seek, most) -> strand.newestFirst() == seek.back()
                ? upwards(strand, owners, seek.from().orElse(Place.FIRST), most)
                : downwards(strand, owners, seek.from().orElseGet(() -> Place.last(clock.instant())), most);
    }

    private List<Place> upwards(Strand strand, Collection<UUID> owners, Place from, int most) {
        return merged(strand, owners, strand.upwards(), from, Optional.empty(), most, Comparator.naturalOrder());
    }

    private List<Place> downwards(Strand strand, Collection<UUID> owners, Place from, int most) {
        for (Duration back : BACK) {
            List<Place> near = downwards(strand, owners, from, from.at().minus(back), most);
            if (near.size() == most) {
                return near;
            }
        }
        return downwards(strand, owners, from, Instant.EPOCH, most);
    }

    private List<Place> downwards(Strand strand, Collection<UUID> owners, Place from, Instant since, int most) {
        return merged(strand, owners, strand.downwards(), from, Optional.of(since), most, Comparator.reverseOrder());
    }

    private List<Place> merged(
            Strand strand,
            Collection<UUID> owners,
            String text,
            Place from,
            Optional<Instant> since,
            int most,
            Comparator<Place> order) {
        List<Place> all = new ArrayList<>();
        for (UUID owner : owners) {
            for (Object value : strand.values()) {
                TypedQuery<Object[]> query = em.createQuery(text, Object[].class)
                        .setParameter("owner", owner)
                        .setParameter("at", from.at())
                        .setParameter("id", from.id())
                        .setMaxResults(most);
                since.ifPresent(earliest -> query.setParameter("since", earliest));
                if (!strand.field().isEmpty()) {
                    query.setParameter("value", value);
                }
                query.getResultList().forEach(row -> all.add(new Place((Instant) row[1], (UUID) row[0])));
            }
        }
        return all.stream().sorted(order).limit(most).toList();
    }
}
