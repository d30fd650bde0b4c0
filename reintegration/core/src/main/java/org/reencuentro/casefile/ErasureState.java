package org.reencuentro.casefile;

import java.util.EnumSet;
import java.util.Set;

/** How far a request to erase a case is. */
public enum ErasureState {
    /** Waits for a second person. */
    ASKED,
    /** Agreed to; the keys are being destroyed. */
    APPROVED,
    /** Not agreed to. */
    REFUSED,
    /** The keys are destroyed. */
    DONE;

    /** The states that may come next. */
    public Set<ErasureState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(APPROVED, REFUSED);
            case APPROVED -> EnumSet.of(DONE);
            case REFUSED, DONE -> EnumSet.noneOf(ErasureState.class);
        };
    }

    /** Whether nothing comes after it. */
    public boolean end() {
        return next().isEmpty();
    }
}
