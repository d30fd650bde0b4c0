package org.reencuentro.triage;

/** What is known of one need. Not asked is no answer, and differs from all of them. */
public enum NeedAnswer {
    NEEDS,
    /** It was needed, and they have it. */
    GIVEN,
    DOES_NOT_NEED,
    PREFERS_NOT_TO_SAY,
    /** Nobody has asked, or the answer was taken back. */
    NOT_ASKED
}
