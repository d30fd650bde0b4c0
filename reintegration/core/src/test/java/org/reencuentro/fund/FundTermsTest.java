package org.reencuentro.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.kernel.Problem;

class FundTermsTest {
    @Test
    void whatIsPromisedIsGivenInTheHallsMoneyAtTheRateOfADay() {
        FundTerms terms = FundTerms.read(" ONG ", "125", "USD", "7,65", "2026-11-27", "GTQ");
        assertEquals("ONG", terms.donor());
        assertEquals("Q956.25", terms.granted().toString());
        assertEquals("7.65", terms.rate());
        assertEquals(FundTerms.USUAL, terms.promised());
    }

    @Test
    void whatTheRateLeavesBelowAHundredthIsNotThere() {
        assertEquals(
                "Q0.33",
                FundTerms.read("ONG", "1", "USD", "0.339999", "2026-11-27", "GTQ")
                        .granted()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 125, USD, 7.65, 2026-11-27, GTQ",
        "ONG, 0, USD, 7.65, 2026-11-27, GTQ",
        "ONG, -5, USD, 7.65, 2026-11-27, GTQ",
        "ONG, 1.005, USD, 7.65, 2026-11-27, GTQ",
        "ONG, 125, QQQ, 7.65, 2026-11-27, GTQ",
        "ONG, 125, USD, 0, 2026-11-27, GTQ",
        "ONG, 125, USD, -1, 2026-11-27, GTQ",
        "ONG, 125, USD, x, 2026-11-27, GTQ",
        "ONG, 125, USD, 7.65, 2026-02-30, GTQ",
        "ONG, 125, USD, 7.65, '', GTQ",
        "ONG, 125, USD, 7.65, 2026-11-27, ''",
        "ONG, 125, GTQ, 7.65, 2026-11-27, GTQ",
        "ONG, 0.01, USD, 0.5, 2026-11-27, GTQ"
    })
    void whatIsMissingOrImpossibleIsRefused(
            String donor, String amount, String of, String rate, String day, String currency) {
        assertEquals(
                FundProblem.FUND_TERMS_MALFORMED,
                assertThrows(Problem.class, () -> FundTerms.read(donor, amount, of, rate, day, currency))
                        .code());
    }

    @Test
    void aDonorsNameIsShort() {
        assertThrows(Problem.class, () -> FundTerms.read("x".repeat(81), "125", "USD", "7.65", "2026-11-27", "GTQ"));
    }
}
