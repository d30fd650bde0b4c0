package org.reencuentro.referral;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about requests and referrals. */
public enum ReferralProblem implements ProblemCode {
    /** No such request. */
    REQUEST_UNKNOWN(Kind.UNKNOWN),
    /** No such referral, or not the caller's to see. */
    REFERRAL_UNKNOWN(Kind.UNKNOWN),
    /** No such notification, or not the caller's to read. */
    NOTIFICATION_UNKNOWN(Kind.UNKNOWN),
    /** The step is not possible from the state it is in; {@code from} and {@code to} are told. */
    REFERRAL_WRONG_STATE(Kind.CONFLICT),
    /** The request already has a referral on its way, or is done. */
    REQUEST_NOT_OPEN(Kind.CONFLICT),
    /** The request belongs to somebody else already. */
    REQUEST_LINKED_ALREADY(Kind.CONFLICT),
    /** Nobody is linked to the request yet. */
    REQUEST_NOT_LINKED(Kind.RULE),
    /** The service does not offer what was asked for. */
    SERVICE_OF_OTHER_KIND(Kind.RULE),
    /** The department is none of the 22. */
    DEPARTMENT_UNKNOWN(Kind.RULE),
    /** The municipality is none of the 340. */
    PLACE_UNKNOWN(Kind.RULE),
    /** Going home needs to know where home is. */
    DEPARTMENT_MISSING(Kind.RULE),
    /** The partner has no question open. */
    NO_QUESTION_OPEN(Kind.CONFLICT),
    /** Notes are not shared with the partner, which could not read the answer to its question. */
    NOTES_NOT_SHARED(Kind.RULE),
    /** The partner waits for an answer to its question first. */
    QUESTION_OPEN(Kind.CONFLICT),
    /** A question or an answer needs words. */
    WORDS_MISSING(Kind.RULE),
    /** An appointment lies ahead, within a year. */
    APPOINTMENT_NOT_AHEAD(Kind.RULE),
    /** A child, or somebody of whom nobody knows that they are none, is referred with an adult of the family. */
    CHILD_WITHOUT_ADULT(Kind.RULE),
    /** There are not enough places for all who are to stay together; {@code places} are told. */
    FAMILY_DOES_NOT_FIT(Kind.RULE),
    /** A note is at most 500 characters. */
    NOTE_TOO_LONG(Kind.RULE),
    /** Too many tickets were looked up; {@code seconds} to wait are told. */
    TICKET_SLOW_DOWN(Kind.SLOW_DOWN);

    private final Kind kind;

    ReferralProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
