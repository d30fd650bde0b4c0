package org.reencuentro.journey;

import java.util.Locale;

/** What a journey calls its own. */
final class Words {
    private Words() {}

    /** The number of a flight that no other journey has. */
    static String flight() {
        return "T" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }
}
