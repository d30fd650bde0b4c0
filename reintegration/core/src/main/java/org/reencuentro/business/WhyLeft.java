package org.reencuentro.business;

/** Why somebody does not go on with a business. */
public enum WhyLeft {
    FOUND_WORK,
    LEFT_AGAIN,
    HEALTH,
    FAMILY,
    NOT_WANTED,
    NOT_FOUND
}
