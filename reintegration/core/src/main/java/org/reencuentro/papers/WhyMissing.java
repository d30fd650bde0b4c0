package org.reencuentro.papers;

/** Why somebody does not have a paper. */
public enum WhyMissing {
    /** It stayed abroad. */
    LEFT_ABROAD,
    /** It was lost or stolen on the way. */
    LOST,
    /** It was taken away, by an authority or by somebody else. */
    TAKEN,
    /** There never was one, or only the old "cédula". */
    NEVER_HAD,
    /** There is one, and it does not hold any more. */
    EXPIRED
}
