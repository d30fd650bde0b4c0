package org.reencuentro.consent;

/** From when on a partner sees a field; in this order. */
public enum SharedFrom {
    /** As soon as it is asked for help. */
    ASKED,
    /** Once it has promised to help. */
    ACCEPTED
}
