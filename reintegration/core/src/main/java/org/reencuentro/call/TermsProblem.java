package org.reencuentro.call;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about the terms of calls, rates and blocked numbers. */
public enum TermsProblem implements ProblemCode {
    /** Shorter than a minute, or longer than {most} minutes. */
    TERMS_MINUTES_REFUSED(Kind.RULE),
    /** Fewer than one call at once, or more than a thousand. */
    TERMS_AT_ONCE_REFUSED(Kind.RULE),
    /** A donor's name longer than eighty characters. */
    TERMS_DONOR_REFUSED(Kind.RULE),
    /** Nobody says why calls are off, or in more than two hundred characters. */
    TERMS_WHY_MISSING(Kind.RULE),
    /** No such line in this hall. */
    TERMS_LINE_UNKNOWN(Kind.UNKNOWN),
    /** No such country. */
    RATE_COUNTRY_REFUSED(Kind.RULE),
    /** Helplines are called always, whatever they cost; premium numbers never. */
    RATE_TYPE_REFUSED(Kind.RULE),
    /** No amount, or a step that is not from 1 to 60 seconds. */
    RATE_AMOUNT_REFUSED(Kind.RULE),
    /** No such blocked number. */
    BLOCK_UNKNOWN(Kind.UNKNOWN),
    /** The number is blocked already. */
    BLOCK_EXISTS(Kind.CONFLICT),
    /** Emergency numbers and helplines are never blocked. */
    BLOCK_HELPLINE_REFUSED(Kind.RULE),
    /** What happened is not said, or in more than five hundred characters. */
    BLOCK_EVIDENCE_MISSING(Kind.RULE),
    /** For less than a day, or more than {most} days. */
    BLOCK_TIME_REFUSED(Kind.RULE),
    /** Whoever blocked it does not review it. */
    BLOCK_REVIEW_OWN(Kind.FORBIDDEN),
    /** It is not blocked any more, or was reviewed already. */
    BLOCK_OVER(Kind.CONFLICT);

    private final Kind kind;

    TermsProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
