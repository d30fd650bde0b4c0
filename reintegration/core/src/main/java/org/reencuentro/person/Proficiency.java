package org.reencuentro.person;

/** How well somebody gets by in a language. */
public enum Proficiency {
    /** Speaks it well, as a mother tongue or nearly. */
    WELL,
    /** Gets by. */
    SOME,
    /** Understands it, but does not speak it. */
    UNDERSTANDS
}
