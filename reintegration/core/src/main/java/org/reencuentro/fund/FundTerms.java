package org.reencuentro.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;

/**
 * What a donor gives for one arrival, and what that is in the money of the hall.
 *
 * @param donor 1 to 80 characters
 * @param promised above nothing
 * @param rateMillionths how many millionths of the hall's currency one unit of the donor's is; one million for the same
 * @param rateOn the day the rate is of
 * @param currency in which people are given money
 */
public record FundTerms(String donor, Money promised, long rateMillionths, LocalDate rateOn, Currency currency) {
    /** What is promised for an arrival where nobody has said otherwise (DOMAIN §8): 125 US dollars. */
    public static final Money USUAL = Money.of("125", "USD");

    private static final int LONGEST_DONOR = 80;
    private static final int RATE_DIGITS = 6;
    private static final String RATE = "[0-9]{1,6}([.,][0-9]{1,6})?";

    /** @throws Problem {@link FundProblem#FUND_TERMS_MALFORMED} */
    public FundTerms {
        donor = donor.strip();
        require(!donor.isEmpty() && donor.length() <= LONGEST_DONOR && promised.hundredths() > 0);
        require(rateMillionths > 0);
        require(!promised.currency().equals(currency) || rateMillionths == 1_000_000);
        require(granted(promised, rateMillionths, currency).hundredths() > 0);
    }

    /**
     * As people write them.
     *
     * @param rateOn a day by the calendar, as {@code 2026-11-27}
     * @throws Problem {@link FundProblem#FUND_TERMS_MALFORMED}
     */
    public static FundTerms read(
            String donor, String amount, String amountCurrency, String rate, String rateOn, String currency) {
        require(rate.strip().matches(RATE));
        try {
            return new FundTerms(
                    donor,
                    Money.of(amount.strip(), amountCurrency),
                    new BigDecimal(rate.strip().replace(',', '.'))
                            .movePointRight(RATE_DIGITS)
                            .longValueExact(),
                    LocalDate.parse(rateOn),
                    Currency.getInstance(currency));
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw new Problem(FundProblem.FUND_TERMS_MALFORMED);
        }
    }

    private static void require(boolean right) {
        if (!right) {
            throw new Problem(FundProblem.FUND_TERMS_MALFORMED);
        }
    }

    /** What can be given, rounded down to the hundredth. */
    public Money granted() {
        return granted(promised, rateMillionths, currency);
    }

    private static Money granted(Money promised, long rateMillionths, Currency currency) {
        long hundredths = BigDecimal.valueOf(promised.hundredths())
                .multiply(BigDecimal.valueOf(rateMillionths, RATE_DIGITS))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return new Money(hundredths, currency);
    }

    /**
     * An amount above nothing in the money of the hall, as people write it.
     *
     * @throws Problem {@link FundProblem#FUND_AMOUNT_MALFORMED}
     */
    public Money amount(String amount) {
        try {
            Money money = Money.of(amount.strip(), currency.getCurrencyCode());
            if (money.hundredths() > 0) {
                return money;
            }
        } catch (IllegalArgumentException wrong) {
            throw new Problem(FundProblem.FUND_AMOUNT_MALFORMED);
        }
        throw new Problem(FundProblem.FUND_AMOUNT_MALFORMED);
    }

    /** The rate as people write it. */
    public String rate() {
        return BigDecimal.valueOf(rateMillionths, RATE_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
