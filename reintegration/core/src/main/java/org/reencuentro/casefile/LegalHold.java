package org.reencuentro.casefile;

import java.util.UUID;

/** Says whether somebody's data must be kept for a court or authority; whoever keeps holds provides it as a bean. */
public interface LegalHold {
    /** Whether nothing of the person may be erased now. */
    boolean holds(UUID person);
}
