package org.reencuentro.call;

/** Why the officer who accompanies a child ended a call. */
public enum StopReason {
    /** The child wishes it. */
    CHILD_WISHES,
    /** The call does the child harm. */
    DISTRESS,
    /** Threats, pressure, or orders of what to say or where to go. */
    PRESSURE,
    /** Somebody else answered than the contact. */
    NOT_THE_CONTACT,
    /** None of these; what it was belongs into the child's case. */
    OTHER
}
