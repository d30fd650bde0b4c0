package org.reencuentro.arrival.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reencuentro.arrival.sheet.Workbook.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.kernel.Problem;

class XlsxFileTest {
    private static final String HEAD = row(1, "nombres", "nacimiento");

    private static Sheet read(byte[] file) {
        Limits limits = Limits.within(Duration.ofMinutes(1), Clock.systemUTC());
        return Sheets.read(file, limits, cells -> cells.contains("nombres"));
    }

    private static ArrivalProblem problem(byte[] file) {
        return (ArrivalProblem) assertThrows(Problem.class, () -> read(file)).code();
    }

    private static List<String> first(String cells) {
        return read(new Workbook(HEAD + "<row r=\"2\">" + cells + "</row>").bytes())
                .lines()
                .get(0)
                .cells();
    }

    @Test
    void datesAreDaysNumbersHaveNoExponentAndRowsAreSquare() {
        assertEquals(
                List.of("Ana", "1988-03-05"),
                first("<c r=\"A2\" t=\"inlineStr\"><is><t>Ana</t></is></c><c r=\"B2\" s=\"1\"><v>32207</v></c>"));
        assertEquals(List.of("", "1988-03-05"), first("<c r=\"B2\" s=\"2\"><v>32207.75</v></c>"));
        assertEquals(
                List.of("1234567890101", "1990"),
                first("<c r=\"A2\"><v>1.234567890101E12</v></c><c r=\"B2\"><v>1990</v></c>"));
        assertEquals(List.of("Ana", ""), first("<c r=\"A2\" t=\"inlineStr\"><is><t>Ana</t></is></c>"));
    }

    @Test
    void aFormulaIsTheValueThatWasSavedWithItAndNothingElse() {
        assertEquals(
                List.of("Ana", ""),
                first("<c r=\"A2\" t=\"str\"><f>CONCATENATE(\"A\",\"na\")</f><v>Ana</v></c>"
                        + "<c r=\"B2\"><f>WEBSERVICE(\"http://x\")</f></c>"));
    }

    @Test
    void titlesAndEmptyRowsAboveTheHeadingsAreNoRows() {
        Sheet sheet = read(new Workbook(row(1, "LISTA") + row(3, "No.", "nombres") + row(4, "1", "Ana")).bytes());
        assertEquals(List.of("No.", "nombres"), sheet.headings());
        assertEquals(List.of("1", "Ana"), sheet.lines().get(0).cells());
    }

    @Test
    void aBombIsRefusedBeforeItIsParsed() {
        Workbook bomb = new Workbook(HEAD + row(2, "Ana"));
        bomb.put("xl/sharedStrings.xml", new byte[CleanZip.MOST_INFLATED]);
        assertEquals(ArrivalProblem.MANIFEST_BOMB, problem(bomb.bytes()));
        Workbook steep = new Workbook(HEAD + row(2, "Ana"));
        steep.put("xl/media/image.png", new byte[4 * 1024 * 1024]);
        assertEquals(ArrivalProblem.MANIFEST_BOMB, problem(steep.bytes()));
        Workbook many = new Workbook(HEAD + row(2, "Ana"));
        IntStream.range(0, 300).forEach(i -> many.put("xl/" + i, "x"));
        assertEquals(ArrivalProblem.MANIFEST_BOMB, problem(many.bytes()));
    }

    @Test
    void documentTypesEntitiesAndPlacesThatNoSheetHasAreRefused() {
        Workbook entity = new Workbook("");
        entity.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>" + row(1, "&b;")
                        + "</sheetData></worksheet>");
        assertEquals(ArrivalProblem.MANIFEST_UNSAFE, problem(entity.bytes()));
        assertEquals(
                ArrivalProblem.MANIFEST_UNSAFE,
                problem(new Workbook(HEAD + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>").bytes()));
    }

    @Test
    void moreRowsOrColumnsThanAManifestHasAreRefused() {
        String rows =
                IntStream.rangeClosed(2, 20_060).mapToObj(i -> row(i, "Ana")).collect(Collectors.joining());
        assertEquals(ArrivalProblem.MANIFEST_TOO_MANY_ROWS, problem(new Workbook(HEAD + rows).bytes()));
        assertEquals(
                ArrivalProblem.MANIFEST_TOO_MANY_COLUMNS,
                problem(new Workbook(HEAD + "<row r=\"2\"><c r=\"BM2\"><v>1</v></c></row>").bytes()));
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        Workbook other = new Workbook("");
        assertEquals(ArrivalProblem.MANIFEST_EMPTY, problem(other.bytes()));
        assertEquals(ArrivalProblem.MANIFEST_EMPTY, problem(new Workbook(HEAD).bytes()));
        assertEquals(
                ArrivalProblem.MANIFEST_MALFORMED,
                problem(new Workbook(HEAD)
                        .put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row")
                        .bytes()));
    }

    @Test
    void aReadingThatTakesTooLongEnds() {
        Clock late = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
        Limits over = Limits.within(Duration.ofSeconds(-1), late);
        Problem refused = assertThrows(
                Problem.class,
                () -> Sheets.read(
                        "nombres\nAna\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), over, cells -> true));
        assertEquals(ArrivalProblem.MANIFEST_TOO_SLOW, refused.code());
    }

    @Test
    void aWorkbookOfAnyBytesCausesNothingButAProblem() {
        byte[] good = new Workbook(HEAD + row(2, "Ana", "1990")).bytes();
        Random random = new Random(2026);
        for (int i = 0; i < 2_000; i++) {
            byte[] file = good.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                assertTrue(!read(file).lines().isEmpty());
            } catch (Problem refused) {
                assertTrue(refused.code() instanceof ArrivalProblem);
            }
        }
    }
}
