package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SilenceRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-28T18:00:00Z");
    private static final Duration UNUSED = Duration.ofHours(2);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(9));
    private static final SilenceRule RULE = new SilenceRule(UNUSED);

    private static SilenceRule.Signs signs(LineKind kind, LineState state, Instant since, boolean open) {
        return new SilenceRule.Signs(kind, state, since, Optional.of(LONG_AGO).filter(at -> open), LONG_AGO);
    }

    private static Stream<Arguments> everything() {
        return Arrays.stream(LineKind.values())
                .flatMap(kind -> Arrays.stream(LineState.values())
                        .flatMap(state -> Stream.of(true, false)
                                .flatMap(open -> Stream.of(true, false)
                                        .map(beside -> Arguments.of(kind, state, open, beside)))));
    }

    /** All kinds in all states, the hall open and closed, the others used and not, each for three hours. */
    @ParameterizedTest
    @MethodSource("everything")
    void whatIsAwayIsSilentAndSoIsAFreePhoneBesideUsedOnes(
            LineKind kind, LineState state, boolean open, boolean beside) {
        Instant since = NOW.minus(Duration.ofHours(3));
        Optional<SilenceRule.Found> expected = Optional.empty();
        if (state == LineState.OFFLINE && kind != LineKind.KIOSK_BROWSER) {
            expected = Optional.of(new SilenceRule.Found(SilenceCause.UNREACHABLE, since, open));
        } else if (kind == LineKind.PHONE && state == LineState.FREE && open && beside) {
            expected = Optional.of(new SilenceRule.Found(SilenceCause.UNUSED, since, true));
        }
        assertEquals(expected, RULE.find(signs(kind, state, since, open), after -> beside ? 5 : 4.9, NOW));
    }

    @ParameterizedTest
    @CsvSource({"29, false, false", "30, true, false", "89, true, false", "90, true, true"})
    void whoeverIsAwayForAMomentIsNobodysBusiness(long seconds, boolean noted, boolean due) {
        Instant since = NOW.minusSeconds(seconds);
        assertEquals(
                noted ? Optional.of(due) : Optional.empty(),
                RULE.find(signs(LineKind.PHONE, LineState.OFFLINE, since, true), after -> 9, NOW)
                        .map(SilenceRule.Found::due));
    }

    @Test
    void timeBeforeTheHallOpenedOrAnybodyWatchedDoesNotCount() {
        Instant late = NOW.minus(UNUSED).plusSeconds(1);
        List<SilenceRule.Signs> tooShort = List.of(
                new SilenceRule.Signs(LineKind.PHONE, LineState.FREE, late, Optional.of(LONG_AGO), LONG_AGO),
                new SilenceRule.Signs(LineKind.PHONE, LineState.FREE, LONG_AGO, Optional.of(late), LONG_AGO),
                new SilenceRule.Signs(LineKind.PHONE, LineState.FREE, LONG_AGO, Optional.of(LONG_AGO), late));
        for (SilenceRule.Signs each : tooShort) {
            assertEquals(Optional.empty(), RULE.find(each, after -> 9, NOW));
        }
        Instant enough = NOW.minus(UNUSED);
        SilenceRule.Signs justLong =
                new SilenceRule.Signs(LineKind.PHONE, LineState.FREE, LONG_AGO, Optional.of(enough), LONG_AGO);
        assertEquals(
                Optional.of(enough),
                RULE.find(justLong, after -> after.equals(enough) ? 9 : 0, NOW).map(SilenceRule.Found::since));
    }

    private static Stream<Arguments> endings() {
        return Arrays.stream(SilenceCause.values())
                .flatMap(cause -> Arrays.stream(LineState.values())
                        .flatMap(state -> Stream.of(true, false).map(lifted -> Arguments.of(cause, state, lifted))));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aLineIsBackOnceItIsReachableOrLifted(SilenceCause cause, LineState state, boolean lifted) {
        boolean away = state == LineState.OFFLINE;
        boolean over = SilenceRule.over(cause, signs(LineKind.PHONE, state, LONG_AGO, false), lifted);
        assertEquals(cause == SilenceCause.UNREACHABLE ? !away : lifted || away, over);
    }
}
