package org.reencuentro.business;

/** How a business is found at a visit. */
public enum Finding {
    GOING,
    SLOW,
    STOPPED
}
