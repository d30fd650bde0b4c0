package org.reencuentro.retention;

/** Why nothing of a person may be erased. A choice and no text. */
public enum HoldReason {
    COURT,
    PROSECUTOR,
    COMPLAINT
}
