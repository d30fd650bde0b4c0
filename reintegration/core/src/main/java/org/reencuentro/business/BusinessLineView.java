package org.reencuentro.business;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Money;

/**
 * Something that is bought for a business.
 *
 * @param amount that was agreed to
 * @param instalment 1 for what it begins with, 2 for what is bought once it goes
 * @param quotes the lowest first
 * @param seller and what was paid and the number of the invoice; empty before it was bought
 * @param why it was not bought where it costs least; empty when it was
 * @param deliveredAt when they signed for it
 */
public record BusinessLineView(
        UUID id,
        String name,
        Money amount,
        int instalment,
        LineState state,
        List<Quote> quotes,
        Optional<String> seller,
        Optional<Money> paid,
        Optional<String> proof,
        Optional<WhyNotLowest> why,
        Optional<Instant> deliveredAt) {
    /** The price of one seller. */
    public record Quote(UUID id, String seller, Money price) {}

    /** How many prices are still to be asked for. */
    public int quotesMissing() {
        return Math.max(0, BusinessLimits.quotes(amount.hundredths()) - quotes.size());
    }
}
