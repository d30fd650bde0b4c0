package org.reencuentro.kernel;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** Where something stands in a list: by a time, and those of one moment by their identifiers, as databases order them. */
public record Place(Instant at, UUID id) implements Comparable<Place> {
    /** Before everything. */
    public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
            .thenComparing(each -> each.id().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(each -> each.id().getLeastSignificantBits(), Long::compareUnsigned);

    /** After everything until an instant. */
    public static Place last(Instant until) {
        return new Place(until, new UUID(-1, -1));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
