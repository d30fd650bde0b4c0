package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.call.model.VoiceMessage;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.call.store.MessageStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Messages for a family that did not answer, in the person's own voice. Whether one was heard stands in the records of the
 * calls by which it is delivered and nowhere else, so that whatever dies in between, it is counted as heard once.
 */
@ApplicationScoped
@Transactional
public class VoiceMessages {
    /** Outbox topic: deliver a message; the subject is the call by which it is delivered. */
    public static final String DELIVER = "call.message";

    /** Rung, introduced three times, played, played again: nobody hears for longer. */
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    /** What does not pass by waiting. */
    private static final Set<CallProblem> NEVER =
            EnumSet.of(CallProblem.NUMBER_BLOCKED, CallProblem.NUMBER_NOT_ALLOWED);

    /** How long staff see what became of a message. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private static final int MOST_SHOWN = 200;

    private Clock clock;
    private MessageStore store;
    private CallStore calls;
    private CallGate gate;
    private Halls halls;
    private Sealing sealing;
    private Outbox outbox;

    protected VoiceMessages() {}

    @Inject
    VoiceMessages(
            Clock clock,
            MessageStore store,
            CallStore calls,
            CallGate gate,
            Halls halls,
            Sealing sealing,
            Outbox outbox) {
        this.clock = clock;
        this.store = store;
        this.calls = calls;
        this.gate = gate;
        this.halls = halls;
        this.sealing = sealing;
        this.outbox = outbox;
    }

    /**
     * Whether a message can be left after an attempt: it went to a family, nobody answered as far as is known, and no
     * message was left after it yet.
     */
    @May(Operation.PERMIT_CALL)
    public boolean offered(String attempt) {
        return missed(attempt)
                .filter(call -> store.message(call.id()).isEmpty())
                .isPresent();
    }

    private Optional<FreeCall> missed(String attempt) {
        return calls.byAsteriskId(attempt)
                .filter(call -> call.refusal() == null && call.answeredAt() == null && call.message() == null)
                .filter(call -> call.lastTwo() != null);
    }

    /**
     * Takes a message in; telling it again changes nothing.
     *
     * @param audio the name of its recording
     * @return whether there is one after this attempt now
     */
    @May(Operation.PERMIT_CALL)
    public boolean leave(String attempt, String audio) {
        Optional<FreeCall> missed = missed(attempt);
        missed.filter(call -> store.message(call.id()).isEmpty())
                .ifPresent(call -> store.add(VoiceMessage.leave(call, audio, clock.instant())));
        return missed.isPresent();
    }

    /** Messages to be tried now, the longest due first; at most a hundred. */
    @May(Operation.RECORD_CALL)
    public List<UUID> due() {
        return store.due(clock.instant());
    }

    /**
     * Begins to deliver a message where it is due and its number may be called now: there is a record of the call before it
     * is placed. Where the number may not be called any more it is given up; where it may not just now it waits.
     */
    @May(Operation.RECORD_CALL)
    public void start(UUID id) {
        Instant now = clock.instant();
        Optional<VoiceMessage> due = store.lock(id).filter(message -> message.due(now));
        if (due.isPresent()) {
            start(due.get(), now);
        }
    }

    private void start(VoiceMessage message, Instant now) {
        LineView line = lines().get(message.line());
        Destination destination = Destination.dialled(missed(message).destination(sealing));
        Passage passage = gate.pass(line, destination, "");
        if (passage instanceof Passage.Shut shut) {
            if (NEVER.contains(shut.why())) {
                message.giveUp(MessageEnd.NOT_ALLOWED, now);
            } else {
                message.postpone(now);
            }
            return;
        }
        Passage.Open open = (Passage.Open) passage;
        UUID id = Ids.next(clock);
        FreeCall call = FreeCall.allow(
                id,
                id.toString(),
                new FreeCall.Place(line.hall(), line.id(), message.language(), now),
                Permission.APPLICATION,
                CallState.REQUESTED,
                new Passage.Open(open.terms(), TermsView.shorter(AT_MOST, open.talk()), open.rate()));
        call.to(destination, sealing);
        call.deliver(message.call());
        calls.add(call);
        message.start(id);
        outbox.write(DELIVER, id);
    }

    private FreeCall missed(VoiceMessage message) {
        return calls.call(message.call()).orElseThrow();
    }

    private Map<UUID, LineView> lines() {
        return halls.lines().stream().collect(Collectors.toMap(LineView::id, Function.identity()));
    }

    /**
     * What the exchange needs to deliver a message, told once: a family that was perhaps rung is not rung again by the same
     * call. Empty when it was told before or is too late, and then the call is over.
     *
     * @param id the call by which it is delivered
     */
    @May(Operation.RECORD_CALL)
    public Optional<Delivery> delivery(UUID id) {
        FreeCall call = calls.lock(id).orElseThrow(() -> new Problem(CallProblem.CALL_UNKNOWN));
        if (call.state() != CallState.REQUESTED) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        VoiceMessage message = store.message(call.message()).orElseThrow();
        if (message.audio() == null
                || call.offeredAt().plus(Calls.REQUEST_AT_MOST).isBefore(now)) {
            call.learn(CallFact.notPlaced(call.asteriskId(), now));
            return Optional.empty();
        }
        call.learn(CallFact.seen(call.asteriskId(), CallFact.Kind.DIALLING, now));
        return Optional.of(new Delivery(
                id,
                lines().get(call.line()).endpoint(),
                call.language(),
                call.destination(sealing),
                call.maximum(),
                message.audio()));
    }

    /** Learns from the records of calls what became of messages, and gives up those that are too old. */
    @May(Operation.RECORD_CALL)
    public void settle() {
        Instant now = clock.instant();
        store.heard().forEach(id -> settle(id, now));
        store.tried().forEach(id -> settle(id, now));
        store.olderThan(now.minus(VoiceMessage.KEPT)).forEach(id -> settle(id, now));
    }

    private void settle(UUID id, Instant now) {
        VoiceMessage message = store.lock(id).orElseThrow();
        List<FreeCall> tried = calls.delivering(id);
        Optional<FreeCall> heard = tried.stream()
                .filter(call -> call.outcome() == CallOutcome.HEARD)
                .findFirst();
        if (message.state().over()) {
            return;
        }
        if (heard.isPresent()) {
            if (message.attempt() != null
                    && !message.attempt().equals(heard.get().id())) {
                // Learnt late: somebody is being called to hear it again.
                outbox.write(Calls.HANG_UP, message.attempt());
            }
            message.heard(heard.get().endedAt());
        } else if (message.state() == MessageState.DELIVERING) {
            tried.stream()
                    .filter(call -> call.id().equals(message.attempt()) && call.state() == CallState.ENDED)
                    .findFirst()
                    .ifPresent(call -> message.notHeard(now));
        } else if (message.leftAt().isBefore(now.minus(VoiceMessage.KEPT))) {
            message.giveUp(MessageEnd.TOO_OLD, now);
        }
    }

    /** The names of the recordings that are still needed; every other one may go. */
    @May(Operation.RECORD_CALL)
    public Set<String> audio() {
        return new HashSet<>(store.audio());
    }

    /** Messages of the halls of whoever asks, the newest first, at most two hundred; those that ended for a week. */
    @May(Operation.LIST_CALLS)
    public List<MessageView> list() {
        Map<UUID, LineView> lines = lines();
        List<VoiceMessage> messages = store.of(halls.reach(), clock.instant().minus(SHOWN), MOST_SHOWN);
        Map<UUID, FreeCall> missed = calls
                .calls(messages.stream().map(VoiceMessage::call).toList())
                .stream()
                .collect(Collectors.toMap(FreeCall::id, Function.identity()));
        return messages.stream()
                .map(message -> view(message, missed.get(message.call()), lines.get(message.line())))
                .toList();
    }

    private static MessageView view(VoiceMessage message, FreeCall missed, LineView line) {
        return new MessageView(
                message.call(),
                line.label(),
                message.language(),
                Optional.ofNullable(missed).map(FreeCall::region),
                Optional.ofNullable(missed).map(FreeCall::lastTwo),
                message.state(),
                message.attempts(),
                message.leftAt(),
                Optional.ofNullable(message.dueAt()),
                Optional.ofNullable(message.endedAt()),
                Optional.ofNullable(message.gaveUp()));
    }

    /**
     * Has a message tried now, and again as often as at first.
     *
     * @param id the call that nobody answered
     * @throws Problem of {@link MessageProblem}
     */
    @May(Operation.STEER_MESSAGE)
    public void tryAgain(@About UUID id) {
        require(id).tryAgain(clock.instant());
    }

    /**
     * Lets a message go; its recording goes with it.
     *
     * @param id the call that nobody answered
     * @throws Problem of {@link MessageProblem}
     */
    @May(Operation.STEER_MESSAGE)
    public void letGo(@About UUID id) {
        require(id).letGo(Callers.current().account(), clock.instant());
    }

    private VoiceMessage require(UUID id) {
        return store.lock(id).orElseThrow(() -> new Problem(MessageProblem.MESSAGE_UNKNOWN));
    }
}
