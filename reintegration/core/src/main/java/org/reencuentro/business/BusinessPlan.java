package org.reencuentro.business;

import java.util.Currency;
import java.util.List;
import org.reencuentro.kernel.Money;

/**
 * The plan of a business, in the words of whoever has it. Amounts are of one month, but for what is their own and what they
 * owe.
 *
 * @param what is made or sold
 * @param buyers who buys it
 * @param place where
 * @param sales what comes in
 * @param goods what the things sold cost
 * @param costs all else: rent, transport, light
 * @param own what they put in themselves
 * @param income what the household had before
 * @param debt what they owed before
 */
public record BusinessPlan(
        String what,
        String buyers,
        String place,
        Money sales,
        Money goods,
        Money costs,
        Money own,
        Money income,
        Money debt) {
    /** The currency of all of it. */
    public static final String CURRENCY = "GTQ";

    /** The longest text, in characters. */
    public static final int LONGEST = 200;

    /** The greatest amount, in whole quetzales; what is above is a slip of the fingers. */
    public static final int MOST = 1_000_000;

    /** It as lines of text, to be sealed. */
    public String text() {
        return String.join(
                "\n",
                List.of(
                        what,
                        buyers,
                        place,
                        sales.amount(),
                        goods.amount(),
                        costs.amount(),
                        own.amount(),
                        income.amount(),
                        debt.amount()));
    }

    /** It out of the lines of {@link #text()}. */
    public static BusinessPlan of(String text) {
        String[] line = text.split("\n", -1);
        return new BusinessPlan(
                line[0],
                line[1],
                line[2],
                money(line[3]),
                money(line[4]),
                money(line[5]),
                money(line[6]),
                money(line[7]),
                money(line[8]));
    }

    /**
     * An amount as it was typed.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Money money(String typed) {
        return Money.of(typed.strip(), CURRENCY);
    }

    /** What is left of a month's sales; below nothing when it costs more than it brings. In hundredths. */
    public long left() {
        return sales.hundredths() - goods.hundredths() - costs.hundredths();
    }

    /** What it comes to after so many months, less what it cost to begin; in hundredths. */
    public long after(int months, Money cost) {
        return months * left() - own.hundredths() - cost.hundredths();
    }

    /** In how many months it brings in what it cost to begin; 0 when it never does. */
    public int monthsToPayBack(Money cost) {
        long begun = own.hundredths() + cost.hundredths();
        return left() <= 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.max(1, (begun + left() - 1) / left()));
    }

    /** So many hundredths as people write them, with a minus before what is missing. */
    public static String words(long hundredths) {
        return (hundredths < 0 ? "−" : "") + new Money(Math.abs(hundredths), Currency.getInstance(CURRENCY));
    }
}
