package org.reencuentro.consent;

/** What the person said when asked. */
public enum ConsentAnswer {
    YES,
    /** Yes, but the partner is not told the name, not even on acceptance. */
    YES_WITHOUT_NAME,
    NO
}
