package org.reencuentro.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.arrival.Expected.Count;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

class ExpectedTest {
    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");

    @ParameterizedTest
    @CsvSource({"0, EXACT", "1, FEW", "4, FEW", "5, EXACT", "135, EXACT"})
    void fewOfThoseWhoCouldBeKnownAreNeverCounted(int number, Count.Kind kind) {
        assertEquals(kind, Count.sensitive(Optional.of(number)).kind());
    }

    @Test
    void whatNobodyHasSaidIsNotNobody() {
        assertEquals(Count.Kind.UNKNOWN, Count.sensitive(Optional.empty()).kind());
        assertEquals(Count.Kind.EXACT, Count.open(Optional.of(2)).kind());
    }

    @Test
    void whatIsKeptIsReadBackAndNamesNoSmallNumber() {
        Map<Language, Count> languages = new LinkedHashMap<>();
        languages.put(Language.ES, Count.sensitive(Optional.of(90)));
        languages.put(Language.IXL, Count.sensitive(Optional.of(2)));
        Expected expected = new Expected(
                Count.open(Optional.of(97)),
                Count.sensitive(Optional.of(3)),
                Count.UNKNOWN,
                Count.sensitive(Optional.of(12)),
                Count.sensitive(Optional.of(0)),
                Count.UNKNOWN,
                languages);
        assertEquals("97,<,?,12,0,?;ES=90,IXL=<", expected.text());
        assertEquals(expected, Expected.read(expected.text()));
        Expected nothing = new Expected(
                Count.UNKNOWN, Count.UNKNOWN, Count.UNKNOWN, Count.UNKNOWN, Count.UNKNOWN, Count.UNKNOWN, Map.of());
        assertEquals(nothing, Expected.read(nothing.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T00:59:59Z, false",
        "2026-11-26T01:00:00Z, true",
        "2026-11-26T10:59:59Z, true",
        "2026-11-26T11:00:00Z, false"
    })
    void whoComesAtNightFindsNoBus(Instant arrives, boolean night) {
        assertEquals(night, NoticeRule.atNight(arrives, GUATEMALA));
    }

    @Test
    void aNoticeIsShortOrLateInTheDayAndWhichOfTheTwoIsSaid() {
        Instant noon = Instant.parse("2026-11-25T18:00:00Z");
        assertTrue(NoticeRule.tooShort(noon, noon.plusSeconds(9 * 3600)));
        assertFalse(NoticeRule.tooLateInTheDay(noon, GUATEMALA));
        assertTrue(NoticeRule.tooLateInTheDay(noon.plusSeconds(5 * 3600), GUATEMALA));
    }

    @Test
    void countsAndTextsThatCannotBeAreRefused() {
        Instant at = Instant.parse("2026-11-25T18:00:00Z");
        assertEquals(
                ArrivalProblem.ARRIVAL_NUMBER_REFUSED,
                assertThrows(
                                Problem.class,
                                () -> new ArrivalFacts.Announced(
                                        Optional.of(-1),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .code());
        assertEquals(
                ArrivalProblem.ARRIVAL_TEXT_REFUSED,
                assertThrows(
                                Problem.class,
                                () -> new ArrivalFacts(
                                        ArrivalKind.BUS,
                                        "12",
                                        at,
                                        Optional.of("x".repeat(81)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        ArrivalFacts.Announced.NOTHING))
                        .code());
    }
}
