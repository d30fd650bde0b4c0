package org.reencuentro.office.web;

import java.util.List;
import java.util.stream.Collectors;
import org.reencuentro.matching.Reason;

/** Why two records may be of one person, in words. */
public final class Likeness {
    private Likeness() {}

    /** What speaks for it; may be empty. */
    public static String speaksFor(List<Reason> reasons, Texts t) {
        return words(reasons, false, t);
    }

    /** What speaks against it; may be empty. */
    public static String speaksAgainst(List<Reason> reasons, Texts t) {
        return words(reasons, true, t);
    }

    private static String words(List<Reason> reasons, boolean against, Texts t) {
        return reasons.stream()
                .filter(reason -> reason.against() == against)
                .map(reason -> t.word("matching.reason", reason))
                .collect(Collectors.joining(" · "));
    }
}
