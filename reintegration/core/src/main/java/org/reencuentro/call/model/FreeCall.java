package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Cost;
import org.reencuentro.call.Destination;
import org.reencuentro.call.Passage;
import org.reencuentro.call.Permission;
import org.reencuentro.call.StopReason;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;

/**
 * One attempt to reach one number. Moves forward by facts from the exchange and ends once. Of the number it keeps the
 * region, the type, the last two digits, a keyed pseudonym and the sealed digits; of a helpline only what ringing it
 * needs, and that only until it has ended.
 */
@Entity
@Table(name = "free_call")
public class FreeCall {
    /** Where the digits of a call's destination are kept. */
    public static final SealedColumn DESTINATION = new SealedColumn("free_call", "id", "destination_sealed");

    @Id
    private UUID id;

    @Column(name = "asterisk_id")
    private String asteriskId;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "line_id")
    private UUID line;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Permission permission;

    @Enumerated(EnumType.STRING)
    private CallState state;

    @Column(name = "destination_region")
    private String region;

    @Enumerated(EnumType.STRING)
    @Column(name = "destination_type")
    private Destination.Type type;

    @Column(name = "destination_pseudonym")
    private byte[] pseudonym;

    @Column(name = "destination_last_two")
    private String lastTwo;

    @Column(name = "destination_sealed")
    private byte[] sealed;

    @Embedded
    private Charge charge;

    @Column(name = "accompaniment_id")
    private UUID accompaniment;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_reason")
    private StopReason stopReason;

    /** The message that it delivers; null for a call of people. */
    @Column(name = "message_id")
    private UUID message;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "talk_seconds")
    private Integer talkSeconds;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    @Enumerated(EnumType.STRING)
    private CallProblem refusal;

    private Integer cause;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_source")
    private CallFact.Source endSource;

    @Version
    private int version;

    protected FreeCall() {}

    /** A call that is allowed: from a phone it is already dialling, from a kiosk it is requested. */
    public static FreeCall allow(
            UUID id, String asteriskId, Place place, Permission permission, CallState first, Passage.Open passage) {
        FreeCall call = begin(id, asteriskId, place);
        call.permission = permission;
        call.state = first;
        call.charge = Charge.of(passage);
        call.accompaniment = passage.accompaniment().orElse(null);
        return call;
    }

    /** A number that was refused: recorded, so that a refusal is never silent, and ended at once. */
    public static FreeCall refuse(UUID id, String asteriskId, Place place, CallProblem why) {
        FreeCall call = begin(id, asteriskId, place);
        call.permission = Permission.APPLICATION;
        call.state = CallState.ENDED;
        call.endedAt = place.at();
        call.talkSeconds = 0;
        call.outcome = CallOutcome.REFUSED;
        call.refusal = why;
        return call;
    }

    /** Where and when a call begins. */
    public record Place(UUID hall, UUID line, Language language, Instant at) {}

    private static FreeCall begin(UUID id, String asteriskId, Place place) {
        FreeCall call = new FreeCall();
        call.id = id;
        call.asteriskId = asteriskId;
        call.hall = place.hall();
        call.line = place.line();
        call.language = place.language();
        call.offeredAt = place.at();
        call.charge = Charge.none();
        return call;
    }

    /** What so much talk on top of what it may last costs. */
    public Cost costOf(Duration more) {
        return charge.costOf(more);
    }

    /** It may last longer: whoever needs more minutes gets them. */
    public void extend(Duration by) {
        if (state == CallState.ENDED) {
            throw new IllegalStateException("Over");
        }
        charge.extend(by);
    }

    /** The officer ends it, with the first reason that was given. */
    public void stop(StopReason why) {
        if (stopReason == null) {
            stopReason = why;
        }
    }

    /** Why the officer ended it; null where none did. */
    public StopReason stopReason() {
        return stopReason;
    }

    /** It plays a message to the family. */
    public void deliver(UUID voiceMessage) {
        message = voiceMessage;
    }

    /** Keeps of the destination what may be kept. */
    public void to(Destination destination, Sealing sealing) {
        region = destination.region();
        type = destination.type();
        sealed = sealing.seal(destination.dial(), place());
        if (!destination.helpline()) {
            lastTwo = destination.lastTwo();
            pseudonym = sealing.pseudonym("destination", destination.dial());
        }
    }

    /** The digits of the destination; null for a number that was not understood and for a helpline after its end. */
    public String destination(Sealing sealing) {
        return sealed == null ? null : sealing.unseal(sealed, place());
    }

    private String place() {
        return DESTINATION.place(id);
    }

    /** The exchange was told to ring the kiosk's line. */
    public void ringHere() {
        if (state.leadsTo(CallState.RINGING_HERE)) {
            state = CallState.RINGING_HERE;
        }
    }

    /**
     * Takes in a fact.
     *
     * @return whether it told anything new; late and double facts do not
     */
    public boolean learn(CallFact fact) {
        return switch (fact.kind()) {
            case DIALLING -> advance(CallState.DIALLING);
            case RINGING -> advance(CallState.RINGING);
            case ANSWERED -> answer(fact.at());
            case ENDED -> end(fact.at(), fact.end().orElseThrow());
        };
    }

    private boolean advance(CallState next) {
        if (!state.leadsTo(next)) {
            return false;
        }
        state = next;
        return true;
    }

    private boolean answer(Instant at) {
        if (!advance(CallState.TALKING)) {
            return false;
        }
        answeredAt = at;
        return true;
    }

    private boolean end(Instant at, CallFact.End end) {
        boolean better = state == CallState.ENDED
                && (endSource == CallFact.Source.BOUND || endSource == CallFact.Source.EXCHANGE)
                && end.source() == CallFact.Source.JOURNAL;
        if (state == CallState.ENDED && !better) {
            return false;
        }
        if (end.source() == CallFact.Source.JOURNAL || answeredAt == null) {
            answeredAt = end.answeredAt().orElse(null);
        }
        state = CallState.ENDED;
        endedAt = at;
        talkSeconds = answeredAt == null
                ? 0
                : Math.toIntExact(Math.max(0, Duration.between(answeredAt, at).toSeconds()));
        outcome = stopReason == null ? outcome(end) : CallOutcome.STOPPED;
        charge.end(Duration.ofSeconds(talkSeconds));
        cause = end.cause() == 0 ? null : end.cause();
        endSource = end.source();
        if (type == Destination.Type.HELPLINE) {
            sealed = null;
        }
        return true;
    }

    private CallOutcome outcome(CallFact.End end) {
        return end.source() == CallFact.Source.BOUND
                ? (answeredAt == null ? CallOutcome.UNKNOWN : CallOutcome.TALKED)
                : CallOutcome.of(answeredAt != null, end.dialStatus(), end.cause());
    }

    /**
     * The exchange placed it on the hall's own policy: the application's answer came too late. A call that was refused here
     * and took place all the same has its end from the journal, like one that was allowed.
     *
     * @param passage the terms of a call of which nobody was asked
     * @param offered when it was, which the application may have learnt late
     */
    public void placedLocally(Passage.Open passage, Instant offered) {
        permission = Permission.LOCAL;
        offeredAt = offered;
        if (refusal != null) {
            refusal = null;
            endSource = CallFact.Source.BOUND;
            charge = Charge.of(passage);
            charge.end(Duration.ofSeconds(talkSeconds));
        }
    }

    /** The latest instant at which it can still be going on. */
    public Instant latestEnd() {
        Instant from = answeredAt == null ? offeredAt.plus(RING_AT_MOST) : answeredAt;
        return from.plus(maximum());
    }

    /** How long a call may ring here and there before it is answered. */
    public static final Duration RING_AT_MOST = Duration.ofSeconds(120);

    public UUID id() {
        return id;
    }

    public String asteriskId() {
        return asteriskId;
    }

    public UUID hall() {
        return hall;
    }

    public UUID line() {
        return line;
    }

    public Language language() {
        return language;
    }

    public Permission permission() {
        return permission;
    }

    public CallState state() {
        return state;
    }

    public String region() {
        return region;
    }

    public Destination.Type type() {
        return type;
    }

    public String lastTwo() {
        return lastTwo;
    }

    public Duration maximum() {
        return charge.maximum();
    }

    /** While it goes on what it costs at most, then what it cost. */
    public Cost cost() {
        return charge.cost();
    }

    /** How often more minutes were asked for. */
    public int extended() {
        return charge.extended();
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Integer talkSeconds() {
        return talkSeconds;
    }

    /** The message that it delivers; null for a call of people. */
    public UUID message() {
        return message;
    }

    public CallOutcome outcome() {
        return outcome;
    }

    public CallProblem refusal() {
        return refusal;
    }

    public Integer cause() {
        return cause;
    }
}
