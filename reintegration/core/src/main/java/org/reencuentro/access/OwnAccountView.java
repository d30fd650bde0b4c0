package org.reencuentro.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as its own person sees it.
 *
 * @param passwordSetAt empty when one signs in elsewhere
 * @param authenticatorSince empty when there is none
 * @param recoveryCodes how many are left
 * @param waived whether the second factor is waived
 * @param sessions those that hold, newest first
 * @param history sign-ins and attempts of the last 90 days, newest first, at most 50
 */
public record OwnAccountView(
        Optional<Instant> passwordSetAt,
        Optional<Instant> authenticatorSince,
        List<PasskeyView> passkeys,
        long recoveryCodes,
        boolean waived,
        List<OwnSession> sessions,
        List<SignInView> history) {
    /**
     * A browser in which somebody is signed in.
     *
     * @param device in words; empty when it did not say
     * @param seenAt to the half minute
     * @param here whether it is the one that asks
     */
    public record OwnSession(UUID id, String device, Instant beganAt, Instant seenAt, boolean here) {}

    /** Whether any second factor is set up. */
    public boolean anyFactor() {
        return authenticatorSince.isPresent() || !passkeys.isEmpty();
    }
}
