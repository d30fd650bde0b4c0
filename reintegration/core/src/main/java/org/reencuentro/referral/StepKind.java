package org.reencuentro.referral;

/** What a step in a referral's history is; only {@link #MOVED} leads to another state. */
public enum StepKind {
    MOVED,
    /** The partner has put the person on its waiting list. */
    WAITLISTED,
    /** The partner has asked a question. */
    ASKED,
    /** The hall has answered it. */
    REPLIED,
    /** A day and hour were agreed. */
    APPOINTED,
    REMINDED,
    /** The supervisors were told. */
    ESCALATED,
    /** The partner knows that it was withdrawn. */
    WITHDRAWAL_SEEN,
    /** The person says that they received it. */
    RECEIVED,
    /** The person says that they did not receive it. */
    NOT_RECEIVED,
    /** The person could not be asked. */
    NOT_REACHED
}
