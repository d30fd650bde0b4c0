package org.reencuentro.office.web;

import org.reencuentro.arrival.Expected;

/** How numbers are told from which nobody is to be known. */
public final class Counted {
    private Counted() {}

    /** The number, that it is small, or that nobody has said it. */
    public static String of(Texts t, Expected.Count count) {
        return switch (count.kind()) {
            case EXACT -> String.valueOf(count.number());
            case FEW -> t.of("expected.few", Expected.LEAST);
            case UNKNOWN -> t.of("expected.unknown");
        };
    }
}
