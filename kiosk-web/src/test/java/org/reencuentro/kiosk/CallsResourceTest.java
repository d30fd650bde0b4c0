package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallProgress;
import org.reencuentro.call.CallState;

class CallsResourceTest {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Instant ANSWERED = Instant.parse("2026-03-02T14:00:00Z");
    private static final Duration MAXIMUM = Duration.ofMinutes(10);

    @Test
    void whileTheyTalkTheSecondsLeftGoDown() {
        CallProgress call = new CallProgress(
                ID, CallState.TALKING, Optional.of(ANSWERED), Optional.empty(), MAXIMUM, Optional.empty());
        assertEquals(
                "{\"state\":\"TALKING\",\"maximumSeconds\":600,\"secondsLeft\":430,\"talkSeconds\":170}",
                CallsResource.json(call, ANSWERED.plusSeconds(170)));
    }

    @Test
    void theSecondsLeftAreNeverFewerThanNone() {
        CallProgress call = new CallProgress(
                ID, CallState.TALKING, Optional.of(ANSWERED), Optional.empty(), MAXIMUM, Optional.empty());
        assertEquals(
                "{\"state\":\"TALKING\",\"maximumSeconds\":600,\"secondsLeft\":0,\"talkSeconds\":603}",
                CallsResource.json(call, ANSWERED.plusSeconds(603)));
    }

    @Test
    void anEndSaysHowAndAfterHowLong() {
        CallProgress call = new CallProgress(
                ID, CallState.ENDED, Optional.of(ANSWERED), Optional.of(42), MAXIMUM, Optional.of(CallOutcome.TALKED));
        assertEquals(
                "{\"state\":\"ENDED\",\"maximumSeconds\":600,\"secondsLeft\":558,\"talkSeconds\":42,\"outcome\":\"TALKED\"}",
                CallsResource.json(call, ANSWERED.plusSeconds(900)));
    }
}
