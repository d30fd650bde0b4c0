package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.call.BlockReason;
import org.reencuentro.call.Blocks;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallFact.End;
import org.reencuentro.call.CallFact.Source;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.CallRecord;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Calls;
import org.reencuentro.call.Delivery;
import org.reencuentro.call.HallTerms;
import org.reencuentro.call.Journal;
import org.reencuentro.call.MessageEnd;
import org.reencuentro.call.MessageProblem;
import org.reencuentro.call.MessageState;
import org.reencuentro.call.MessageView;
import org.reencuentro.call.OpenCalls;
import org.reencuentro.call.VoiceMessages;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** A message for a family that did not answer, from its being left to its being heard, in a hall of the test's own. */
@ExtendWith(ArquillianExtension.class)
class VoiceMessagesIT {
    private static final String FAMILY = "55500178";

    @Inject
    Given given;

    @Inject
    Calls calls;

    @Inject
    OpenCalls open;

    @Inject
    Journal journal;

    @Inject
    VoiceMessages messages;

    @Inject
    HallTerms terms;

    @Inject
    Blocks blocks;

    @Resource
    ManagedExecutorService threads;

    private HallView hall;
    private String line;
    private String audio;
    private Subject supervisor;
    private Callers.Acting exchange;

    @BeforeEach
    void openAHall() {
        hall = given.newHall();
        line = given.phone(hall.id()).endpoint();
        audio = UUID.randomUUID().toString().replace("-", "");
        supervisor = given.subject(Role.SUPERVISOR, UUID.randomUUID(), Set.of(hall.id()));
        exchange = Callers.begin(Subject.exchange());
    }

    @AfterEach
    void hangUp() {
        exchange.close();
    }

    private void told(String attempt, Source source, Instant answered, String status) {
        Instant now = Instant.now();
        CallFact end = CallFact.ended(attempt, now, new End(Optional.ofNullable(answered), status, 16, source));
        if (source == Source.JOURNAL) {
            journal.take("calls-" + Given.unique() + ".log", 1, List.of(new Journal.Entry.Ended(end)), 0);
        } else {
            calls.record(end);
        }
    }

    private String unanswered(String digits) {
        String attempt = Given.unique();
        calls.authorise(attempt, line, Language.ES, digits, Optional.empty());
        told(attempt, Source.JOURNAL, null, "NOANSWER");
        return attempt;
    }

    private List<MessageView> list() {
        return Callers.as(supervisor, () -> messages.list());
    }

    private MessageView only() {
        List<MessageView> list = list();
        assertEquals(1, list.size(), list.toString());
        return list.get(0);
    }

    /** A message that is due. */
    private UUID left() {
        assertTrue(messages.leave(unanswered(FAMILY), audio));
        UUID id = only().id();
        Callers.as(supervisor, () -> messages.tryAgain(id));
        return id;
    }

    private List<CallRecord> deliveries() {
        return Callers.as(supervisor, () -> calls.newest(100)).stream()
                .filter(CallRecord::message)
                .toList();
    }

    private Delivery begin(UUID id) {
        messages.start(id);
        assertEquals(MessageState.DELIVERING, only().state());
        UUID call = deliveries().get(0).id();
        Delivery delivery = messages.delivery(call).orElseThrow();
        assertEquals(Optional.empty(), messages.delivery(call), "a family is rung once by one call");
        return delivery;
    }

    @Test
    void aMessageIsOfferedOnceAfterACallThatNobodyAnswered() {
        String attempt = unanswered(FAMILY);
        assertTrue(messages.offered(attempt));
        assertTrue(messages.leave(attempt, audio));
        assertFalse(messages.offered(attempt));
        assertTrue(messages.leave(attempt, audio), "a question that is asked again is answered again");
        MessageView message = only();
        assertEquals(MessageState.WAITING, message.state());
        assertEquals(line, message.line());
        assertEquals(Optional.of("78"), message.lastTwo());
        assertTrue(message.dueAt().orElseThrow().isAfter(Instant.now().plus(Duration.ofMinutes(4))));
        assertFalse(messages.due().contains(message.id()));
    }

    @Test
    void noneIsOfferedAfterATalkARefusalAHelplineOrNothing() {
        String talked = Given.unique();
        calls.authorise(talked, line, Language.ES, FAMILY, Optional.empty());
        told(talked, Source.JOURNAL, Instant.now(), "ANSWER");
        String refused = Given.unique();
        calls.authorise(refused, line, Language.ES, "19005550123", Optional.empty());
        for (String attempt : List.of(talked, refused, unanswered("1572"), Given.unique())) {
            assertFalse(messages.offered(attempt));
            assertFalse(messages.leave(attempt, audio));
        }
        assertEquals(List.of(), list());
    }

    @Test
    void whatTheJournalSaysWasHeardIsHeardOnceAndItsRecordingIsNotNeeded() {
        UUID id = left();
        assertTrue(messages.audio().contains(audio));
        Delivery delivery = begin(id);
        assertEquals("50255500178", delivery.dial());
        assertEquals(audio, delivery.audio());
        assertEquals(line, delivery.line());
        assertEquals(Optional.empty(), calls.goingOn(line), "the line where it was left is free");
        told(delivery.call().toString(), Source.JOURNAL, Instant.now(), "HEARD");
        messages.settle();
        messages.settle();
        assertEquals(MessageState.HEARD, only().state());
        assertEquals(CallOutcome.HEARD, deliveries().get(0).outcome().orElseThrow());
        assertEquals(1, deliveries().size());
        assertFalse(messages.audio().contains(audio));
        messages.start(id);
        assertEquals(1, deliveries().size(), "what was heard is not delivered again");
    }

    @Test
    void whoLiftsAndDoesNotHearItIsCalledAgainLater() {
        Delivery delivery = begin(left());
        told(delivery.call().toString(), Source.JOURNAL, Instant.now(), "ANSWER");
        messages.settle();
        assertEquals(MessageState.WAITING, only().state());
        assertEquals(1, only().attempts());
        assertTrue(only().dueAt().orElseThrow().isAfter(Instant.now().plus(Duration.ofMinutes(9))));
    }

    @Test
    void aDeliveryOfWhichNothingIsHeardIsTriedAgainAndCountsIfItTurnsUp() {
        UUID id = left();
        String call = begin(id).call().toString();
        open.closeLost(call);
        messages.settle();
        assertEquals(MessageState.WAITING, only().state());
        assertEquals(1, only().attempts());
        told(call, Source.JOURNAL, Instant.now(), "HEARD");
        messages.settle();
        assertEquals(MessageState.HEARD, only().state());
    }

    @Test
    void manyWhoBeginADeliveryAtOncePlaceOneCall() throws Exception {
        UUID id = left();
        List<Future<?>> begun = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            begun.add(threads.submit(() -> Callers.as(Subject.exchange(), () -> messages.start(id))));
        }
        for (Future<?> each : begun) {
            each.get();
        }
        assertEquals(1, deliveries().size());
        assertEquals(CallState.REQUESTED, deliveries().get(0).state());
    }

    @Test
    void whatIsSwitchedOffWaitsAndWhatIsBlockedIsGivenUp() {
        UUID id = left();
        Callers.as(supervisor, () -> terms.off(hall.id(), "The key was stolen"));
        messages.start(id);
        assertEquals(MessageState.WAITING, only().state());
        assertEquals(0, only().attempts());
        assertTrue(only().dueAt().orElseThrow().isAfter(Instant.now()));
        Callers.as(supervisor, () -> terms.on(hall.id()));
        UUID block = Callers.as(
                supervisor, () -> blocks.block(FAMILY, Optional.empty(), BlockReason.UNWANTED, "They asked", 1));
        try {
            Callers.as(supervisor, () -> messages.tryAgain(id));
            messages.start(id);
            assertEquals(MessageState.GIVEN_UP, only().state());
            assertEquals(Optional.of(MessageEnd.NOT_ALLOWED), only().gaveUp());
            assertEquals(List.of(), deliveries());
        } finally {
            Callers.as(supervisor, () -> blocks.lift(block));
        }
    }

    @Test
    void somebodyOfTheHallLetsItGoAndNobodyElse() {
        UUID id = left();
        Subject stranger = given.subject(
                Role.SUPERVISOR, UUID.randomUUID(), Set.of(given.hall().id()));
        refused(CallProblem.CALL_UNKNOWN, stranger, () -> messages.letGo(id));
        String call = begin(id).call().toString();
        refused(MessageProblem.MESSAGE_BEING_DELIVERED, supervisor, () -> messages.letGo(id));
        told(call, Source.JOURNAL, null, "BUSY");
        messages.settle();
        Callers.as(supervisor, () -> messages.letGo(id));
        assertEquals(Optional.of(MessageEnd.LET_GO), only().gaveUp());
        refused(MessageProblem.MESSAGE_OVER, supervisor, () -> messages.tryAgain(id));
        assertFalse(messages.audio().contains(audio));
    }

    private static void refused(ProblemCode why, Subject who, Runnable deed) {
        assertEquals(
                why, assertThrows(Problem.class, () -> Callers.as(who, deed)).code());
    }
}
