package org.reencuentro.fund;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Money;
import org.reencuentro.ticket.TicketWord;

/**
 * A voucher. Nothing in it says whose it is.
 *
 * @param number six digits
 * @param until the moment from which nobody travels on it
 * @param redeemedAt when it was taken; empty where it was not
 */
public record VoucherView(
        UUID id,
        UUID carrier,
        String number,
        TicketWord word,
        Money amount,
        VoucherState state,
        Instant until,
        Optional<Instant> redeemedAt) {}
