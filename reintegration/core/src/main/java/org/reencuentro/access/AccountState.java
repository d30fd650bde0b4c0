package org.reencuentro.access;

/** Whether somebody may sign in with an account. */
public enum AccountState {
    /** A link was handed out that nobody has used yet. */
    INVITED,
    /** Its person signs in with it. */
    ACTIVE,
    /** Closed; an administrator, or the organisation's coordinator, can open it again. */
    DISABLED
}
