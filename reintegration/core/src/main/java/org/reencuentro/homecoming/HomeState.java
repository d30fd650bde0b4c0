package org.reencuentro.homecoming;

import java.util.Set;

/** Whether somebody has arrived at home. */
public enum HomeState {
    /** They left; nobody has asked yet, or nobody answered yet. */
    ON_THE_WAY,
    /** They said that they arrived well. */
    ARRIVED,
    /** Something happened; somebody looks after it. */
    TROUBLE,
    /** What had happened was looked after. */
    SETTLED,
    /** Nobody answered three times; it is no judgement of anybody. */
    NOT_REACHED,
    /** They did not want to be asked. */
    NOT_ASKED;

    /** What may follow. */
    public Set<HomeState> next() {
        return switch (this) {
            case ON_THE_WAY -> Set.of(ON_THE_WAY, ARRIVED, TROUBLE, NOT_REACHED);
            case TROUBLE -> Set.of(SETTLED);
            // Who was not reached may ring up days later.
            case NOT_REACHED -> Set.of(ARRIVED, TROUBLE);
            case ARRIVED, SETTLED, NOT_ASKED -> Set.of();
        };
    }

    /** Whether somebody has to see to it. */
    public boolean open() {
        return this == ON_THE_WAY || this == TROUBLE;
    }
}
