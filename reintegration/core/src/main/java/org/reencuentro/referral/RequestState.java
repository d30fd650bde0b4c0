package org.reencuentro.referral;

/** How far a request is, as its maker is told. */
public enum RequestState {
    /** Nobody has been asked yet, or who was asked could not help. */
    OPEN,
    /** A partner has been asked. */
    REFERRED,
    /** A partner will help. */
    ACCEPTED,
    /** The help was given. */
    DONE,
    /** It is not needed any more, or never was. */
    WITHDRAWN;

    /** Whether a partner was asked, or will help. */
    public boolean asked() {
        return this == REFERRED || this == ACCEPTED;
    }
}
