package org.reencuentro.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.arrival.ManifestReader.Reading;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.arrival.sheet.Sheets;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.Places;
import org.reencuentro.person.Sex;

class ManifestReaderTest {
    private static final String HEADINGS =
            "nombres,apellidos,fecha_nacimiento,sexo,nacionalidad,idioma,departamento,municipio,familia\n";
    private static final Places PLACES = new Places();

    private static Reading read(byte[] file) {
        Limits limits = Limits.within(Duration.ofMinutes(1), Clock.systemUTC());
        Sheet sheet = Sheets.read(file, limits, ManifestColumns::areHeadings);
        return new ManifestReader(PLACES, LocalDate.of(2026, 11, 25))
                .read(sheet, ManifestColumns.guess(sheet.headings()), limits);
    }

    private static Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ArrivalProblem problem(byte[] file) {
        return (ArrivalProblem) assertThrows(Problem.class, () -> read(file)).code();
    }

    private static ArrivalProblem problem(String text) {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyCellIsUnderstood() {
        NewPerson person = read(HEADINGS + "Hilaria,Sis Bʼotʼ,05/03/1988,F,Guatemala,Kʼicheʼ,Quiché,Joyabaj,F1\n")
                .rows()
                .get(0)
                .person();
        assertEquals("Hilaria Sis Bʼotʼ", person.name().full());
        assertEquals(Optional.of(new BirthDate(1988, 3, 5)), person.birth());
        assertEquals(Optional.of(Sex.FEMALE), person.sex());
        assertEquals(Optional.of("GT"), person.nationality());
        assertEquals(Optional.of(Language.QUC), person.language());
        assertEquals(PLACES.named("Quiché", "Joyabaj").map(place -> place.code()), person.home());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anySeparatorAndAnyOrderOfHeadingsWillDo(String separator) {
        String text = String.join(separator, "Apellidos", "NOMBRES", "Idioma") + "\r\n"
                + String.join(separator, "Ñol", "Nicolasa", "mam") + "\r\n";
        NewPerson person = read(text).rows().get(0).person();
        assertEquals("Nicolasa Ñol", person.name().full());
        assertEquals(Optional.of(Language.MAM), person.language());
    }

    @Test
    void utf16IsReadWhereAMarkSaysWhichOfTheTwoItIs() {
        String text = "nombres;apellidos\nÓscar;Íñiguez\n";
        for (byte[] file : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))) {
            assertEquals(
                    "Óscar Íñiguez", read(file).rows().get(0).person().name().full());
        }
        assertEquals(ArrivalProblem.MANIFEST_NOT_TEXT, problem(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}));
    }

    @Test
    void anAgeCountsWhereNoBirthDateIsKnown() {
        Reading reading = read("nombres,edad,nacimiento\nAna,34,\nEva,12 años,1990\nLuz,mucha,\nMar,,\nSol,200,\n");
        assertEquals(
                List.of(
                        Optional.of(BirthDate.ofAge(34, 34, LocalDate.of(2026, 11, 25))),
                        Optional.of(new BirthDate(1990, 0, 0)),
                        Optional.<BirthDate>empty()),
                reading.rows().stream().map(row -> row.person().birth()).toList());
        assertEquals(
                List.of(new BadRow(3, "edad", Fault.AGE_UNREADABLE), new BadRow(5, "edad", Fault.AGE_UNREADABLE)),
                reading.bad());
    }

    @Test
    void aTitleAboveTheHeadingsIsNoRow() {
        Reading reading = read("Lista de pasajeros, vuelo 118\n\nConsulado;;\nNo.;Nombres;Apellidos\n1;Ana;Pop\n");
        assertEquals("Ana Pop", reading.rows().get(0).person().name().full());
        assertEquals(1, reading.rows().get(0).number());
    }

    @Test
    void aRowWithMoreCellsThanHeadingsHasSlipped() {
        assertEquals(
                List.of(new BadRow(1, "", Fault.TOO_MANY_CELLS)),
                read("nombres,apellidos\nAna,Pop,Batz\nEva,Pop,\n").bad());
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890101, GT, true",
        "1234567890101, '', true",
        "1234567800101, GT, false",
        "1234567892301, GT, false",
        "1234567890118, GT, false",
        "1234567800101, HN, true"
    })
    void aCuiHasACheckDigitAndAMunicipalityAndForeignersNeedNone(String digits, String nationality, boolean good) {
        Reading reading = read("nombres,dpi,nacionalidad\nAna," + digits + "," + nationality + "\n");
        assertEquals(good ? List.of() : List.of(new BadRow(1, "dpi", Fault.CUI_IMPOSSIBLE)), reading.bad());
    }

    @Test
    void windows1252AndUtf8WithAMarkAreRead() {
        String text = "nombres;apellidos\nÓscar;Íñiguez\n";
        assertEquals(
                "Óscar Íñiguez",
                read(text.getBytes(Charset.forName("windows-1252")))
                        .rows()
                        .get(0)
                        .person()
                        .name()
                        .full());
        assertEquals(
                "Óscar Íñiguez",
                read("\uFEFF" + text).rows().get(0).person().name().full());
    }

    @Test
    void badRowsAreListedAndTheRestGoesIn() {
        Reading reading = read(HEADINGS
                + "Ana,Pop,31/02/1990,F,,,,,\n"
                + ",,01/01/1990,F,,,,,\n"
                + "=cmd|'/c calc'!A1,Pop,,,,,,,\n"
                + "Luis,Pop,01/01/2030,M,,,,,\n"
                + "Eva,Pop,,Z,,,,,\n"
                + "Eva,Pop,,,,klingon,,,\n"
                + "Eva,Pop,,,,,Quiché,Gotham,\n"
                + "Eva,Pop,,,Narnia,,,,\n"
                + "a\u202Eb,Pop,,,,,,,\n"
                + "x".repeat(5000) + ",Pop,,,,,,,\n"
                + "Eva,Pop\n"
                + "Juana,Batz,1990,F,,,,,\n");
        assertEquals(
                List.of(
                        new BadRow(1, "fecha_nacimiento", Fault.BIRTH_UNREADABLE),
                        new BadRow(2, "nombres", Fault.NAME_MISSING),
                        new BadRow(3, "nombres", Fault.NAME_LOOKS_LIKE_FORMULA),
                        new BadRow(4, "fecha_nacimiento", Fault.BIRTH_IN_FUTURE),
                        new BadRow(5, "sexo", Fault.SEX_UNREADABLE),
                        new BadRow(6, "idioma", Fault.LANGUAGE_UNKNOWN),
                        new BadRow(7, "municipio", Fault.PLACE_UNKNOWN),
                        new BadRow(8, "nacionalidad", Fault.NATIONALITY_UNREADABLE),
                        new BadRow(9, "nombres", Fault.NAME_HAS_CONTROL),
                        new BadRow(10, "", Fault.CELL_TOO_LONG),
                        new BadRow(11, "", Fault.TOO_FEW_CELLS)),
                reading.bad());
        assertEquals(1, reading.rows().size());
        assertEquals(
                Optional.of(new BirthDate(1990, 0, 0)),
                reading.rows().get(0).person().birth());
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/1988, 1988-3-5",
        "5-3-1988, 1988-3-5",
        "1988-03-05, 1988-3-5",
        "03/1988, 1988-3-0",
        "1988-03, 1988-3-0",
        "1988, 1988-0-0"
    })
    void theDayComesBeforeTheMonthAndWhatIsNotKnownStaysUnknown(String written, String expected) {
        BirthDate birth = read("nombres,nacimiento\nAna," + written + "\n")
                .rows()
                .get(0)
                .person()
                .birth()
                .orElseThrow();
        assertEquals(expected, birth.year() + "-" + birth.month() + "-" + birth.day());
    }

    @Test
    void aFileThatIsNoManifestIsRefusedWithItsReason() {
        assertEquals(ArrivalProblem.MANIFEST_EMPTY, problem(""));
        assertEquals(ArrivalProblem.MANIFEST_EMPTY, problem("\n\n"));
        assertEquals(ArrivalProblem.MANIFEST_EMPTY, problem(HEADINGS));
        assertEquals(ArrivalProblem.MANIFEST_COLUMNS_MISSING, problem("a,b\n1,2\n"));
        assertEquals(ArrivalProblem.MANIFEST_NOT_TEXT, problem(HEADINGS.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(ArrivalProblem.MANIFEST_NOT_TEXT, problem(new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertEquals(ArrivalProblem.MANIFEST_NOT_TEXT, problem("nombres\nA\0na\n"));
        assertEquals(ArrivalProblem.MANIFEST_MALFORMED, problem("nombres,apellidos\n\"Ana,Pop\n"));
        assertEquals(ArrivalProblem.MANIFEST_TOO_MANY_COLUMNS, problem("nombres" + ",x".repeat(64) + "\nAna\n"));
        assertEquals(ArrivalProblem.MANIFEST_TOO_LARGE, problem(new byte[Limits.MOST_BYTES + 1]));
    }

    @Test
    void twentyThousandRowsAreTheMost() {
        assertEquals(20_000, read("nombres\n" + "Ana\n".repeat(20_000)).rows().size());
        assertEquals(ArrivalProblem.MANIFEST_TOO_MANY_ROWS, problem("nombres\n" + "Ana\n".repeat(20_001)));
    }

    @Test
    void noFileOfAnyBytesCausesAnythingButAProblem() {
        Random random = new Random(2026);
        String alphabet = "nombres,apellidos;|\t\"\n\r=ñʼ\u202E0123456789/-";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? HEADINGS : "");
            int length = random.nextInt(200);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(4) == 0 && file.length > 0) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                Reading reading = read(file);
                assertTrue(reading.rows().size() + reading.bad().size() > 0);
            } catch (Problem refused) {
                assertTrue(refused.code() instanceof ArrivalProblem);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"documento", "DPI", "CUI", "No_documento", "Passport", "Número de documento"})
    void aDocumentsNumberIsReadUnderAnyOfItsHeadings(String heading) {
        String text = "nombres;" + heading + "\nAna;1234 56789 0101\nEva;\nLuz;?";
        var reading = read(text);
        assertEquals(
                "1234567890101",
                reading.rows().get(0).person().document().orElseThrow().text());
        assertTrue(reading.rows().get(1).person().document().isEmpty());
        assertEquals(List.of(new BadRow(3, heading, Fault.DOCUMENT_UNREADABLE)), reading.bad());
    }
}
