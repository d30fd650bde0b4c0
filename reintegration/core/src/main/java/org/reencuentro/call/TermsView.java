package org.reencuentro.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.model.CallTerms;

/**
 * The terms of free calls in a hall.
 *
 * @param on whether the family can be called at all; emergency numbers and helplines always can
 * @param offBecause why not, for staff; empty while it can
 * @param said by whom and when; empty for a hall of which nothing was said yet
 */
public record TermsView(boolean on, Optional<String> offBecause, TermsDraft terms, Optional<Said> said) {
    /** Whose word it is, and when. */
    public record Said(UUID by, Instant at) {}

    /**
     * What was said of a hall, or what holds where nobody has said anything.
     *
     * @param longest how long any call may last at all
     */
    static TermsView of(Optional<CallTerms> said, Duration longest) {
        return said.map(CallTerms::view).orElseGet(() -> standard(longest));
    }

    /** Ten minutes, five more for the asking, no limits. */
    private static TermsView standard(Duration longest) {
        Duration talk = shorter(Duration.ofMinutes(10), longest);
        return new TermsView(
                true,
                Optional.empty(),
                new TermsDraft(talk, Duration.ofMinutes(5), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
