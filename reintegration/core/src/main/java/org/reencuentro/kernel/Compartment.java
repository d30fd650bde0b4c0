package org.reencuentro.kernel;

/** A part of what is known of somebody that has a key of its own, so that it opens to fewer eyes than the rest. */
public enum Compartment {
    /** What everybody who works on the case may know. */
    GENERAL,
    /** Protection of a child. */
    CHILD,
    /** Trafficking in persons. */
    TRAFFICKING,
    /** Psychosocial care. */
    PSYCHOSOCIAL
}
