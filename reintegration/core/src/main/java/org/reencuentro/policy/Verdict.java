package org.reencuentro.policy;

/** What the decision point says. */
public enum Verdict {
    /** It may. */
    ALLOWED,
    /** It may not, and may know that the object exists. */
    DENIED,
    /** It may not, and for it there is no such object. */
    HIDDEN
}
