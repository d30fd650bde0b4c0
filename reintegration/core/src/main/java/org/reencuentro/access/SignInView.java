package org.reencuentro.access;

import java.time.Instant;

/**
 * A sign-in of the last 90 days, or an attempt at one.
 *
 * @param means what was shown; of a failed attempt, what was wrong
 * @param device the browser in words; empty when it did not say
 */
public record SignInView(Instant at, Outcome outcome, Means means, String device) {
    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED
    }
}
