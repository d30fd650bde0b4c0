package org.reencuentro.fund;

/** What an entry of the ledger says. */
public enum FundEntryKind {
    OPENED(FundAccount.DONOR, FundAccount.PURSE),
    GIVEN(FundAccount.PURSE, FundAccount.PEOPLE),
    /** The correcting entry; what it corrects stays as it was. */
    TAKEN_BACK(FundAccount.PEOPLE, FundAccount.PURSE);

    private final FundAccount from;
    private final FundAccount to;

    FundEntryKind(FundAccount from, FundAccount to) {
        this.from = from;
        this.to = to;
    }

    public FundAccount from() {
        return from;
    }

    public FundAccount to() {
        return to;
    }
}
