package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallProgress;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Calls;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.LineState;
import org.reencuentro.telephony.Sighting.Device.State;

class SightingsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final String LINE = "tel-1";

    private final AtomicInteger journalGrew = new AtomicInteger();
    private Board board;
    private Told told;
    private Sightings sightings;
    private final Map<UUID, TrunkResult> tried = new HashMap<>();
    private final TrunkTests tests = new TrunkTests() {
        @Override
        public void record(UUID id, TrunkResult result) {
            tried.put(id, result);
        }
    };

    private final List<String> answered = new ArrayList<>();
    private final Attentions attentions = new Attentions() {
        @Override
        public void answered(String place, String phone) {
            answered.add(place + " " + phone);
        }
    };

    /** Keeps what it is told. */
    private static final class Told extends Calls {
        private final List<String> facts = new ArrayList<>();
        private final Map<String, CallProgress> goingOn = new HashMap<>();
        private String refused;
        private int transactions;

        @Override
        public boolean record(CallFact fact) {
            if (fact.asteriskId().equals(refused)) {
                throw new IllegalStateException("refused");
            }
            facts.add(fact.asteriskId() + " " + fact.kind());
            return true;
        }

        @Override
        public int record(List<CallFact> together) {
            transactions++;
            if (together.stream().anyMatch(fact -> fact.asteriskId().equals(refused))) {
                throw new IllegalStateException("refused");
            }
            together.forEach(this::record);
            return together.size();
        }

        @Override
        public Optional<CallProgress> goingOn(String endpoint) {
            return Optional.ofNullable(goingOn.get(endpoint));
        }
    }

    @BeforeEach
    void theHallOpens() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        board = new Board(clock, null);
        told = new Told();
        sightings = new Sightings(clock, told, tests, board, attentions, journalGrew::incrementAndGet);
    }

    @Test
    void whatBecameOfATestOfTheTrunkIsKept() {
        UUID test = UUID.randomUUID();
        see(new Sighting.TrunkTried(test, TrunkResult.RANG));
        assertEquals(Map.of(test, TrunkResult.RANG), tried);
    }

    @Test
    void aDutyPhoneThatAnswersTalksAndNobodyNeedsToGo() {
        see(
                new Sighting.Device("duty-1", State.ON_HOOK),
                new Sighting.Device("duty-1", State.RINGING),
                new Sighting.Helped(LINE, "duty-1"),
                new Sighting.Device("duty-1", State.IN_USE));
        assertEquals(LineState.IN_CALL, board.state("duty-1"));
        assertEquals(List.of(LINE + " duty-1"), answered);
        assertEquals(List.of(), told.facts);
        see(new Sighting.Device("duty-1", State.ON_HOOK));
        assertEquals(LineState.FREE, board.state("duty-1"));
    }

    private void see(Sighting... seen) {
        sightings.take(List.of(seen));
    }

    @Test
    void aCallIsFollowedFromHookToHook() {
        List<LineState> states = new ArrayList<>();
        board.listen(() -> states.add(board.state(LINE)));

        see(
                new Sighting.Device(LINE, State.ON_HOOK),
                new Sighting.Device(LINE, State.IN_USE),
                new Sighting.Lifted(LINE),
                new Sighting.Dialling("hall-1.0", "hall-1.0", LINE),
                new Sighting.Ringing("hall-1.0"),
                new Sighting.Talking("hall-1.0", LINE),
                new Sighting.Over("hall-1.0", LINE),
                new Sighting.Device(LINE, State.ON_HOOK));

        assertEquals(
                List.of(
                        LineState.FREE,
                        LineState.OFF_HOOK,
                        LineState.RINGING,
                        LineState.IN_CALL,
                        LineState.OFF_HOOK,
                        LineState.FREE),
                states);
        assertEquals(List.of("hall-1.0 DIALLING", "hall-1.0 RINGING", "hall-1.0 ANSWERED"), told.facts);
        assertEquals(1, journalGrew.get());
    }

    @Test
    void whatIsSeenTogetherIsRecordedTogether() {
        see(
                new Sighting.Dialling("hall-1.0", "hall-1.0", LINE),
                new Sighting.Dialling("hall-2.0", "hall-2.0", "tel-2"),
                new Sighting.Talking("hall-1.0", LINE));

        assertEquals(List.of("hall-1.0 DIALLING", "hall-2.0 DIALLING", "hall-1.0 ANSWERED"), told.facts);
        assertEquals(1, told.transactions);
    }

    @Test
    void aFactThatCannotBeRecordedIsLostAlone() {
        told.refused = "hall-1.0";

        see(
                new Sighting.Dialling("hall-1.0", "hall-1.0", LINE),
                new Sighting.Dialling("hall-2.0", "hall-2.0", "tel-2"));

        assertEquals(List.of("hall-2.0 DIALLING"), told.facts);
    }

    @Test
    void ringingBelongsToTheAttemptThatIsDiallingOnItsChannel() {
        see(new Sighting.Dialling("hall-1.0-2", "hall-1.0", LINE), new Sighting.Ringing("hall-1.0"));

        assertEquals(List.of("hall-1.0-2 DIALLING", "hall-1.0-2 RINGING"), told.facts);
    }

    @Test
    void anEndThatComesAfterTheHookLeavesTheLineFree() {
        see(
                new Sighting.Talking("hall-1.0", LINE),
                new Sighting.Device(LINE, State.ON_HOOK),
                new Sighting.Over("hall-1.0", LINE));

        assertEquals(LineState.FREE, board.state(LINE));
    }

    @Test
    void aLineFoundInUseAfterARestartIsInTheCallThatIsStillOpen() {
        Instant answered = NOW.minusSeconds(72);
        told.goingOn.put(
                LINE,
                new CallProgress(
                        new UUID(0, 1),
                        CallState.TALKING,
                        Optional.of(answered),
                        Optional.empty(),
                        Duration.ofMinutes(10),
                        Optional.empty()));

        see(new Sighting.Device(LINE, State.IN_USE), new Sighting.Device("tel-2", State.IN_USE));

        assertEquals(LineState.IN_CALL, board.state(LINE));
        assertEquals(LineState.OFF_HOOK, board.state("tel-2"));
    }

    @Test
    void aLineThatCouldNotBeRungEndsItsCall() {
        see(new Sighting.NotRung("call"));

        assertEquals(List.of("call ENDED"), told.facts);
    }
}
