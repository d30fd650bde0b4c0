package org.reencuentro.word;

/** Why the word of a family could not be passed on. */
public enum WhyNotPassedOn {
    /** It could not be understood, or says nobody's name. */
    NOT_UNDERSTOOD,
    /** Nobody of that name was found in the hall. */
    NOBODY_FOUND,
    /** Whoever it is for does not want it. */
    NOT_WANTED,
    /** It may put somebody in danger. */
    NOT_SAFE
}
