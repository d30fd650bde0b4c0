package org.reencuentro.retention;

/** Why a case is kept beyond its time. A choice and no text. */
public enum KeepReason {
    STILL_HELPED,
    CLAIM,
    PERSON_ASKED
}
