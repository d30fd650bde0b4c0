package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Qʼuqʼ Tzʼunún, quq tzunun",
        "Q'uq' Tz’unún, quq tzunun",
        "Güitz Muñoz Íñiguez, guitz munoz iniguez",
        "DE LEÓN  y   León, de leon y leon"
    })
    void accentsGlottalMarksAndCapitalsDoNotHideAName(String written, String folded) {
        assertEquals(folded, PersonName.fold(written));
    }

    @Test
    void aNameIsShownAsWrittenInComposedLettersAndSingleSpaces() {
        PersonName name = new PersonName("  Mari\u0301a   del Mar ", "B\u02BCot\u02BC");
        assertEquals("María del Mar B\u02BCot\u02BC", name.full());
    }

    @ParameterizedTest
    @CsvSource({
        "María José Guadalupe, de León y León",
        "Xun, Batz' Ttz'al",
        "Ixchel, Q’anil",
        "Juan, Tzꞌunun",
        "Ana, von der Weiden Muñoz",
        "O, U"
    })
    void howPeopleWriteTheirNameIsHowItIsShown(String given, String family) {
        assertEquals(given + " " + family, new PersonName(given, family).full());
    }

    @Test
    void oneNameIsEnough() {
        assertEquals("Xochitl", new PersonName("Xochitl", "").full());
        assertEquals("Xochitl", new PersonName("", "Xochitl").full());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202Eb",
                "a\u0000b",
                "a\u0007",
                "\u200Bx",
                "a\u2066b",
                "\uFEFFa",
                "a\uFFFD",
                "a\u061Cb",
                "a\u2028b"
            })
    void marksThatTurnOrHideTextAreRefused(String given) {
        assertProblem(PersonProblem.NAME_HAS_CONTROL, given, "Pop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+502", "-x", "@cmd"})
    void formulasAreRefused(String given) {
        assertProblem(PersonProblem.NAME_LOOKS_LIKE_FORMULA, given, "Pop");
    }

    @Test
    void tooLongAndEmptyAreRefused() {
        assertEquals(200, new PersonName("x".repeat(200), "").given().length());
        assertProblem(PersonProblem.NAME_TOO_LONG, "x".repeat(201), "");
        assertProblem(PersonProblem.NAME_TOO_LONG, "x".repeat(5000), "");
        assertProblem(PersonProblem.NAME_MISSING, " ", "");
    }

    private static void assertProblem(PersonProblem expected, String given, String family) {
        assertEquals(
                expected,
                assertThrows(Problem.class, () -> new PersonName(given, family)).code());
    }
}
