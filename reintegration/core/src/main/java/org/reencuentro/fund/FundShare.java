package org.reencuentro.fund;

import java.util.List;
import java.util.Optional;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.kernel.Money;

/**
 * What somebody in the hall is proposed, or was given.
 *
 * @param asked whether anybody asked them if they need transport; not asked is no answer
 * @param rules why, in the order of the rules; empty for who did not say that they need transport
 * @param points of those rules together
 * @param proposed empty for who was given something, or for whom no rule speaks
 * @param given empty for who was given nothing
 */
public record FundShare(
        PassengerView passenger,
        boolean asked,
        List<FundRule> rules,
        int points,
        Optional<Money> proposed,
        Optional<Money> given) {}
