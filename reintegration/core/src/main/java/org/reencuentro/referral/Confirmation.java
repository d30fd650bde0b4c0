package org.reencuentro.referral;

/** What the person says when they are asked whether they received what a partner says it gave. */
public enum Confirmation {
    RECEIVED(StepKind.RECEIVED),
    NOT_RECEIVED(StepKind.NOT_RECEIVED),
    /** They could not be asked. */
    NOT_REACHED(StepKind.NOT_REACHED);

    private final StepKind step;

    Confirmation(StepKind step) {
        this.step = step;
    }

    /** How it stands in the history. */
    public StepKind step() {
        return step;
    }
}
