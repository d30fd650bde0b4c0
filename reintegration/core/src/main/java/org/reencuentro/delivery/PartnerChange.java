package org.reencuentro.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.referral.ReferralState;

/**
 * One step of a referral, as its partner may know of it: nothing of the person.
 *
 * @param id what tells it from all others, the same in each message about it
 * @param what a step that led to no other state, such as {@code ASKED}; empty when it led to the state
 * @param number its place among the changes of the organisation, from 1 and without gaps
 */
public record PartnerChange(
        UUID id, long number, UUID referral, String code, ReferralState state, Optional<String> what, Instant at) {
    /** What happened, such as {@code referral.not-attended}. */
    public String type() {
        return type(state, what);
    }

    static String type(ReferralState state, Optional<String> what) {
        return "referral." + what.orElse(state.name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
