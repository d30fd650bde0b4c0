package org.reencuentro.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * The kinds of things that are kept, each with how long and why. Written out in {@code docs/security/retention.md}. What
 * names nobody goes by itself when its time is over; what names people is put before a person.
 */
public enum RetentionClass {
    /** Digits, pseudonym and last two digits of a called number, and the checked contacts of a child. */
    CALLED_NUMBER(
            Period.ofMonths(6),
            "the call",
            End.BLANKED,
            "Constitution art. 24: secrecy of telephone communications; long enough for complaints about a call"),
    /** A call without its number, and the accompaniment of a child without its contacts. */
    CALL(Period.ofYears(5), "the call", End.DELETED, "Accounting for the free calls towards their donors"),
    /** A blocked number: its pseudonym, country, last two digits, and what happened. */
    BLOCKED_NUMBER(
            Period.ofYears(1),
            "the end of its blocking",
            End.DELETED,
            "Decree 57-2008: no longer than its purpose; enough to see that somebody calls from there again"),
    /** When a line was silent. */
    LINE_SILENCE(
            Period.ofYears(1), "its end", End.DELETED, "Enough to see which phones fail again; names nobody served"),
    /** A test call through the trunk. */
    TRUNK_TEST(Period.ofYears(1), "the test", End.DELETED, "Enough to see when the trunk failed; names nobody served"),
    /** That a message was left for a family, and what became of it; its recording goes when it is heard or given up. */
    VOICE_MESSAGE(
            Period.ofMonths(1),
            "its being heard or given up",
            End.DELETED,
            "Constitution art. 24: secrecy of telephone communications; long enough for a family that asks"),
    /** What a family said that rang the hall, and the number it left, once whoever it is for has it. */
    PASSED_ON_WORD(
            Period.ofDays(1),
            "its being passed on",
            End.BLANKED,
            "Constitution art. 24: secrecy of telephone communications; long enough to call back from the hall"),
    /** The same where it was not passed on. */
    FAMILY_WORD(
            Period.ofDays(30),
            "its being left",
            End.BLANKED,
            "Constitution art. 24: secrecy of telephone communications; whoever it is for may come on a later flight"),
    /** That a family left word, and what became of it. */
    FAMILY_WORD_TRACE(
            Period.ofMonths(6),
            "its being left",
            End.DELETED,
            "Decree 57-2008: no longer than its purpose; long enough to look into who got word of whom"),
    /** A request, and its ticket, that nobody has linked to a person. */
    UNLINKED_REQUEST(
            Period.ofMonths(6),
            "the request",
            End.DELETED,
            "Decree 57-2008: no longer than its purpose; it names nobody"),
    /** When an account was signed in, and with which kind of device. */
    SIGN_IN(Period.ofYears(1), "the end of the session", End.DELETED, "ASVS 5: enough to look into misuse; only staff"),
    /** An export that was asked for, decided, taken; not its content. */
    EXPORT(Period.ofYears(5), "the request", End.DELETED, "Accountability for what has left; names nobody served"),
    /** An effect that could not be delivered: identifiers only. */
    UNDELIVERED(Period.ofMonths(3), "its writing", End.DELETED, "Enough for a person to look into it"),
    /** Who did what: identifiers and codes. */
    AUDIT(
            Period.ofYears(10),
            "the deed",
            End.DELETED,
            "Decree 57-2008, habeas data: people may ask who used their data, also years later"),
    /** The answer to a device's repeated request. */
    REPEATED_ANSWER(Period.ofDays(1), "the answer", End.DELETED, "Only for repeats within a day; sealed"),
    /** Rows of a list that were refused, sealed, so that they can be corrected. */
    REFUSED_ROWS(
            Period.ofDays(7),
            "the list's coming in",
            End.DELETED,
            "They name people who may be nobody's case: long enough to ask the sender and correct them"),
    /** That a list came in, from which sender, and what became of its rows in numbers. */
    LIST_RECEIVED(
            Period.ofYears(1),
            "the list's coming in",
            End.DELETED,
            "Enough to look into who brought whom onto a list; names nobody served"),
    /** Everything known of a person who has a case file. */
    CASE(
            Period.ofYears(5),
            "the last thing that happened in the case",
            End.REVIEWED,
            "Decree 57-2008: no longer than its purpose; five years for claims and for people who come back again");

    /** What becomes of it. */
    public enum End {
        /** The part that names somebody goes, the rest stays. */
        BLANKED,
        /** It goes. */
        DELETED,
        /** A supervisor decides, and a second person where it is to be erased. */
        REVIEWED
    }

    private final Period period;
    private final String from;
    private final End end;
    private final String reason;

    RetentionClass(Period period, String from, End end, String reason) {
        this.period = period;
        this.from = from;
        this.end = end;
        this.reason = reason;
    }

    /** How long it is kept. */
    public Period period() {
        return period;
    }

    /** From when that counts, in words. */
    public String from() {
        return from;
    }

    public End end() {
        return end;
    }

    /** Why so long and no longer. */
    public String reason() {
        return reason;
    }

    /** Whatever is older than this is due. */
    public Instant before(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
