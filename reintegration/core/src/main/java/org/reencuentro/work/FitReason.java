package org.reencuentro.work;

/** Why an opening fits somebody, or less so. */
public enum FitReason {
    WISHED(3),
    SKILL(4),
    YEARS(2),
    YEARS_FEW(-2),
    SKILL_MISSING(-4),
    CAN_BE_CERTIFIED(4),
    NO_PROOF(-1),
    SCHOOLING(1),
    SCHOOLING_SHORT(-3),
    SCHOOLING_UNKNOWN(0),
    NEAR(2),
    FAR(-2);

    private final int weight;

    FitReason(int weight) {
        this.weight = weight;
    }

    /** How much it speaks for the opening; below nothing when against it. */
    public int weight() {
        return weight;
    }
}
