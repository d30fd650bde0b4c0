package org.reencuentro.casefile;

/** Why a case is to be erased. A choice and no text, since it outlives the case. */
public enum ErasureReason {
    /** The person asked for it. */
    PERSON_ASKED,
    /** The time for which it may be kept is over. */
    TIME_OVER,
    /** Registered by mistake, or twice. */
    MISTAKE,
    /** A court or authority ordered it. */
    ORDERED
}
