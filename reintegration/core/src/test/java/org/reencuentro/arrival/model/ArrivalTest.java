package org.reencuentro.arrival.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.arrival.ArrivalFacts;
import org.reencuentro.arrival.ArrivalKind;

class ArrivalTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-25T16:00:00Z, 2026-11-26T16:00:00Z, false",
        "2026-11-25T16:00:00Z, 2026-11-26T04:00:00Z, false",
        "2026-11-25T16:00:01Z, 2026-11-26T04:00:00Z, true",
        "2026-11-25T22:59:59Z, 2026-11-26T16:00:00Z, false",
        "2026-11-25T23:00:00Z, 2026-11-26T16:00:00Z, true",
        "2026-11-25T16:00:00Z, 2026-11-25T15:00:00Z, true"
    })
    void aNoticeIsLateUnder12HoursOrFrom1700On(Instant noticed, Instant scheduled, boolean late) {
        Arrival arrival = Arrival.notice(
                new UUID(0, 1), new UUID(0, 2), ArrivalFacts.of(ArrivalKind.FLIGHT, "118", scheduled), noticed);
        assertEquals(late, arrival.late(ZoneId.of("America/Guatemala")));
    }
}
