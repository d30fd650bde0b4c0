package org.reencuentro.fund;

/** Between what the money of a fund moves; each entry of the ledger takes from one and adds to another. */
public enum FundAccount {
    /** Whoever pays; below nothing by what was granted. */
    DONOR,
    /** What is left. */
    PURSE,
    /** What people were given, beside what is in vouchers. */
    PEOPLE,
    /** What stands on vouchers that nobody has taken yet. */
    VOUCHERS,
    /** What is owed to whoever carried people on vouchers. */
    CARRIERS
}
