package org.reencuentro.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two birth dates say. */
class BirthWeightsTest {
    @ParameterizedTest
    @CsvSource({
        "19880325, 19880325, BIRTH_SAME",
        "19880304, 19880403, BIRTH_DAY_MONTH_SWAPPED",
        "19880325, 19880326, BIRTH_ONE_SLIP",
        "19880325, 19980325, BIRTH_ONE_SLIP",
        "19890325, 19980325, BIRTH_ONE_SLIP",
        "19880325, 19880000, BIRTH_YEAR_SAME",
        "19880325, 19880101, BIRTH_YEAR_SAME",
        "19880325, 19890000, BIRTH_NEAR",
        "18990325, 19890325, BIRTH_ONE_SLIP",
        "21550325, 23550325, BIRTH_ONE_SLIP",
        "18990325, 19630325, BIRTH_DIFFERENT",
        "19660123, 19840123, BIRTH_DIFFERENT",
        "19880325, 19621102, BIRTH_DIFFERENT"
    })
    void eachWayOfErringHasAName(int a, int b, Reason reason) {
        assertEquals(reason, BirthWeights.of(a, b).reason());
        assertEquals(BirthWeights.of(a, b), BirthWeights.of(b, a));
    }

    @Test
    void aRelativeSeldomHasTheSameDayAndOftenTheSameYear() {
        assertTrue(own(19880325, 19880325) > own(19880325, 19890325));
        assertTrue(own(19880325, 19890325) > own(19880325, 19880000));
        assertTrue(own(19880325, 19880000) > own(19880325, 19880328));
        assertTrue(own(19880325, 0) < 0);
        assertTrue(own(19880325, 19621102) < own(19880325, 0));
    }

    private static float own(int a, int b) {
        return BirthWeights.of(a, b).ownBits();
    }
}
