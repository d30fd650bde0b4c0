package org.reencuentro.call.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.call.AccompanimentProblem;
import org.reencuentro.call.AccompanimentState;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;

class AccompanimentTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID HERE = new UUID(0, 3);
    private static final UUID ELSEWHERE = new UUID(0, 4);

    @TempDir
    Path folder;

    private Sealing sealing;

    @BeforeEach
    void openTheKeys() {
        sealing = TestKeys.sealing(folder, Accompaniment.CODE);
    }

    private Accompaniment prepared() {
        return Accompaniment.prepare(new UUID(0, 1), new UUID(0, 2), new UUID(0, 9), "012345", T0, sealing);
    }

    private Accompaniment in(String state) {
        Accompaniment found = prepared();
        if (state.equals("PRESENT") || state.equals("LAPSED_PRESENT")) {
            found.signOn(HERE, "hall-1.0", T0);
        }
        if (state.equals("ENDED")) {
            found.end(T0);
        }
        return found;
    }

    private static Instant when(String state) {
        return switch (state) {
            case "LAPSED_WAITING" -> T0.plus(Accompaniment.TO_SIGN_ON);
            case "LAPSED_PRESENT" -> T0.plus(Accompaniment.TOGETHER);
            default -> T0.plusSeconds(60);
        };
    }

    /** Every state, with what becomes of it when the code is keyed here or elsewhere, and when it is ended. */
    @ParameterizedTest
    @CsvSource({
        "WAITING, WAITING, PRESENT, PRESENT, OVER",
        "PRESENT, PRESENT, PRESENT, ACCOMPANIMENT_ELSEWHERE, OVER",
        "ENDED, OVER, ACCOMPANIMENT_OVER, ACCOMPANIMENT_OVER, OVER",
        "LAPSED_WAITING, OVER, ACCOMPANIMENT_OVER, ACCOMPANIMENT_OVER, OVER",
        "LAPSED_PRESENT, OVER, ACCOMPANIMENT_OVER, ACCOMPANIMENT_OVER, OVER",
    })
    void theWholeMatrix(String from, AccompanimentState is, String keyedHere, String keyedElsewhere, String ended) {
        Instant now = when(from);
        assertEquals(is, in(from).state(now));
        assertEquals(keyedHere, keyed(in(from), HERE, now));
        assertEquals(keyedElsewhere, keyed(in(from), ELSEWHERE, now));
        Accompaniment over = in(from);
        over.end(now);
        assertEquals(ended, over.state(now).name());
    }

    private static String keyed(Accompaniment accompaniment, UUID line, Instant now) {
        try {
            accompaniment.signOn(line, "hall-2.0", now);
        } catch (Problem refused) {
            return ((AccompanimentProblem) refused.code()).name();
        }
        return accompaniment.state(now).name();
    }

    @Test
    void theOfficerIsThereForAttemptsOfTheSameOffHookAlone() {
        Accompaniment with = prepared();
        assertFalse(with.isWith("hall-1.1", T0), "not before the code was keyed");
        with.signOn(HERE, "hall-1.1", T0);
        assertTrue(with.isWith("hall-1.1", T0));
        assertTrue(with.isWith("hall-1.1-2", T0));
        assertFalse(with.isWith("hall-1.12", T0), "another off-hook whose identifier begins alike");
        assertFalse(with.isWith("", T0), "a call that was not begun by lifting a phone");
        with.signOn(HERE, "hall-1.12", T0.plusSeconds(60));
        assertFalse(with.isWith("hall-1.1", T0.plusSeconds(60)));
        assertTrue(with.isWith("hall-1.12", T0.plusSeconds(60)));
        assertFalse(with.isWith("hall-1.12", T0.plus(Accompaniment.TOGETHER)));
    }

    @Test
    void keyedAgainItsTimeDoesNotBeginAnew() {
        Accompaniment with = prepared();
        with.signOn(HERE, "hall-1.1", T0);
        with.signOn(HERE, "hall-1.2", T0.plus(Accompaniment.TOGETHER).minusSeconds(1));
        assertEquals(AccompanimentState.OVER, with.state(T0.plus(Accompaniment.TOGETHER)));
        assertEquals(Optional.of(HERE), with.line());
    }

    @Test
    void theOfficerReadsTheCodeAgainAndTheEndStaysWhereItWas() {
        Accompaniment with = prepared();
        assertEquals("012345", with.code(sealing));
        with.end(T0.plusSeconds(5));
        with.end(T0.plusSeconds(9));
        assertEquals(T0.plusSeconds(5), with.endsAt());
        assertThrows(Problem.class, () -> with.signOn(HERE, "hall-1.1", T0.plusSeconds(9)));
    }
}
