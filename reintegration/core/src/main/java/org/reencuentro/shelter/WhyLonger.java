package org.reencuentro.shelter;

/** Why somebody stays longer than a house lets people stay. */
public enum WhyLonger {
    NO_BUS,
    NOT_WELL,
    WAITS_FOR_FAMILY,
    WAITS_FOR_PAPERS,
    PROTECTION,
    NO_OTHER_BED
}
