package org.reencuentro.consent;

import java.util.EnumSet;
import java.util.Set;

/** What the person said when asked. */
public enum ConsentAnswer {
    YES,
    /** Yes, but the partner is not told the name, not even on acceptance. */
    YES_WITHOUT_NAME,
    NO;

    /** The most that may be shared after this answer. */
    public Set<SharedField> allows() {
        return switch (this) {
            case YES -> EnumSet.allOf(SharedField.class);
            case YES_WITHOUT_NAME -> EnumSet.complementOf(EnumSet.of(SharedField.NAME));
            case NO -> EnumSet.noneOf(SharedField.class);
        };
    }
}
