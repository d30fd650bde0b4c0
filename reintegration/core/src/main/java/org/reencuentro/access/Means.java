package org.reencuentro.access;

import org.reencuentro.policy.Strength;

/** What somebody shows to prove who they are. */
public enum Means {
    PASSWORD(Strength.PASSWORD),
    /** Six digits of an app, after the password. */
    AUTHENTICATOR(Strength.SECOND_FACTOR),
    /** A code on paper, after the password. */
    RECOVERY_CODE(Strength.SECOND_FACTOR),
    PASSKEY(Strength.PASSKEY),
    /** The word of the organisation's own identity provider. */
    PROVIDER(Strength.PASSWORD),
    /** Its word, where that stands for a second factor. */
    PROVIDER_STRONG(Strength.SECOND_FACTOR);

    private final Strength strength;

    Means(Strength strength) {
        this.strength = strength;
    }

    /** How well it shows who somebody is. */
    public Strength strength() {
        return strength;
    }
}
