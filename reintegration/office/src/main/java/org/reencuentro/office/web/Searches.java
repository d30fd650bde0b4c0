package org.reencuentro.office.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looked for last in a place, in memory and for a quarter of an hour. A search is posted, remembered here
 * and shown by an address that says nothing: a browser keeps addresses, and the body of a page that was posted, on disk.
 */
@ApplicationScoped
public class Searches {
    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private record Place(UUID account, String name) {}

    private record Search(String text, Instant until) {}

    private final Map<Place, Search> searches = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Search> eldest) {
            return size() > MOST;
        }
    };

    private Clock clock;

    protected Searches() {}

    @Inject
    Searches(Clock clock) {
        this.clock = clock;
    }

    /** Remembers what an account looks for in a place, in the stead of what it looked for before. */
    public void remember(UUID account, String place, String text) {
        synchronized (searches) {
            searches.put(
                    new Place(account, place), new Search(text, clock.instant().plus(KEPT)));
        }
    }

    /** What the account looked for last in the place; empty when that was long ago, or never. */
    public String last(UUID account, String place) {
        synchronized (searches) {
            return Optional.ofNullable(searches.get(new Place(account, place)))
                    .filter(search -> clock.instant().isBefore(search.until()))
                    .map(Search::text)
                    .orElse("");
        }
    }
}
