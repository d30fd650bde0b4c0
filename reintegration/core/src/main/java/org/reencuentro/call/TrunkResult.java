package org.reencuentro.call;

/** What became of a test call through the trunk. */
public enum TrunkResult {
    /** The test number answered. */
    ANSWERED,
    /** The network reached it, but it was busy or nobody answered. */
    RANG,
    /** There was no way through. */
    FAILED,
    /** Nothing was heard of it: the exchange was away. */
    NOT_TRIED;

    /** Whether families can be reached. */
    public boolean passes() {
        return this == ANSWERED || this == RANG;
    }
}
