package org.reencuentro.kernel;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How many of a list are due. */
public final class DueList {
    /** No number beside a list is counted further. */
    public static final int MOST_COUNTED = 99;

    private DueList() {}

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
