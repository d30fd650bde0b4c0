package org.reencuentro.call;

/** Why nobody is put through to a number. */
public enum BlockReason {
    /** Whoever answers threatens. */
    THREAT,
    /** Whoever answers wants money. */
    EXTORTION,
    /** Whoever answers wants no calls from here. */
    UNWANTED,
    /** A court or prosecutor orders it. */
    ORDER,
    /** The number earns by being called. */
    FRAUD
}
