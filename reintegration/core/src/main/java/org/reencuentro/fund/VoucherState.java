package org.reencuentro.fund;

/** How it stands with a voucher. Whatever is not {@link #OPEN} is over for good. */
public enum VoucherState {
    /** It may be taken. */
    OPEN,
    /** Somebody travelled on it. */
    REDEEMED,
    /** Withdrawn by whoever gives of the fund. */
    CANCELLED,
    /** Nobody took it in time. */
    LAPSED;

    public boolean over() {
        return this != OPEN;
    }
}
