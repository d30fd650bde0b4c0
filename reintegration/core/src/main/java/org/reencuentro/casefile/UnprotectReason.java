package org.reencuentro.casefile;

/** Why a case is open again to its whole hall. A choice and no text. */
public enum UnprotectReason {
    /** Nobody is to be feared any more. */
    DANGER_OVER,
    /** The person wants it, a child with whoever answers for them. */
    PERSON_ASKS,
    /** It was another case that was meant, or there never was a danger. */
    MISTAKE
}
