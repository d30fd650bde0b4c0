package org.reencuentro.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionClassTest {
    private static final Instant LEAP_DAY = Instant.parse("2028-02-29T12:00:00.000001Z");
    private static final Path DOCUMENT = Path.of("../../docs/security/retention.md");

    @Test
    void theDocumentSaysWhatTheCodeDoes() throws IOException {
        String table = Arrays.stream(RetentionClass.values())
                .map(kind -> "| %s | %s | %s | %s | %s |\n"
                        .formatted(kind, words(kind.period()), kind.from(), kind.end(), kind.reason()))
                .collect(Collectors.joining());
        String document = Files.readString(DOCUMENT);
        assertTrue(document.contains(table), () -> "In docs/security/retention.md must stand:\n" + table);
    }

    private static String words(Period period) {
        if (period.getYears() > 0) {
            return period.getYears() + " y";
        }
        return period.getMonths() > 0 ? period.getMonths() + " mo" : period.getDays() + " d";
    }

    @ParameterizedTest
    @EnumSource(RetentionClass.class)
    void everyClassHasATimeAReasonAndAnEnd(RetentionClass kind) {
        assertTrue(kind.before(LEAP_DAY).isBefore(LEAP_DAY));
        assertTrue(kind.reason().length() > 20, kind.reason());
        assertEquals(LEAP_DAY.minusSeconds(86_400), RetentionClass.REPEATED_ANSWER.before(LEAP_DAY));
    }

    @Test
    void onlyWhatNamesPeopleWaitsForAReview() {
        Set<RetentionClass> reviewed = Arrays.stream(RetentionClass.values())
                .filter(kind -> kind.end() == RetentionClass.End.REVIEWED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RetentionClass.class)));
        assertEquals(EnumSet.of(RetentionClass.CASE), reviewed);
    }

    @Test
    void aYearIsAYearAlsoFromALeapDay() {
        assertEquals(Instant.parse("2027-02-28T12:00:00.000001Z"), RetentionClass.SIGN_IN.before(LEAP_DAY));
    }
}
