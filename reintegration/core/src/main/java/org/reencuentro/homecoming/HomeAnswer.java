package org.reencuentro.homecoming;

/** What came of asking whether somebody arrived. */
public enum HomeAnswer {
    ARRIVED,
    /** Nobody answered, or the number does not work. */
    NO_ANSWER,
    TROUBLE,
    /** What had happened was looked after. */
    SETTLED
}
