package org.reencuentro.papers;

import java.util.Set;

/** How far help with the cost of a paper is. */
public enum GrantState {
    /** One person has asked for it. */
    ASKED,
    /** Another has agreed. */
    APPROVED,
    REFUSED,
    /** The money was given. */
    PAID,
    /** It was taken back before it was paid. */
    CANCELLED;

    /** What may follow. */
    public Set<GrantState> next() {
        return switch (this) {
            case ASKED -> Set.of(APPROVED, REFUSED, CANCELLED);
            case APPROVED -> Set.of(PAID, CANCELLED);
            case REFUSED, PAID, CANCELLED -> Set.of();
        };
    }

    /** Whether nothing follows. */
    public boolean end() {
        return next().isEmpty();
    }
}
