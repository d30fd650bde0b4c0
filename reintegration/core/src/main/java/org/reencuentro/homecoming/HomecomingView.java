package org.reencuentro.homecoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A way home.
 *
 * @param askAt when somebody asks next; the moment of leaving for what nobody asks
 * @param tries how often nobody answered
 * @param words what happened; empty when nothing did, in lists, and when the key of the person is gone
 * @param asked each question in its order; empty in lists
 */
public record HomecomingView(
        UUID id,
        UUID person,
        TravelsBy by,
        Escort escort,
        HomeState state,
        Instant leftAt,
        Instant askAt,
        int tries,
        Optional<String> words,
        List<Asking> asked) {
    /** A question that was asked. */
    public record Asking(HomeAnswer answer, Instant at, UUID by) {}
}
