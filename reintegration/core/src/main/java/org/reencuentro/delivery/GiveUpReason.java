package org.reencuentro.delivery;

/** Why a message will not be delivered any more. */
public enum GiveUpReason {
    /** The organisation knows it otherwise: by telephone, or from the list of changes. */
    TOLD_OTHERWISE,
    /** The system that should hear of it is no more. */
    SYSTEM_GONE,
    /** What it would have brought about is not wanted any more. */
    NOT_NEEDED,
    /** It should never have been written. */
    MISTAKE
}
