package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallFact.End;
import org.reencuentro.call.CallFact.Source;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.CallRecord;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Calls;
import org.reencuentro.call.Decision;
import org.reencuentro.call.Journal;
import org.reencuentro.call.LocalCall;
import org.reencuentro.call.OpenCalls;
import org.reencuentro.call.Permission;
import org.reencuentro.kernel.Language;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

@ExtendWith(ArquillianExtension.class)
class CallsIT {
    @Inject
    Given given;

    @Inject
    Calls calls;

    @Inject
    OpenCalls open;

    @Inject
    Journal journal;

    @Resource
    ManagedExecutorService threads;

    private String line;
    private Callers.Acting exchange;

    @BeforeEach
    void installALine() {
        line = given.phone(given.hall().id()).endpoint();
        exchange = Callers.begin(Subject.exchange());
    }

    @AfterEach
    void hangUp() {
        exchange.close();
    }

    private List<CallRecord> records() {
        return Callers.as(given.staff(Role.SUPERVISOR), () -> calls.newest(500)).stream()
                .filter(call -> call.line().equals(line))
                .toList();
    }

    private static CallFact end(String id, Instant answered, Instant ended) {
        return CallFact.ended(id, ended, new End(Optional.ofNullable(answered), "ANSWER", 16, Source.JOURNAL));
    }

    @Test
    void aCallIsRecordedBeforeItIsPlacedAndCompletedByItsEnd() {
        String id = Given.unique();
        Decision.Allowed allowed =
                (Decision.Allowed) calls.authorise(id, line, Language.ES, "55500178", Optional.empty());
        assertEquals("50255500178", allowed.dial());
        Instant now = Instant.now();
        calls.record(CallFact.seen(id, CallFact.Kind.ANSWERED, now));
        calls.record(end(id, now, now.plusSeconds(61)));
        CallRecord record = records().get(0);
        assertEquals(61, record.talkSeconds().orElseThrow());
        assertEquals(CallOutcome.TALKED, record.outcome().orElseThrow());
        assertEquals("78", record.lastTwo().orElseThrow());
        assertEquals("GT", record.region().orElseThrow());
        assertEquals(16, record.cause().orElseThrow());
        assertEquals(Permission.APPLICATION, record.permission());
    }

    @Test
    void factsOfSeveralCallsAreRecordedTogether() {
        List<String> ids = List.of(Given.unique(), Given.unique());
        ids.forEach(id -> calls.authorise(id, line, Language.ES, "55500178", Optional.empty()));
        Instant now = Instant.now();
        List<CallFact> facts = new ArrayList<>();
        ids.forEach(id -> facts.add(CallFact.seen(id, CallFact.Kind.ANSWERED, now)));
        facts.add(CallFact.seen(Given.unique(), CallFact.Kind.ANSWERED, now));
        facts.add(end(ids.get(1), now, now.plusSeconds(61)));
        assertEquals(3, calls.record(facts));
        assertEquals(0, calls.record(facts));
        assertEquals(0, calls.record(List.of()));
        assertEquals(
                List.of(Optional.of(61), Optional.empty()),
                records().stream().map(CallRecord::talkSeconds).toList());
    }

    @Test
    void theExchangeIsToldWhichCallOfALineGoesOn() {
        assertEquals(Optional.empty(), calls.goingOn(line));
        assertEquals(Optional.empty(), calls.goingOn("no-such-line"));
        String id = Given.unique();
        calls.authorise(id, line, Language.ES, "55500178", Optional.empty());
        Instant now = Instant.now();
        calls.record(CallFact.seen(id, CallFact.Kind.ANSWERED, now));
        assertEquals(CallState.TALKING, calls.goingOn(line).orElseThrow().state());
        calls.record(end(id, now, now.plusSeconds(61)));
        assertEquals(Optional.empty(), calls.goingOn(line));
    }

    @Test
    void askingTwiceGivesTheSameAnswerAndOneRecord() {
        String id = Given.unique();
        Decision first = calls.authorise(id, line, Language.ES, "55500178", Optional.empty());
        assertEquals(first, calls.authorise(id, line, Language.ES, "55500178", Optional.empty()));
        assertEquals(1, records().size());
    }

    @Test
    void askingAtOnceFromManySidesLeavesOneRecord() throws InterruptedException {
        String id = Given.unique();
        List<Future<Decision>> asked = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            asked.add(threads.submit(() -> Callers.as(
                    Subject.exchange(), () -> calls.authorise(id, line, Language.ES, "55500178", Optional.empty()))));
        }
        Set<Decision> answers = new HashSet<>();
        for (Future<Decision> each : asked) {
            try {
                answers.add(each.get());
            } catch (ExecutionException refusedByTheDatabase) {
                // Two rows of one identifier cannot be: the second to insert is turned away and may ask again.
            }
        }
        assertEquals(1, answers.size());
        assertEquals(1, records().size());
    }

    @Test
    void aNumberThatIsNotFreeIsRefusedAndRecorded() {
        for (String digits : List.of("18765550123", "19005550123", "0088213000000", "123456")) {
            Decision decision = calls.authorise(Given.unique(), line, Language.ES, digits, Optional.empty());
            assertTrue(decision instanceof Decision.Refused, digits);
        }
        assertEquals(4, records().size());
        assertTrue(records().stream().allMatch(call -> call.outcome().orElseThrow() == CallOutcome.REFUSED));
    }

    @Test
    void aLineThatTheHallDoesNotKnowMayNotDial() {
        assertEquals(
                new Decision.Refused(CallProblem.PHONES_OUT_OF_ORDER),
                calls.authorise(Given.unique(), "no-such-line", Language.ES, "55500178", Optional.empty()));
    }

    @Test
    void aCallOfTheHallsOwnPolicyIsRecordedLaterAndOnce() {
        String id = Given.unique();
        Instant now = Instant.now();
        LocalCall local = new LocalCall(
                id, line, Language.ES, "50255500178", now, end(id, now.plusSeconds(4), now.plusSeconds(34)));
        assertTrue(calls.recordLocal(local));
        assertFalse(calls.recordLocal(local));
        assertEquals(1, records().size());
        CallRecord record = records().get(0);
        assertEquals(Permission.LOCAL, record.permission());
        assertEquals(30, record.talkSeconds().orElseThrow());
    }

    @Test
    void aCallOfTheHallsOwnPolicyThatDiedWithTheExchangeHasARecordThatIsClosed() {
        String id = Given.unique();
        Instant now = Instant.now();
        LocalCall dialled = new LocalCall(
                id, line, Language.ES, "50255500178", now, CallFact.seen(id, CallFact.Kind.DIALLING, now));
        assertTrue(calls.recordLocal(dialled));
        assertFalse(calls.recordLocal(dialled));
        assertEquals(Permission.LOCAL, records().get(0).permission());
        assertTrue(open.openFor(Duration.ZERO).contains(id));

        assertTrue(open.closeLost(id));
        assertFalse(calls.recordLocal(dialled));
        assertEquals(CallOutcome.UNKNOWN, records().get(0).outcome().orElseThrow());

        calls.recordLocal(new LocalCall(id, line, Language.ES, "50255500178", now, end(id, now, now.plusSeconds(9))));
        assertEquals(1, records().size());
        assertEquals(9, records().get(0).talkSeconds().orElseThrow());
    }

    @Test
    void aCallThatWasAllowedButPlacedLocallyStaysOneRecord() {
        String id = Given.unique();
        calls.authorise(id, line, Language.ES, "55500178", Optional.empty());
        Instant now = Instant.now();
        Instant offered = now.minusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
        calls.recordLocal(
                new LocalCall(id, line, Language.ES, "50255500178", offered, end(id, now, now.plusSeconds(9))));
        assertEquals(1, records().size());
        assertEquals(Permission.LOCAL, records().get(0).permission());
        assertEquals(9, records().get(0).talkSeconds().orElseThrow());
        assertEquals(offered, records().get(0).offeredAt(), "when it was, not when it was learnt");
    }

    @Test
    void aCallThatWasRefusedTooLateAndTookPlaceIsRecordedAsItWas() {
        String id = Given.unique();
        calls.authorise(id, line, Language.ES, "18765550123", Optional.empty());
        Instant now = Instant.now();
        LocalCall placed = new LocalCall(id, line, Language.ES, "50255500178", now, end(id, now, now.plusSeconds(9)));
        assertTrue(calls.recordLocal(placed));
        assertFalse(calls.recordLocal(placed));
        CallRecord record = records().get(0);
        assertEquals(Permission.LOCAL, record.permission());
        assertEquals(CallOutcome.TALKED, record.outcome().orElseThrow());
        assertEquals(9, record.talkSeconds().orElseThrow());
    }

    @Test
    void whatBothRefusedStaysRefused() {
        String id = Given.unique();
        calls.authorise(id, line, Language.ES, "18765550123", Optional.empty());
        Instant now = Instant.now();
        CallFact refused = CallFact.ended(id, now, new End(Optional.empty(), "REFUSED", 0, Source.JOURNAL));
        calls.recordLocal(new LocalCall(id, line, Language.ES, "18765550123", now, refused));
        assertEquals(CallOutcome.REFUSED, records().get(0).outcome().orElseThrow());
        assertEquals(1, records().size());
    }

    @Test
    void aJournalReadAgainChangesNothing() {
        String id = Given.unique();
        String file = "calls-" + id + ".log";
        calls.authorise(id, line, Language.ES, "55500178", Optional.empty());
        Instant now = Instant.now();
        List<Journal.Entry> entries = List.of(
                new Journal.Entry.Ended(end(id, now, now.plusSeconds(5))),
                new Journal.Entry.Ended(end("unknown-" + id, now, now.plusSeconds(5))));
        journal.take(file, 120, entries, 1);
        journal.take(file, 120, entries, 0);
        assertEquals(120, journal.position(file));
        assertEquals(1, records().size());
        assertEquals(5, records().get(0).talkSeconds().orElseThrow());
    }
}
