package org.reencuentro.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of one currency, exact to the hundredth. Amounts of different currencies are never added.
 *
 * @param hundredths of the currency's unit; never negative
 */
public record Money(long hundredths, Currency currency) {
    private static final int DIGITS = 2;
    private static final String AMOUNT = "[0-9]{1,7}([.,][0-9]{1,2})?";

    public Money {
        if (hundredths < 0) {
            throw new IllegalArgumentException("Less than nothing");
        }
    }

    /** Nothing of a currency. */
    public static Money none(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount as people write it, {@code 35}, {@code 35.5} or {@code 35,50}, and a currency by its three letters.
     *
     * @throws IllegalArgumentException when it is below nothing, ten millions or more, finer than hundredths, or no amount,
     *     or when there is no such currency
     */
    public static Money of(String amount, String currency) {
        if (!amount.matches(AMOUNT)) {
            throw new IllegalArgumentException("No amount");
        }
        long hundredths =
                new BigDecimal(amount.replace(',', '.')).movePointRight(DIGITS).longValueExact();
        return new Money(hundredths, Currency.getInstance(currency));
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException when they are of different currencies
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Amounts of different currencies");
        }
        return new Money(Math.addExact(hundredths, other.hundredths), currency);
    }

    /** The amount alone, with two digits after the point. */
    public String amount() {
        return BigDecimal.valueOf(hundredths, DIGITS).toPlainString();
    }

    /** As people write it: {@code Q35.00} for quetzales, else the amount with the currency's letters behind it. */
    @Override
    public String toString() {
        return currency.getCurrencyCode().equals("GTQ") ? "Q" + amount() : amount() + " " + currency.getCurrencyCode();
    }
}
