package org.reencuentro.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.kernel.Problem;

class ManifestColumnsTest {
    private static String guessed(String... headings) {
        return ManifestColumns.guess(List.of(headings)).text();
    }

    @Test
    void headingsAreKnownInBothLanguagesWhateverSignsStandBetween() {
        assertEquals(
                "-,GIVEN,GIVEN,FAMILY,FAMILY,FAMILY,BIRTH,SEX,DOCUMENT",
                guessed(
                        "No.",
                        "Primer_Nombre",
                        "SEGUNDO NOMBRE",
                        "1er apellido".replace("1er", "Primer"),
                        "Segundo Apellido",
                        "Apellido de casada",
                        "Fecha de Nac.",
                        "Sexo (M/F)",
                        "No. de DPI"));
        assertEquals(
                "FAMILY,GIVEN,BIRTH,NATIONALITY,SEX",
                guessed("Last Name", "First Name", "DOB", "Citizenship", "Gender"));
    }

    @Test
    void aNameAloneIsTheWholeNameAndBesideFamilyNamesOnlyTheGivenOnes() {
        assertEquals("FULL_NAME", guessed("Nombre"));
        assertEquals("GIVEN,FAMILY", guessed("Nombre", "Apellidos"));
        assertEquals("FULL_NAME_FAMILY_FIRST", guessed("Apellidos y Nombres"));
    }

    @Test
    void whatCanBeSaidOnlyOnceIsReadFromTheFirstColumn() {
        assertEquals("GIVEN,BIRTH,-", guessed("Nombres", "Fecha de nacimiento", "Nacimiento"));
        assertFalse(ManifestColumns.guess(List.of("a", "b")).nameable());
    }

    @ParameterizedTest
    @CsvSource({
        "'FAMILY,BIRTH', MANIFEST_COLUMNS_MISSING",
        "'-,-', MANIFEST_COLUMNS_MISSING",
        "'GIVEN,BIRTH,BIRTH', MANIFEST_COLUMN_TWICE",
        "'FULL_NAME,FAMILY', MANIFEST_COLUMN_TWICE",
        "'FULL_NAME,FULL_NAME_FAMILY_FIRST', MANIFEST_COLUMN_TWICE"
    })
    void columnsThatCannotBeReadByAreRefused(String columns, ArrivalProblem problem) {
        Problem refused =
                assertThrows(Problem.class, () -> ManifestColumns.read(columns).require(List.of("a", "b")));
        assertEquals(problem, refused.code());
    }

    @Test
    void whatIsKeptIsReadBack() {
        ManifestColumns columns = new ManifestColumns(
                List.of(Optional.of(ManifestColumn.GIVEN), Optional.empty(), Optional.of(ManifestColumn.SEX)));
        assertEquals(columns, ManifestColumns.read(columns.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana, Ana, ''",
        "Ana Pop, Ana, Pop",
        "Ana Pop Batz, Ana, Pop Batz",
        "Ana Lucía Pop Batz, Ana Lucía, Pop Batz",
        "Ana Lucía de León Batz, Ana Lucía, de León Batz",
        "María de los Ángeles Pop Batz, María de los Ángeles, Pop Batz",
        "María del Carmen López, María del Carmen, López",
        "Juana López de García, Juana, López de García",
        "JUAN DE LA CRUZ, JUAN, DE LA CRUZ",
        "Santos Ramón y Cajal, Santos, Ramón y Cajal",
        "'Pop Batz, Ana Lucía', Ana Lucía, Pop Batz",
        "de, de, ''"
    })
    void aWholeNameIsTakenApartAndParticlesStayWithTheirWord(String cell, String given, String family) {
        assertEquals(new WholeName(given, family), WholeName.of(cell, false));
    }

    @ParameterizedTest
    @CsvSource({
        "Pop Ana, Ana, Pop",
        "Pop Batz Ana, Ana, Pop Batz",
        "Pop Batz Ana Lucía, Ana Lucía, Pop Batz",
        "'de León Batz, Ana', Ana, de León Batz"
    })
    void familyNamesMayStandFirst(String cell, String given, String family) {
        assertEquals(new WholeName(given, family), WholeName.of(cell, true));
    }
}
