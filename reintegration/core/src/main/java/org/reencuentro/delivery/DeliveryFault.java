package org.reencuentro.delivery;

/** Why a message did not reach a partner's system. */
public enum DeliveryFault {
    /** Nobody is found under the name. */
    NAME_UNKNOWN,
    /** The name stands for an address where this server does not send. */
    ADDRESS_REFUSED,
    /** Nobody accepts a connection there. */
    UNREACHABLE,
    /** The certificate is not that of the name, or nothing was agreed. */
    TLS_FAILED,
    /** Not connected within 2 s, or not answered within 5 s. */
    TIMED_OUT,
    /** It sent us elsewhere, where we do not go. */
    REDIRECTED,
    /** It answered with another status than success. */
    REFUSED,
    /** What came back was no HTTP. */
    GARBLED
}
