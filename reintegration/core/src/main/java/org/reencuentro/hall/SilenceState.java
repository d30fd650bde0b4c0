package org.reencuentro.hall;

/** How far the silence of a line has come. It only moves forward, so whoever is responsible is told of it once. */
public enum SilenceState {
    /** The line is silent; while its hall is closed, or for a few minutes, that is nobody's business. */
    NOTED,
    /** Those responsible were told. */
    TOLD,
    /** The line is back. */
    OVER;

    /** Whether a silence in this state may come to the other. */
    public boolean leadsTo(SilenceState next) {
        return next.ordinal() > ordinal();
    }
}
