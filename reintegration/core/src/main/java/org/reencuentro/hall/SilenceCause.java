package org.reencuentro.hall;

/** Why a line counts as silent. */
public enum SilenceCause {
    /** Its phone is not registered at the exchange, or does not answer it. */
    UNREACHABLE,
    /** It is reachable and on its hook, and nobody has lifted it while the phones beside it were lifted again and again. */
    UNUSED
}
