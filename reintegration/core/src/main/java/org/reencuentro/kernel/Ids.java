package org.reencuentro.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes the surrogate keys of every table: UUIDs of version 7, so that rows written together lie together. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier carrying the clock's millisecond and 74 random bits (RFC 9562, 5.7). */
    public static UUID next(Clock clock) {
        long high = (clock.instant().toEpochMilli() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
