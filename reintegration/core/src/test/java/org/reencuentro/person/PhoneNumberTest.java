package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.kernel.Problem;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "5550 0178,, 50255500178, 5550 0178",
        "(5550)-0178,, 50255500178, 5550 0178",
        "+502 5550 0178,, 50255500178, 5550 0178",
        "00502 55500178,, 50255500178, 5550 0178",
        "213 555 0123, US, 12135550123, +1 213-555-0123",
        "+1 (213) 555-0123,, 12135550123, +1 213-555-0123",
        "011 52 33 1234 5678,, 523312345678, +52 33 1234 5678",
        "+52 1 33 1234 5678,, 523312345678, +52 33 1234 5678"
    })
    void aNumberIsReadAsPeopleWriteIt(String text, String country, String digits, String shown) {
        PhoneNumber number = PhoneNumber.read(text, Optional.ofNullable(country));
        assertEquals(digits, number.digits());
        assertEquals(shown, number.shown());
        assertFalse(number.toString().contains("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,, PHONE_UNREADABLE",
        "555,, PHONE_UNREADABLE",
        "'',, PHONE_UNREADABLE",
        "213 555 0123,, PHONE_NEEDS_COUNTRY",
        "+502 1234,, PHONE_IMPOSSIBLE",
        "213 555 01234, US, PHONE_IMPOSSIBLE"
    })
    void whatCannotBeANumberIsRefused(String text, String country, PersonProblem expected) {
        assertEquals(
                expected,
                assertThrows(Problem.class, () -> PhoneNumber.read(text, Optional.ofNullable(country)))
                        .code());
    }

    @Test
    void itIsCalledOnlyWhereTheySaidThatItIsSafe() {
        PhoneNumber number = new PhoneNumber("50255500178");
        for (Said said : Said.values()) {
            Phone phone = new Phone(number, Optional.of(Tie.MOTHER), "Ana", said, Said.NOT_ASKED);
            assertEquals(said == Said.YES, phone.mayBeCalled());
        }
        assertTrue(new Phone(number, Optional.empty(), "", Said.YES, Said.NO).mayBeCalled());
    }

    @ParameterizedTest
    @CsvSource({
        "+502 5550 0178, 50255500178",
        "5550 0178, 50255500178",
        "50255500178, 50255500178",
        "213 555 0123, 12135550123 522135550123",
        "Ana,",
        "1234 56789 0101,"
    })
    void aTextMayBeTheNumbersOfSeveralCountries(String text, String numbers) {
        List<String> found =
                PhoneNumber.guesses(text).stream().map(PhoneNumber::digits).toList();
        List<String> expected = numbers == null ? List.of() : List.of(numbers.split(" "));
        assertTrue(found.containsAll(expected) && (found.isEmpty() == expected.isEmpty()), found.toString());
    }
}
