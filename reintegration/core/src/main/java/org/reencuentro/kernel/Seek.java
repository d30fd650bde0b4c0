package org.reencuentro.kernel;

import java.util.Optional;

/**
 * Which page of a long list is wanted.
 *
 * @param from the place it begins after, or ends before; empty for the first page
 * @param back whether it ends before the place
 */
public record Seek(Optional<Place> from, boolean back) {
    public static Seek first() {
        return new Seek(Optional.empty(), false);
    }

    public static Seek after(Place place) {
        return new Seek(Optional.of(place), false);
    }

    public static Seek before(Place place) {
        return new Seek(Optional.of(place), true);
    }
}
