package org.reencuentro.call.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.call.BlockReason;
import org.reencuentro.call.BlockState;
import org.reencuentro.call.Destination;
import org.reencuentro.call.TermsProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;

class BlockedNumberTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID WHO_BLOCKED = new UUID(0, 1);
    private static final UUID ANOTHER = new UUID(0, 2);
    private static final Destination NUMBER = Destination.read("55500178", Optional.empty());

    @TempDir
    Path folder;

    private Sealing sealing;

    @BeforeEach
    void openTheKeys() {
        sealing = TestKeys.sealing(folder, BlockedNumber.EVIDENCE);
    }

    private BlockedNumber blocked() {
        return BlockedNumber.block(
                new UUID(0, 9),
                NUMBER,
                BlockReason.EXTORTION,
                "They asked for money",
                new BlockedNumber.Word(WHO_BLOCKED, T0, Duration.ofDays(30)),
                sealing);
    }

    /** One in a state, and the instant at which it is in it. */
    private Map<BlockState, Instant> whens() {
        Map<BlockState, Instant> whens = new EnumMap<>(BlockState.class);
        whens.put(BlockState.UNREVIEWED, T0.plus(Duration.ofDays(6)));
        whens.put(BlockState.REVIEWED, T0.plus(Duration.ofDays(29)));
        whens.put(BlockState.LIFTED, T0.plus(Duration.ofDays(6)));
        whens.put(BlockState.LAPSED, T0.plus(Duration.ofDays(7)));
        return whens;
    }

    private BlockedNumber in(BlockState state) {
        BlockedNumber blocked = blocked();
        switch (state) {
            case REVIEWED -> blocked.review(ANOTHER, T0.plusSeconds(60));
            case LIFTED -> blocked.lift(ANOTHER, T0.plusSeconds(60));
            case UNREVIEWED, LAPSED -> {
                // Only time makes the difference.
            }
        }
        return blocked;
    }

    @Test
    void aReviewAgreesOnlyToWhatIsUnreviewedAndIsNeverOnesOwn() {
        for (BlockState state : BlockState.values()) {
            Instant now = whens().get(state);
            assertEquals(state, in(state).state(now));
            if (state == BlockState.UNREVIEWED) {
                BlockedNumber blocked = in(state);
                blocked.review(ANOTHER, now);
                assertEquals(BlockState.REVIEWED, blocked.state(now));
            } else {
                refused(TermsProblem.BLOCK_OVER, () -> in(state).review(ANOTHER, now));
            }
            refused(TermsProblem.BLOCK_REVIEW_OWN, () -> in(state).review(WHO_BLOCKED, now));
        }
    }

    @Test
    void whatIsInForceIsLiftedByAnybodyOnceAndMakesRoomWhenItIsOver() {
        for (BlockState state : BlockState.values()) {
            Instant now = whens().get(state);
            assertEquals(!state.inForce(), in(state).giveWay(now));
            if (state.inForce()) {
                BlockedNumber blocked = in(state);
                blocked.lift(WHO_BLOCKED, now);
                assertEquals(BlockState.LIFTED, blocked.state(now));
            } else {
                refused(TermsProblem.BLOCK_OVER, () -> in(state).lift(ANOTHER, now));
            }
        }
    }

    @Test
    void itEndsByItselfEvenIfItWasReviewed() {
        BlockedNumber blocked = in(BlockState.REVIEWED);
        assertTrue(blocked.state(T0.plus(Duration.ofDays(30)).minusMillis(1)).inForce());
        assertFalse(blocked.state(T0.plus(Duration.ofDays(30))).inForce());
    }

    @Test
    void ofTheNumberOnlyCountryAndTwoDigitsAreShownAndThePseudonymFindsItAgain() {
        var view = blocked().view(sealing, T0);
        assertEquals("GT", view.region());
        assertEquals("78", view.lastTwo());
        assertEquals("They asked for money", view.evidence());
        assertEquals(T0.plus(BlockedNumber.REVIEWED_WITHIN), view.reviewBy());
        assertArrayEquals(
                BlockedNumber.pseudonym(NUMBER, sealing),
                BlockedNumber.pseudonym(Destination.read("0050255500178", Optional.empty()), sealing));
    }

    private static void refused(TermsProblem code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }
}
