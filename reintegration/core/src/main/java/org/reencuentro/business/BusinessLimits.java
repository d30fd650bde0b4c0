package org.reencuentro.business;

/** What a business may cost, and how carefully it is bought for. In hundredths of a quetzal. */
public final class BusinessLimits {
    /** All that is bought for one business. */
    public static final long MOST = 1_000_000;

    /** From this amount on three prices are asked for. */
    public static final long THREE_QUOTES_FROM = 100_000;

    /** How many prices are asked for above it. */
    public static final int QUOTES = 3;

    /** How many things are bought for one business. */
    public static final int MOST_LINES = 30;

    private BusinessLimits() {}

    /** How many prices are asked for something of this amount. */
    public static int quotes(long hundredths) {
        return hundredths >= THREE_QUOTES_FROM ? QUOTES : 1;
    }
}
