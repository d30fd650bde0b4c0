package org.reencuentro.papers;

/** Why nobody pursues a paper any more. */
public enum WhyGivenUp {
    /** The person does not want it. */
    NOT_WANTED,
    /** It was found, or they got it by themselves. */
    HAS_IT,
    /** The office has refused it. */
    REFUSED,
    /** Nobody can reach the person. */
    NOT_REACHED,
    /** It was noted by mistake. */
    MISTAKE
}
