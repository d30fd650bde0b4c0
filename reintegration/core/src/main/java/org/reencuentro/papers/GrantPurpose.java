package org.reencuentro.papers;

import java.util.Currency;
import org.reencuentro.kernel.Money;

/** What help with money is for. */
public enum GrantPurpose {
    FEE,
    /** The way to the office and back. */
    TRAVEL;

    /** More than any fee, or any way within the country, costs; what is above is no help with a paper. */
    public static final Money MOST = new Money(100_000, Currency.getInstance("GTQ"));
}
