package org.reencuentro.call;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What calls cost, exact to the ten-thousandth of the unit of the currency in which the hall's carrier is paid: carriers'
 * rates are finer than hundredths.
 *
 * @param tenThousandths of the unit; never negative
 */
public record Cost(long tenThousandths) implements Comparable<Cost> {
    public static final Cost NONE = new Cost(0);

    private static final int DIGITS = 4;
    private static final String AMOUNT = "[0-9]{1,7}([.,][0-9]{1,4})?";

    public Cost {
        if (tenThousandths < 0) {
            throw new IllegalArgumentException("Less than nothing");
        }
    }

    /** Reads an amount as people write it, {@code 0.0135} or {@code 35,5}; empty for anything else, ten millions and more. */
    public static Optional<Cost> read(String amount) {
        String written = amount.strip();
        return written.matches(AMOUNT)
                ? Optional.of(new Cost(new BigDecimal(written.replace(',', '.'))
                        .movePointRight(DIGITS)
                        .longValueExact()))
                : Optional.empty();
    }

    /** Both together. */
    public Cost plus(Cost other) {
        return new Cost(Math.addExact(tenThousandths, other.tenThousandths));
    }

    /** The amount alone with at least two digits after the point, and no more than it has. */
    public String amount() {
        BigDecimal exact = BigDecimal.valueOf(tenThousandths, DIGITS).stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }

    @Override
    public int compareTo(Cost other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }
}
