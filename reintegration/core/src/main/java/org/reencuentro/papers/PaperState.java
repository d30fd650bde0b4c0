package org.reencuentro.papers;

/**
 * How far a paper is (FIELD: the steps of Guatemala's identity document). Which of them a paper passes says its
 * {@link PaperKind}; steps may be left out, since deported people are spared some, and taken back when they were noted by
 * mistake.
 */
public enum PaperState {
    /** It is missing; nothing was done yet. */
    NEEDED,
    /** The certificate of birth that it needs is there. */
    CERTIFICATE,
    /** Its fee is paid, or nothing has to be paid. */
    PAID,
    /** The office has taken down everything; where it gives a number, that is noted. */
    REQUESTED,
    /** The office is making it. */
    IN_PRODUCTION,
    /** It waits to be fetched. */
    READY,
    /** It is in the hands of whoever it is for. */
    DELIVERED,
    /** Nobody pursues it any more. */
    GIVEN_UP;

    /** Whether nothing follows. */
    public boolean end() {
        return this == DELIVERED || this == GIVEN_UP;
    }
}
