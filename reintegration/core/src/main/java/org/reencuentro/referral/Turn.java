package org.reencuentro.referral;

/** Whose word a referral waits for. */
public enum Turn {
    PARTNER,
    HALL
}
