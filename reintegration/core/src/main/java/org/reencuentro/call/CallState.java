package org.reencuentro.call;

/** How far a call has come. It only moves forward; steps may be skipped, as the facts from the exchange may be lost. */
public enum CallState {
    /** Asked for at a kiosk; the exchange has not been told yet. */
    REQUESTED,
    /** The handset or browser in the hall is ringing. */
    RINGING_HERE,
    /** The number is on its way. */
    DIALLING,
    /** It rings at the family's. */
    RINGING,
    /** The family answered. */
    TALKING,
    /** Over, with an outcome. */
    ENDED;

    /** Whether a call in this state may come to the other. */
    public boolean leadsTo(CallState next) {
        return next.ordinal() > ordinal();
    }
}
