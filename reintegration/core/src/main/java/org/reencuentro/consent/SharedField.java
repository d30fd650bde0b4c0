package org.reencuentro.consent;

/** What of a person can be shared with a partner. What does not stand here is shared with nobody. */
public enum SharedField {
    /** Age in wide bands, never the birth date. */
    AGE_BAND(SharedFrom.ASKED),
    /** Whether they are under 18, or their age is in doubt. */
    MINOR(SharedFrom.ASKED),
    LANGUAGE(SharedFrom.ASKED),
    /** Where they want to go; never the municipality. */
    DEPARTMENT(SharedFrom.ASKED),
    /** What the caseworker wrote for the partner. */
    NOTE(SharedFrom.ASKED),
    NAME(SharedFrom.ACCEPTED);

    private final SharedFrom earliest;

    SharedField(SharedFrom earliest) {
        this.earliest = earliest;
    }

    /** Before that, no rule can share it. */
    public SharedFrom earliest() {
        return earliest;
    }
}
