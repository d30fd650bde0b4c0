package org.reencuentro.call;

/** On whose word a call was placed. */
public enum Permission {
    /** The application decided. */
    APPLICATION,
    /** The application did not answer; the hall's own policy in the exchange decided. */
    LOCAL
}
