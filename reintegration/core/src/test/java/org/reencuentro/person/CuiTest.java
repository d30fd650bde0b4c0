package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class CuiTest {
    @ParameterizedTest
    @ValueSource(strings = {"1234567890101", "1234 56789 0101", "1234-56789-0101", "１２３４５６７８９０１０１"})
    void itIsReadAsPeopleWriteIt(String text) {
        Cui cui = new Cui(text);
        assertEquals("1234567890101", cui.digits());
        assertEquals("1234 56789 0101", cui.grouped());
        assertEquals("0101", cui.registeredAt());
    }

    @Test
    void everyMunicipalityAndNoOtherPlaceCanHaveRegisteredSomebody() {
        Set<String> listed =
                new Places().all().stream().map(Place::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> taken = IntStream.range(0, 10_000)
                .mapToObj("%04d"::formatted)
                .filter(place -> Cui.is("123456789" + place))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(listed, taken);
        assertEquals(340, taken.size());
    }

    @Test
    void ofTheTenCheckDigitsOneIsRightOrNone() {
        int none = 0;
        for (int number = 20_000_000; number < 20_011_000; number++) {
            String eight = String.valueOf(number);
            List<String> right = IntStream.range(0, 10)
                    .mapToObj(digit -> eight + digit + "0101")
                    .filter(Cui::is)
                    .toList();
            assertTrue(right.size() <= 1, eight);
            if (right.isEmpty()) {
                none++;
                assertProblem(PersonProblem.CUI_WITHOUT_CHECK_DIGIT, eight + "00101");
            }
        }
        assertEquals(1_000, none, "one number in eleven was never given out");
    }

    @Test
    void aWrongDigitOrTwoThatWereSwappedAreFound() {
        for (int i = 0; i < 9; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder wrong = new StringBuilder("1234567890101");
                wrong.setCharAt(i, digit);
                assertEquals(wrong.toString().equals("1234567890101"), Cui.is(wrong.toString()), wrong.toString());
            }
        }
        assertFalse(Cui.is("2134567890101"));
        assertFalse(Cui.is("1234568790101"));
    }

    @ParameterizedTest
    @CsvSource({
        "123456789010, CUI_NOT_THIRTEEN_DIGITS",
        "12345678901011, CUI_NOT_THIRTEEN_DIGITS",
        "123456789O101, CUI_NOT_THIRTEEN_DIGITS",
        "1234567880101, CUI_WRONG_CHECK_DIGIT",
        "1234567890001, CUI_OF_NO_DEPARTMENT",
        "1234567892301, CUI_OF_NO_DEPARTMENT",
        "1234567890100, CUI_OF_NO_MUNICIPALITY",
        "1234567890118, CUI_OF_NO_MUNICIPALITY",
        "1234567891334, CUI_OF_NO_MUNICIPALITY"
    })
    void whatIsWrongIsSaid(String text, PersonProblem expected) {
        assertProblem(expected, text);
    }

    @Test
    void aNumberIsADpiOnlyWhereItCanBeOne() {
        assertEquals(
                DocumentKind.DPI,
                IdentityDocument.numbered(new DocumentNumber("1234567890101")).kind());
        assertEquals(
                DocumentKind.OTHER,
                IdentityDocument.numbered(new DocumentNumber("1234567880101")).kind());
        DocumentNumber foreign = new DocumentNumber("0801-1990-12345");
        assertEquals(foreign, new IdentityDocument(DocumentKind.DPI, foreign, "HN").number());
        assertEquals(
                PersonProblem.CUI_WRONG_CHECK_DIGIT,
                assertThrows(
                                Problem.class,
                                () -> new IdentityDocument(DocumentKind.DPI, new DocumentNumber("1234567880101"), "gt"))
                        .code());
    }

    @Test
    void itIsNotPrinted() {
        assertFalse(new Cui("1234567890101").toString().contains("1234"));
    }

    private static void assertProblem(PersonProblem expected, String text) {
        assertEquals(
                expected, assertThrows(Problem.class, () -> new Cui(text), text).code());
    }
}
