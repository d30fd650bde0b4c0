package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {
    private static final String LINE = "tel-1";

    private final SteppedClock clock = new SteppedClock();
    private final Board board = new Board(clock, null);

    private void does(LineState... states) {
        for (LineState state : states) {
            clock.pass(Duration.ofSeconds(1));
            board.report(LINE, state, clock.instant());
        }
    }

    @Test
    void aPhoneIsLiftedOnceHoweverManyCallsAreMadeUntilItIsPutDown() {
        Instant before = clock.instant();
        does(LineState.OFFLINE, LineState.FREE, LineState.OFF_HOOK, LineState.RINGING, LineState.IN_CALL);
        does(LineState.OFF_HOOK, LineState.RINGING, LineState.OFF_HOOK, LineState.FREE);
        assertEquals(1, board.lifted(LINE, before));
        Instant putDown = clock.instant();
        does(LineState.OFF_HOOK, LineState.OFFLINE, LineState.OFF_HOOK);
        assertEquals(2, board.lifted(LINE, putDown));
        assertEquals(3, board.lifted(LINE, before));
        assertEquals(0, board.lifted(LINE, clock.instant()), "what is at an instant is not after it");
        assertEquals(0, board.lifted("tel-2", before));
    }

    @Test
    void ofALineItRemembersAHundredLifts() {
        Instant before = clock.instant();
        for (int i = 0; i < 150; i++) {
            does(LineState.OFF_HOOK, LineState.FREE);
        }
        assertEquals(100, board.lifted(LINE, before));
    }

    @Test
    void theExchangeIsHeardSinceItCame() {
        assertEquals(Optional.empty(), board.heardSince());
        board.heard();
        Instant came = clock.instant();
        clock.pass(Duration.ofMinutes(5));
        board.heard();
        assertEquals(Optional.of(came), board.heardSince());
        board.silent();
        assertEquals(Optional.empty(), board.heardSince());
        board.heard();
        assertEquals(Optional.of(clock.instant()), board.heardSince());
    }

    /** The browser has registered a moment ago and the exchange has not told yet: the call is tried all the same. */
    @ParameterizedTest
    @EnumSource(LineKind.class)
    void aLineThatIsOutDoesNotRingButABrowserMayHaveComeThisMoment(LineKind kind) {
        LineView line = new LineView(UUID.randomUUID(), UUID.randomUUID(), LINE, kind, "");
        boolean browser = kind == LineKind.KIOSK_BROWSER;
        assertFalse(board.rings(line), "of the exchange nothing was heard");
        board.heard();
        assertEquals(browser, board.rings(line), "nothing was heard of the line");
        for (LineState state : LineState.values()) {
            does(state);
            assertEquals(browser || state != LineState.OFFLINE, board.rings(line), state.name());
        }
        board.silent();
        assertFalse(board.rings(line), "the exchange is gone");
    }
}
