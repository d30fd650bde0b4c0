package org.reencuentro.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.reencuentro.referral.ReferralState;

/**
 * One step of a referral, as its partner may know of it: nothing of the person.
 *
 * @param id what tells it from all others, the same in each message about it
 * @param number its place among the changes of the organisation, from 1 and without gaps
 */
public record PartnerChange(UUID id, long number, UUID referral, String code, ReferralState state, Instant at) {
    /** What happened, such as {@code referral.not-attended}. */
    public String type() {
        return type(state);
    }

    static String type(ReferralState state) {
        return "referral." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
