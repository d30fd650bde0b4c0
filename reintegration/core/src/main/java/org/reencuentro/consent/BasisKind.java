package org.reencuentro.consent;

import org.reencuentro.policy.Operation;

/** Why a partner may be asked for help for somebody who was not asked, cannot answer, or said no. */
public enum BasisKind {
    /** Life or body is in danger, and the person cannot be asked (DOMAIN §4 step 9, the medical emergency). */
    VITAL_INTERESTS(Operation.RECORD_VITAL_BASIS, 3),
    /** The best interests of a child, as an officer for the protection of children has assessed them (DOMAIN §6). */
    BEST_INTERESTS(Operation.RECORD_CHILD_BASIS, 90),
    /** An order of a court or authority, or what the law makes a duty; its document is named. */
    LEGAL_DUTY(Operation.RECORD_LAW_BASIS, 180);

    private final Operation recording;
    private final int mostDays;

    BasisKind(Operation recording, int mostDays) {
        this.recording = recording;
        this.mostDays = mostDays;
    }

    /** What whoever records it must be allowed to do to the person. */
    public Operation recording() {
        return recording;
    }

    /** For how many days at most, today counted. */
    public int mostDays() {
        return mostDays;
    }

    /** Whether it is for those who are treated as minors alone. */
    public boolean ofChildren() {
        return this == BEST_INTERESTS;
    }

    /** Whether it needs a document, and always two people who have read it. */
    public boolean ordered() {
        return this == LEGAL_DUTY;
    }
}
