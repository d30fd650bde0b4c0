package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.delivery.DeliveryProblem;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;

class CursorTest {
    private static final Place PLACE = new Place(
            Instant.parse("2026-02-03T04:05:06.123456Z"), UUID.fromString("019c0000-0000-7000-8000-000000000001"));

    @Test
    void aPlaceIsGivenBackAsItIs() {
        assertEquals(Optional.of(PLACE), Cursor.place(Cursor.place(PLACE)));
        assertEquals(Seek.after(PLACE), Cursor.seek(Cursor.place(PLACE), ""));
        assertEquals(Seek.before(PLACE), Cursor.seek("", Cursor.place(PLACE)));
        assertEquals(Seek.first(), Cursor.seek("", ""));
    }

    @Test
    void aNumberIsGivenBackAsItIs() {
        assertEquals(41, Cursor.change(Cursor.change(41)));
        assertEquals(0, Cursor.change(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%%%", "2026-02-03", "AQAAAAAAAAAp"})
    void anythingElseIsRefused(String text) {
        assertEquals(
                DeliveryProblem.CURSOR_MALFORMED,
                assertThrows(Problem.class, () -> Cursor.seek(text, "")).code());
    }
}
