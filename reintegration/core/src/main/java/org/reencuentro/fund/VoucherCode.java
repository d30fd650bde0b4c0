package org.reencuentro.fund;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Money;
import org.reencuentro.ticket.TicketWord;

/**
 * What stands in the code of a voucher, beside the signature: enough to take it without asking anybody, and nothing about
 * whoever holds it.
 *
 * @param until whole seconds
 */
public record VoucherCode(UUID carrier, String number, TicketWord word, Money amount, Instant until) {
    private static final Pattern WRITTEN = Pattern.compile(
            "RV1;([0-9a-f-]{36});([0-9]{6});([A-Z]{1,12});([0-9]{1,12});([A-Z]{3});([0-9]{1,12});([A-Za-z0-9_-]{86})");

    public VoucherCode {
        until = until.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A code as it is read from paper, with the signature it bears. */
    public record Signed(VoucherCode code, String signature) {}

    /** What is signed; the signature follows it after one more semicolon. */
    public String text() {
        return String.join(
                ";",
                "RV1",
                carrier.toString(),
                number,
                word.name(),
                Long.toString(amount.hundredths()),
                amount.currency().getCurrencyCode(),
                Long.toString(until.getEpochSecond()));
    }

    /** Reads what a scanner read; empty when it is no code of a voucher. Says nothing about the signature. */
    public static Optional<Signed> read(String scanned) {
        Matcher found = WRITTEN.matcher(scanned.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Signed(
                    new VoucherCode(
                            UUID.fromString(found.group(1)),
                            found.group(2),
                            TicketWord.valueOf(found.group(3)),
                            new Money(Long.parseLong(found.group(4)), Currency.getInstance(found.group(5))),
                            Instant.ofEpochSecond(Long.parseLong(found.group(6)))),
                    found.group(7)));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
