package org.reencuentro.call;

/** How far a message is that somebody left for their family. */
public enum MessageState {
    /** It is delivered once its time has come. */
    WAITING,
    /** The family is being called. */
    DELIVERING,
    /** As often as it is tried by itself it was not heard; a person has it tried again or lets it go. */
    UNHEARD,
    /** Somebody heard it to its end. */
    HEARD,
    /** Nobody will hear it any more. */
    GIVEN_UP;

    /** Whether a message in this state may come to the other. A delivery may be learnt of late, so all but the ends lead to HEARD. */
    public boolean leadsTo(MessageState next) {
        return switch (this) {
            case WAITING -> next == DELIVERING || next == HEARD || next == GIVEN_UP;
            case DELIVERING -> next == WAITING || next == UNHEARD || next == HEARD;
            case UNHEARD -> next == WAITING || next == HEARD || next == GIVEN_UP;
            case HEARD, GIVEN_UP -> false;
        };
    }

    /** Whether nothing more will happen to it. */
    public boolean over() {
        return this == HEARD || this == GIVEN_UP;
    }
}
