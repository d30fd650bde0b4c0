package org.reencuentro.relief;

/** What changes how many of an item are left. */
public enum ReliefChange {
    /** They were delivered. */
    RECEIVED(true),
    /** They were given to people. */
    GIVEN(false),
    /** Somebody brought back what was given, or it was noted by mistake. */
    TAKEN_BACK(true),
    /** A count found more than there should be. */
    COUNTED_MORE(true),
    /** A count found fewer. */
    COUNTED_FEWER(false),
    /** They are spoiled or past their date. */
    SPOILED(false);

    private final boolean more;

    ReliefChange(boolean more) {
        this.more = more;
    }

    /** Whether there are more of the item afterwards. */
    public boolean more() {
        return more;
    }

    /** How many more people have got, of so many: fewer for what came back, none for what was not given. */
    public int given(int amount) {
        return switch (this) {
            case GIVEN -> amount;
            case TAKEN_BACK -> -amount;
            case RECEIVED, COUNTED_MORE, COUNTED_FEWER, SPOILED -> 0;
        };
    }
}
