package org.reencuentro.telephony;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reencuentro.call.AccompanimentProblem;
import org.reencuentro.call.Accompaniments;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.Calls;
import org.reencuentro.call.Decision;
import org.reencuentro.call.SignOnTries;
import org.reencuentro.duty.Duties;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Tries;

/**
 * Answers what a phone in the hall asks: may I dial this, please send a person, I am here with the child. Safe for many
 * threads.
 */
public class PhoneDesk {
    /** The answer to a number. */
    public sealed interface Answer {
        /** Dial these digits, for at most that long. */
        record Dial(String digits, Duration maximum) implements Answer {}

        /** Say this prompt, and offer a person. */
        record Say(String prompt) implements Answer {}
    }

    private final Calls calls;
    private final Attentions attentions;
    private final Halls halls;
    private final Accompaniments accompaniments;
    private final SignOnTries tries;
    private final Duties duties;

    public PhoneDesk(
            Calls calls,
            Attentions attentions,
            Halls halls,
            Accompaniments accompaniments,
            SignOnTries tries,
            Duties duties) {
        this.calls = calls;
        this.attentions = attentions;
        this.halls = halls;
        this.accompaniments = accompaniments;
        this.tries = tries;
        this.duties = duties;
    }

    /**
     * Decides about a number and records the attempt.
     *
     * @param digits with {@code 00} before the country code, or a helpline's short number
     */
    public Answer mayDial(String attempt, String line, Language language, String digits) {
        Decision decision = calls.authorise(attempt, line, language, digits, Optional.empty());
        if (decision instanceof Decision.Allowed allowed) {
            return new Answer.Dial(allowed.dial(), allowed.maximum());
        }
        return new Answer.Say(prompt(((Decision.Refused) decision).why()));
    }

    /** More minutes for an attempt; how long it may last now, empty when there is no such attempt. */
    public Optional<Duration> more(String attempt) {
        return calls.more(attempt);
    }

    /** How long an attempt may last by now; empty when there is no such attempt. */
    public Optional<Duration> maximum(String attempt) {
        return calls.maximum(attempt);
    }

    /**
     * Calls a person to the phone, to one for children as to a child; a line that the hall does not know is left alone. That
     * is kept before anything else is looked for.
     *
     * @return the duty phones to ring meanwhile, in order; empty when nobody's would ring
     */
    public List<String> help(String line, Language language) {
        boolean child = accompaniments.forChildren(line);
        halls.line(line).ifPresent(found -> attentions.raise(found.hall(), line, found.label(), language, child));
        return duties.rung(line, child);
    }

    /**
     * An officer keys the code of an accompaniment at a phone for children.
     *
     * @param offHook the channel's identifier
     * @return empty once the officer is there; else the prompt that says why not
     */
    public Optional<String> accompany(String line, String offHook, String code) {
        Optional<Tries.Try> begun = tries.count(line);
        if (begun.isEmpty()) {
            return Optional.of("child-code-later");
        }
        try {
            accompaniments.signOn(line, offHook, code);
        } catch (Problem refused) {
            if (!(refused.code() instanceof AccompanimentProblem)) {
                throw refused;
            }
            return Optional.of("child-code-wrong");
        }
        tries.right(begun.get());
        return Optional.empty();
    }

    /** The prompt that says why, a key of the prompt masters. */
    static String prompt(CallProblem why) {
        return switch (why) {
            case NUMBER_NOT_DIGITS, NUMBER_NEEDS_COUNTRY -> "number-none";
            case NUMBER_TOO_SHORT -> "number-short";
            case NUMBER_TOO_LONG, NUMBER_IMPOSSIBLE -> "refused-invalid";
            case NUMBER_NOT_ALLOWED, NUMBER_BLOCKED -> "refused";
            case CALLS_OFF -> "refused-off";
            case CALLS_TAKEN -> "refused-busy";
            case DAY_SPENT -> "refused-money";
            case CHILD_ALONE -> "child-alone";
            case CONTACT_NOT_CHECKED -> "child-contact";
            case PHONES_OUT_OF_ORDER, LINE_BUSY, CALL_UNKNOWN -> "call-failed";
        };
    }
}
