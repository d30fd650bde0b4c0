package org.reencuentro.access;

import java.util.List;

/**
 * A second factor counts from now on.
 *
 * @param token the session's new token
 * @param recoveryCodes ten codes to be shown once, with the first factor; empty with each further one
 */
public record FactorSet(String token, List<String> recoveryCodes) {
    @Override
    public String toString() {
        return "set";
    }
}
