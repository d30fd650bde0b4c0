package org.reencuentro.call.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallFact.End;
import org.reencuentro.call.CallFact.Kind;
import org.reencuentro.call.CallFact.Source;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Cost;
import org.reencuentro.call.Destination;
import org.reencuentro.call.Passage;
import org.reencuentro.call.Permission;
import org.reencuentro.call.Rate;
import org.reencuentro.call.StopReason;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;

class FreeCallTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");

    /** Ten minutes, and 0.0120 for each minute that has begun. */
    private static final Passage.Open TERMS =
            new Passage.Open(Optional.empty(), Duration.ofMinutes(10), new Rate(new Cost(120), 60));

    @TempDir
    Path folder;

    private static FreeCall call(CallState first) {
        return FreeCall.allow(new UUID(0, 1), "a-1", place(), Permission.APPLICATION, first, TERMS);
    }

    private static FreeCall.Place place() {
        return new FreeCall.Place(new UUID(0, 2), new UUID(0, 3), Language.ES, T0);
    }

    /** The officer's reason makes the outcome, answered or not, whichever way the end is learnt; the first reason stays. */
    @Test
    void aCallThatAnOfficerEndedIsStoppedHoweverItsEndIsLearnt() {
        for (CallFact end : List.of(
                journalEnd(70, 10, "ANSWER", 16),
                journalEnd(70, null, "CANCEL", 0),
                CallFact.ended("a-1", T0.plusSeconds(70), new CallFact.End(Optional.empty(), "", 0, Source.BOUND)))) {
            FreeCall call = call(CallState.DIALLING);
            call.stop(StopReason.DISTRESS);
            call.stop(StopReason.OTHER);
            assertTrue(call.learn(end));
            assertEquals(CallOutcome.STOPPED, call.outcome());
            assertEquals(StopReason.DISTRESS, call.stopReason());
        }
    }

    private static CallFact seen(Kind kind, int second) {
        return CallFact.seen("a-1", kind, T0.plusSeconds(second));
    }

    private static CallFact journalEnd(int second, Integer answered, String status, int cause) {
        Optional<Instant> at = Optional.ofNullable(answered).map(T0::plusSeconds);
        return CallFact.ended("a-1", T0.plusSeconds(second), new End(at, status, cause, Source.JOURNAL));
    }

    @Test
    void itSetsAsideWhatItCostsAtMostAndCostsWhatWasTalked() {
        FreeCall call = call(CallState.DIALLING);
        assertEquals(new Cost(1200), call.cost());
        call.learn(seen(Kind.ANSWERED, 5));
        call.learn(journalEnd(5 + 61, 5, "ANSWER", 16));
        assertEquals(new Cost(240), call.cost());
    }

    @Test
    void whoReachesNobodyCostsNothing() {
        FreeCall call = call(CallState.DIALLING);
        call.learn(journalEnd(30, null, "NOANSWER", 19));
        assertEquals(Cost.NONE, call.cost());
    }

    @Test
    void theJournalCorrectsWhatABoundHasCost() {
        FreeCall call = call(CallState.DIALLING);
        call.learn(seen(Kind.ANSWERED, 5));
        call.learn(CallFact.ended(
                "a-1", T0.plusSeconds(605), new End(Optional.of(T0.plusSeconds(5)), "", 0, Source.BOUND)));
        assertEquals(new Cost(1200), call.cost());
        call.learn(journalEnd(65, 5, "ANSWER", 16));
        assertEquals(new Cost(120), call.cost());
    }

    @Test
    void whoAsksForMoreMinutesHasThemAndTheyAreSetAsideToo() {
        FreeCall call = call(CallState.TALKING);
        assertEquals(new Cost(600), call.costOf(Duration.ofMinutes(5)));
        call.extend(Duration.ofMinutes(5));
        assertEquals(Duration.ofMinutes(15), call.maximum());
        assertEquals(new Cost(1800), call.cost());
        assertEquals(1, call.extended());
        call.learn(journalEnd(900, 5, "ANSWER", 16));
        assertThrows(IllegalStateException.class, () -> call.extend(Duration.ofMinutes(5)));
    }

    @Test
    void talkTimeRunsFromTheFamilysAnswerToTheEnd() {
        FreeCall call = call(CallState.DIALLING);
        assertTrue(call.learn(seen(Kind.RINGING, 1)));
        assertTrue(call.learn(seen(Kind.ANSWERED, 5)));
        assertTrue(call.learn(journalEnd(65, 5, "ANSWER", 16)));
        assertEquals(60, call.talkSeconds());
        assertEquals(CallOutcome.TALKED, call.outcome());
        assertEquals(16, call.cause());
    }

    @Test
    void inWhateverOrderAndHoweverOftenFactsComeTheRecordIsTheSame() {
        List<CallFact> facts = List.of(
                seen(Kind.DIALLING, 0), seen(Kind.RINGING, 1), seen(Kind.ANSWERED, 5), journalEnd(65, 5, "ANSWER", 16));
        for (List<CallFact> order : permutations(facts)) {
            FreeCall call = call(CallState.REQUESTED);
            order.forEach(call::learn);
            order.forEach(fact -> assertFalse(call.learn(fact), "twice"));
            assertEquals(CallState.ENDED, call.state());
            assertEquals(T0.plusSeconds(5), call.answeredAt());
            assertEquals(60, call.talkSeconds());
            assertEquals(CallOutcome.TALKED, call.outcome());
        }
    }

    private static List<List<CallFact>> permutations(List<CallFact> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<CallFact>> all = new ArrayList<>();
        for (CallFact first : facts) {
            List<CallFact> rest = new ArrayList<>(facts);
            rest.remove(first);
            for (List<CallFact> tail : permutations(rest)) {
                List<CallFact> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void noFactEverMovesACallBack(CallState from) {
        for (CallState to : CallState.values()) {
            assertEquals(to.ordinal() > from.ordinal(), from.leadsTo(to), from + " to " + to);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, ANSWER, 16, TALKED",
        "true, '', 0, TALKED",
        "true, HEARD, 16, HEARD",
        "false, NOANSWER, 19, NO_ANSWER",
        "false, BUSY, 17, BUSY",
        "false, CONGESTION, 34, UNREACHABLE",
        "false, CHANUNAVAIL, 20, UNREACHABLE",
        "false, CHANUNAVAIL, 1, WRONG_NUMBER",
        "false, CONGESTION, 28, WRONG_NUMBER",
        "false, CANCEL, 0, ABANDONED",
        "false, '', 16, ABANDONED"
    })
    void anEndHasOneOutcome(boolean answered, String status, int cause, CallOutcome expected) {
        assertEquals(expected, CallOutcome.of(answered, status, cause));
    }

    @Test
    void theJournalCorrectsACallThatWasClosedForLackOfNews() {
        FreeCall call = call(CallState.DIALLING);
        call.learn(CallFact.ended("a-1", call.latestEnd(), new End(Optional.empty(), "", 0, Source.BOUND)));
        assertEquals(CallOutcome.UNKNOWN, call.outcome());
        assertTrue(call.learn(journalEnd(65, 5, "ANSWER", 16)));
        assertEquals(60, call.talkSeconds());
        assertEquals(CallOutcome.TALKED, call.outcome());
        assertFalse(call.learn(journalEnd(99, 5, "ANSWER", 16)), "the journal speaks once");
    }

    @Test
    void theJournalCorrectsACallOfWhichTheExchangeSaidOnlyThatItCouldNotBePlaced() {
        FreeCall call = call(CallState.DIALLING);
        call.learn(CallFact.notPlaced("a-1", T0));
        assertEquals(CallOutcome.UNREACHABLE, call.outcome());
        CallFact busy = CallFact.ended("a-1", T0, new End(Optional.empty(), "BUSY", 17, Source.JOURNAL));
        assertTrue(call.learn(busy));
        assertEquals(CallOutcome.BUSY, call.outcome());
        assertFalse(call.learn(busy));
    }

    @Test
    void aCallIsOverAtTheLatestAfterItsMaximum() {
        FreeCall call = call(CallState.DIALLING);
        assertEquals(T0.plusSeconds(120 + 600), call.latestEnd());
        call.learn(seen(Kind.ANSWERED, 5));
        assertEquals(T0.plusSeconds(5 + 600), call.latestEnd());
    }

    @Test
    void aRefusalIsARecordToo() {
        FreeCall call = FreeCall.refuse(new UUID(0, 1), "a-1", place(), CallProblem.NUMBER_NOT_ALLOWED);
        assertEquals(CallState.ENDED, call.state());
        assertEquals(CallOutcome.REFUSED, call.outcome());
        assertEquals(0, call.talkSeconds());
    }

    @Test
    void aHelplineIsNeverTiedToAnybodyAndIsForgottenAtItsEnd() {
        Sealing sealing = TestKeys.sealing(folder);
        FreeCall call = call(CallState.DIALLING);
        call.to(Destination.read("1546", Optional.empty()), sealing);
        assertNull(call.lastTwo());
        assertNotNull(call.destination(sealing));
        call.learn(journalEnd(65, 5, "ANSWER", 16));
        assertNull(call.destination(sealing));
    }

    @Test
    void ofAnyOtherNumberOnlyTheLastTwoDigitsStandOpen() {
        Sealing sealing = TestKeys.sealing(folder);
        FreeCall call = call(CallState.DIALLING);
        call.to(Destination.read("55500178", Optional.empty()), sealing);
        assertEquals("78", call.lastTwo());
        assertEquals("50255500178", call.destination(sealing));
    }
}
