package org.reencuentro.call;

import java.time.Duration;
import java.util.UUID;

/** The answer to a phone that wants to dial. */
public sealed interface Decision {
    /** Dial these digits, for at most that long. */
    record Allowed(UUID call, String dial, Duration maximum) implements Decision {
        @Override
        public String toString() {
            return "Allowed " + call;
        }
    }

    /** Not this number, and why. */
    record Refused(CallProblem why) implements Decision {}
}
