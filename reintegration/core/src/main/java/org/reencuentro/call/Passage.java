package org.reencuentro.call;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Whether a call may be placed now, and on which terms. */
public sealed interface Passage {
    /**
     * It may.
     *
     * @param terms the edition that allowed it; empty where nobody has said anything, and for helplines
     * @param talk how long it may last before more is asked for
     * @param rate what it costs
     * @param accompaniment that of the child who calls; empty where nobody need be accompanied
     */
    record Open(Optional<UUID> terms, Duration talk, Rate rate, Optional<UUID> accompaniment) implements Passage {
        /** It may, by whoever it is. */
        public Open(Optional<UUID> terms, Duration talk, Rate rate) {
            this(terms, talk, rate, Optional.empty());
        }
    }

    /** It may not, and why. */
    record Shut(CallProblem why) implements Passage {}
}
