package org.reencuentro.word;

/** How far the word of a family is. */
public enum FamilyWordState {
    /** Nobody looks yet for whom it is for. */
    NEW,
    /** Somebody of the hall looks for whom it is for. */
    BEING_LOOKED_FOR,
    /** Whoever it is for has it. */
    PASSED_ON,
    /** It could not be passed on; until it is erased somebody may look again. */
    NOT_PASSED_ON,
    /** What was said and the number are not kept any more. */
    ERASED;

    /** Whether a word in this state may come to the other. Who looks for it may hand that over to another. */
    public boolean leadsTo(FamilyWordState next) {
        return switch (this) {
            case NEW -> next == BEING_LOOKED_FOR || next == ERASED;
            case BEING_LOOKED_FOR -> true;
            case NOT_PASSED_ON -> next == BEING_LOOKED_FOR || next == ERASED;
            case PASSED_ON -> next == ERASED;
            case ERASED -> false;
        };
    }

    /** Whether somebody has still to do something about it. */
    public boolean open() {
        return this == NEW || this == BEING_LOOKED_FOR;
    }
}
