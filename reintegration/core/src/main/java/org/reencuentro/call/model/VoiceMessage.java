package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reencuentro.call.MessageEnd;
import org.reencuentro.call.MessageProblem;
import org.reencuentro.call.MessageState;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

/**
 * What somebody said for their family after a call that nobody answered. It is the exchange that has the recording, under a
 * name that says nothing; the number stands in the record of the call. Each attempt to deliver it is a call of its own.
 */
@Entity
@Table(name = "voice_message")
public class VoiceMessage {
    /**
     * How long after it was left, and after each attempt, it is tried. At once nobody is there yet; an hour later even
     * somebody who works has looked at the telephone.
     */
    private static final List<Duration> AFTER =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofHours(1));

    /** When it is looked at again where the number may not be called just now. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** How long it is kept at most: a message of the day before yesterday worries more than it calms. */
    public static final Duration KEPT = Duration.ofHours(48);

    /** The call that nobody answered. */
    @Id
    @Column(name = "call_id")
    private UUID call;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "line_id")
    private UUID line;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** The name of the recording; null once it is over. */
    private String audio;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    /** How often the family was called by itself; begins anew when a person has it tried again. */
    private int attempts;

    /** The call by which it is being delivered. */
    @Column(name = "attempt_id")
    private UUID attempt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "gave_up")
    private MessageEnd gaveUp;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Version
    private int version;

    protected VoiceMessage() {}

    /** A message that was just left after a call. */
    public static VoiceMessage leave(FreeCall call, String audio, Instant now) {
        VoiceMessage message = new VoiceMessage();
        message.call = call.id();
        message.hall = call.hall();
        message.line = call.line();
        message.language = call.language();
        message.audio = audio;
        message.state = MessageState.WAITING;
        message.leftAt = now;
        message.dueAt = now.plus(AFTER.get(0));
        return message;
    }

    /** Whether it is to be tried now. */
    public boolean due(Instant now) {
        return state == MessageState.WAITING && !dueAt.isAfter(now);
    }

    /** It is delivered by that call. */
    public void start(UUID by) {
        move(MessageState.DELIVERING);
        attempt = by;
        dueAt = null;
    }

    /** It may not be tried now, but soon. */
    public void postpone(Instant now) {
        if (state != MessageState.WAITING) {
            throw refusal();
        }
        dueAt = now.plus(SOON);
    }

    /** Somebody heard it to its end. */
    public void heard(Instant at) {
        over(MessageState.HEARD, at);
    }

    /**
     * The call by which it was delivered is over, and nobody heard it to its end. Every call that was begun is an attempt,
     * whatever became of it: nobody is called more often than said without a person's word.
     */
    public void notHeard(Instant now) {
        int tried = attempts + 1;
        move(tried < AFTER.size() ? MessageState.WAITING : MessageState.UNHEARD, MessageState.DELIVERING);
        attempts = tried;
        attempt = null;
        if (state == MessageState.WAITING) {
            dueAt = now.plus(AFTER.get(tried));
        }
    }

    /**
     * A person has it tried now, and again as often as at first.
     *
     * @throws Problem {@link MessageProblem#MESSAGE_BEING_DELIVERED}, {@link MessageProblem#MESSAGE_OVER}
     */
    public void tryAgain(Instant now) {
        if (state != MessageState.WAITING) {
            move(MessageState.WAITING, MessageState.UNHEARD);
        }
        attempts = 0;
        dueAt = now;
    }

    /**
     * A person lets it go.
     *
     * @throws Problem {@link MessageProblem#MESSAGE_BEING_DELIVERED}, {@link MessageProblem#MESSAGE_OVER}
     */
    public void letGo(UUID by, Instant now) {
        giveUp(MessageEnd.LET_GO, now);
        endedBy = by;
    }

    /**
     * Nobody will hear it any more.
     *
     * @throws Problem as {@link #letGo}
     */
    public void giveUp(MessageEnd why, Instant now) {
        over(MessageState.GIVEN_UP, now);
        gaveUp = why;
    }

    private void over(MessageState end, Instant now) {
        move(end);
        endedAt = now;
        dueAt = null;
        attempt = null;
        audio = null;
    }

    private void move(MessageState next, MessageState... only) {
        boolean from = only.length == 0 || List.of(only).contains(state);
        if (!from || !state.leadsTo(next)) {
            throw refusal();
        }
        state = next;
    }

    private Problem refusal() {
        return new Problem(state.over() ? MessageProblem.MESSAGE_OVER : MessageProblem.MESSAGE_BEING_DELIVERED);
    }

    /** The call that nobody answered, which is its identifier. */
    public UUID call() {
        return call;
    }

    public UUID line() {
        return line;
    }

    public Language language() {
        return language;
    }

    public String audio() {
        return audio;
    }

    public MessageState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public UUID attempt() {
        return attempt;
    }

    public Instant leftAt() {
        return leftAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public MessageEnd gaveUp() {
        return gaveUp;
    }
}
