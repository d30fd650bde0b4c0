package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.KioskView;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Free calls. A phone asks for permission and dials; a kiosk asks for a call and the exchange rings its line. What then
 * happens is told by facts, and every call that was allowed or refused has exactly one record.
 */
@ApplicationScoped
@Transactional
public class Calls {
    /** Outbox topic: ring a kiosk's line; the subject is the call. */
    public static final String RING = "call.ring";

    /** Outbox topic: end a call; the subject is the call. */
    public static final String HANG_UP = "call.hangup";

    /** A request that the exchange did not take up for this long is given up. */
    public static final Duration REQUEST_AT_MOST = Duration.ofSeconds(30);

    private Clock clock;
    private CallStore store;
    private CallGate gate;
    private Halls halls;
    private Board board;
    private Sealing sealing;
    private Outbox outbox;
    private Settings settings;

    protected Calls() {}

    @Inject
    public Calls(
            Clock clock,
            CallStore store,
            CallGate gate,
            Halls halls,
            Board board,
            Sealing sealing,
            Outbox outbox,
            Settings settings) {
        this.clock = clock;
        this.store = store;
        this.gate = gate;
        this.halls = halls;
        this.board = board;
        this.sealing = sealing;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Produces
    static SealedColumn sealed() {
        return FreeCall.DESTINATION;
    }

    /**
     * Decides whether a phone may dial, and records the call before it is placed. Asking again with the same identifier
     * gives the same answer.
     *
     * @param asteriskId the attempt's identifier at the exchange
     * @param endpoint the line; one that the hall does not know is refused as out of order
     * @param digits what was keyed, ASCII digits
     * @param country {@code US} or {@code MX} when the caller was asked
     */
    @May(Operation.PERMIT_CALL)
    public Decision authorise(
            String asteriskId, String endpoint, Language language, String digits, Optional<String> country) {
        Optional<LineView> line = halls.line(endpoint);
        if (line.isEmpty()) {
            return new Decision.Refused(CallProblem.PHONES_OUT_OF_ORDER);
        }
        Optional<FreeCall> before = store.lockByAsteriskId(asteriskId);
        if (before.isPresent()) {
            return decision(before.get(), digits, country);
        }
        FreeCall call = decide(asteriskId, line.get(), language, digits, country);
        store.add(call);
        return decision(call, digits, country);
    }

    private FreeCall decide(
            String asteriskId, LineView line, Language language, String digits, Optional<String> country) {
        UUID id = Ids.next(clock);
        FreeCall.Place place = new FreeCall.Place(line.hall(), line.id(), language, clock.instant());
        Destination destination;
        try {
            destination = Destination.read(digits, country);
        } catch (Problem unreadable) {
            return FreeCall.refuse(id, asteriskId, place, (CallProblem) unreadable.code());
        }
        Passage passage = gate.pass(line, destination, asteriskId);
        FreeCall call = passage instanceof Passage.Open open
                ? FreeCall.allow(id, asteriskId, place, Permission.APPLICATION, CallState.DIALLING, open)
                : FreeCall.refuse(id, asteriskId, place, ((Passage.Shut) passage).why());
        call.to(destination, sealing);
        return call;
    }

    private Decision decision(FreeCall call, String digits, Optional<String> country) {
        return call.refusal() == null
                ? new Decision.Allowed(
                        call.id(), Destination.read(digits, country).dial(), call.maximum())
                : new Decision.Refused(call.refusal());
    }

    /**
     * Asks for a call from a kiosk: its own line will ring, and once lifted the family is dialled.
     *
     * @return the call's identifier, which is also its identifier at the exchange
     * @throws Problem of {@link CallProblem}: the number cannot be called, the line is busy, or the phones are out of
     *     order
     */
    @May(Operation.CALL_FAMILY)
    public CallProgress request(KioskView kiosk, Language language, String digits, Optional<String> country) {
        Destination destination = Destination.read(digits, country);
        LineView line = kiosk.line();
        Passage passage = gate.pass(line, destination, "");
        if (passage instanceof Passage.Shut shut) {
            throw new Problem(shut.why());
        }
        if (!board.rings(line)) {
            throw new Problem(CallProblem.PHONES_OUT_OF_ORDER);
        }
        Instant now = clock.instant();
        if (open(line, now).isPresent()) {
            throw new Problem(CallProblem.LINE_BUSY);
        }
        UUID id = Ids.next(clock);
        FreeCall call = FreeCall.allow(
                id,
                id.toString(),
                new FreeCall.Place(line.hall(), line.id(), language, now),
                Permission.APPLICATION,
                CallState.REQUESTED,
                (Passage.Open) passage);
        call.to(destination, sealing);
        store.add(call);
        outbox.write(RING, id);
        return progress(call);
    }

    private Optional<FreeCall> open(LineView line, Instant now) {
        return store.openOn(line.id(), now.minus(settings.callMaximum()).minus(FreeCall.RING_AT_MOST));
    }

    /** How far the call of a line is that goes on; empty while none does, and for a line that the hall does not know. */
    @May(Operation.RECORD_CALL)
    public Optional<CallProgress> goingOn(String endpoint) {
        return halls.line(endpoint).flatMap(line -> open(line, clock.instant())).map(Calls::progress);
    }

    /**
     * What the exchange needs to ring the kiosk's line; empty when the call is no longer wanted: ended, already on its
     * way, or asked for longer ago than {@link #REQUEST_AT_MOST}, in which case it is ended here.
     */
    @May(Operation.RECORD_CALL)
    public Optional<Ring> ring(UUID id) {
        FreeCall call = store.lock(id).orElseThrow(() -> new Problem(CallProblem.CALL_UNKNOWN));
        if (call.state() != CallState.REQUESTED && call.state() != CallState.RINGING_HERE) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (call.offeredAt().plus(REQUEST_AT_MOST).isBefore(now)) {
            call.learn(CallFact.notPlaced(call.asteriskId(), now));
            return Optional.empty();
        }
        call.ringHere();
        LineView line = lineOf(call);
        return Optional.of(new Ring(id, line.endpoint(), call.language(), call.destination(sealing), call.maximum()));
    }

    private LineView lineOf(FreeCall call) {
        return halls.lines().stream()
                .filter(line -> line.id().equals(call.line()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes in what the exchange saw.
     *
     * @return whether it told anything new; unknown calls, late and double facts do not
     */
    @May(Operation.RECORD_CALL)
    public boolean record(CallFact fact) {
        return record(List.of(fact)) > 0;
    }

    /** The same for facts of several calls at once, in their order; returns how many told anything new. */
    @May(Operation.RECORD_CALL)
    public int record(List<CallFact> facts) {
        Map<String, FreeCall> told =
                store.lockByAsteriskIds(facts.stream().map(CallFact::asteriskId).collect(Collectors.toSet()));
        int learnt = 0;
        for (CallFact fact : facts) {
            FreeCall call = told.get(fact.asteriskId());
            if (call != null && call.learn(fact)) {
                learnt++;
            }
        }
        return learnt;
    }

    /**
     * Records a call that was placed while the application did not answer, as far as it is known; telling it twice changes
     * nothing.
     *
     * @return whether it was new
     */
    @May(Operation.RECORD_CALL)
    public boolean recordLocal(LocalCall local) {
        Optional<FreeCall> before = store.lockByAsteriskId(local.asteriskId());
        LineView line = halls.line(local.line()).orElseThrow(() -> new Problem(CallProblem.PHONES_OUT_OF_ORDER));
        Optional<Destination> destination = dialled(local.digits());
        if (before.isPresent()) {
            boolean placed = local.fact().end().map(CallFact.End::placed).orElse(true);
            if (placed || before.get().refusal() == null) {
                before.get().placedLocally(gate.unasked(line, destination), local.offeredAt());
            }
            return before.get().learn(local.fact());
        }
        FreeCall call = FreeCall.allow(
                Ids.next(clock),
                local.asteriskId(),
                new FreeCall.Place(line.hall(), line.id(), local.language(), local.offeredAt()),
                Permission.LOCAL,
                CallState.DIALLING,
                gate.unasked(line, destination));
        destination.ifPresent(number -> call.to(number, sealing));
        call.learn(local.fact());
        store.add(call);
        return true;
    }

    /** The exchange dialled it, so it is recorded even if the numbering plan has changed since. */
    private static Optional<Destination> dialled(String digits) {
        try {
            return Optional.of(Destination.dialled(digits));
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }

    /**
     * More minutes for a kiosk's call, for the asking.
     *
     * @return how far the call is, with what it may last now: as before where there are no more minutes
     * @throws Problem {@link CallProblem#CALL_UNKNOWN} when it is not this kiosk's
     */
    @May(Operation.FOLLOW_OWN_CALL)
    public CallProgress more(KioskView kiosk, @About UUID id) {
        FreeCall call = store.lock(ofKiosk(kiosk, id).id()).orElseThrow();
        extend(call);
        return progress(call);
    }

    /** More minutes for whoever asks by a key of the phone; how long the call may last now, empty for an unknown call. */
    @May(Operation.PERMIT_CALL)
    public Optional<Duration> more(String asteriskId) {
        return store.lockByAsteriskId(asteriskId).map(call -> {
            extend(call);
            return call.maximum();
        });
    }

    /** How long a call may last by now, more minutes included; empty for an unknown call. */
    @May(Operation.PERMIT_CALL)
    public Optional<Duration> maximum(String asteriskId) {
        return store.lockByAsteriskId(asteriskId).map(FreeCall::maximum);
    }

    private void extend(FreeCall call) {
        if (call.state() != CallState.ENDED) {
            Duration more = gate.more(call, lineOf(call));
            if (!more.isZero()) {
                call.extend(more);
            }
        }
    }

    /**
     * How far a kiosk's call is.
     *
     * @throws Problem {@link CallProblem#CALL_UNKNOWN} when it is not this kiosk's
     */
    @May(Operation.FOLLOW_OWN_CALL)
    public CallProgress progress(KioskView kiosk, @About UUID id) {
        return progress(ofKiosk(kiosk, id));
    }

    /**
     * Ends a kiosk's call; ending it again changes nothing.
     *
     * @throws Problem {@link CallProblem#CALL_UNKNOWN} when it is not this kiosk's
     */
    @May(Operation.FOLLOW_OWN_CALL)
    public void hangUp(KioskView kiosk, @About UUID id) {
        if (ofKiosk(kiosk, id).state() != CallState.ENDED) {
            outbox.write(HANG_UP, id);
        }
    }

    private FreeCall ofKiosk(KioskView kiosk, UUID id) {
        return store.call(id)
                .filter(call -> call.line().equals(kiosk.line().id()))
                .orElseThrow(() -> new Problem(CallProblem.CALL_UNKNOWN));
    }

    /** The records of the halls of whoever asks, the newest first, at most that many. */
    @May(Operation.LIST_CALLS)
    public List<CallRecord> newest(int most) {
        var lines = halls.lines().stream().collect(Collectors.toMap(LineView::id, line -> line));
        return store.newest(halls.reach(), most).stream()
                .map(call -> CallRecord.of(call, lines.get(call.line())))
                .toList();
    }

    private static CallProgress progress(FreeCall call) {
        return new CallProgress(
                call.id(),
                call.state(),
                Optional.ofNullable(call.answeredAt()),
                Optional.ofNullable(call.talkSeconds()),
                call.maximum(),
                Optional.ofNullable(call.outcome()));
    }
}
