package org.reencuentro.work;

/** Why an organisation does not take somebody, as it says or as it seems to whoever asked. */
public enum WhyTurnedDown {
    NO_SEAT,
    NO_PROOF,
    SCHOOLING,
    NO_PAPERS,
    TOO_FAR,
    AGE,
    DEPORTED,
    NO_ANSWER,
    OTHER
}
