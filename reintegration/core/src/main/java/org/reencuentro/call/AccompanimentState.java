package org.reencuentro.call;

/** How far an accompaniment is. */
public enum AccompanimentState {
    /** Prepared; the officer has not keyed the code at a phone yet. */
    WAITING,
    /** The officer is at the phone with the child. */
    PRESENT,
    /** Ended by the officer, or by itself once its time was over. */
    OVER
}
