package org.reencuentro.referral;

/** How loudly somebody was told that a referral waits for them. */
public enum Escalation {
    NONE,
    /** The partner was reminded. */
    REMINDED,
    /** The supervisors of the hall know. */
    SUPERVISOR
}
