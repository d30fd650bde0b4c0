package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists on their way in, as a flight-desk officer brings them. */
@ExtendWith(Screens.Extension.class)
class ManifestJourney {
    private static final Path EXAMPLES = Path.of("../docs/examples");

    @Test
    void theSampleListGoesInStepByStepAndOutAgain(Screens screens) throws IOException {
        Desk desk = Desk.of(screens.desk(), "flight_desk").newArrival(Words.flight());
        desk.hand("vuelo-124.csv", Files.readAllBytes(EXAMPLES.resolve("vuelo-124.csv")));
        if (desk.page().locator("form[action$='/columns']").count() > 0) {
            Accessible.check(desk.page());
            assertEquals("GIVEN", desk.page().inputValue("select[name=column0]"));
            desk.press("form[action$='/columns'] button.primary").settled();
        }
        Accessible.check(desk.page());
        int good = desk.figure(0);
        int refused = desk.figure(2);
        assertTrue(good > 50 && refused > 0, desk.words());
        assertTrue(desk.words().contains("Filas que no entrarían"), desk.words());
        assertEquals(0, desk.page().locator("#known").count(), "whose cases are not the desk's to see is not told");
        desk.page().keyboard().press("a");
        desk.page().waitForSelector("form[action$='/undoing']");
        desk.settled();
        Accessible.check(desk.page());
        assertEquals(good, desk.figure(0));
        desk.press("form[action$='/undoing'] button");
        Accessible.check(desk.page());
        assertTrue(desk.words().contains("Salieron " + good + " personas de la lista."), desk.words());
        desk.open("/arrivals/" + desk.arrival());
        assertTrue(desk.words().contains("Todavía no hay lista."), desk.words());
        desk.open("/imports");
        Accessible.check(desk.page());
        assertTrue(desk.words().contains("Deshecha"), desk.words());
    }

    @Test
    void aWorkbookOfABusIsMappedCorrectedAndRememberedWithoutScripts(Screens screens) throws IOException {
        Page plain = screens.screen(320, 640, "es-GT", options -> options.setJavaScriptEnabled(false));
        Desk desk = Desk.of(plain, "flight_desk").newArrival(Words.flight());
        byte[] bus = Files.readAllBytes(EXAMPLES.resolve("bus-31.xlsx"));
        String sender = "Consulado " + Words.flight();
        desk.hand("bus-31.xlsx", bus, sender);
        assertEquals("FAMILY", plain.inputValue("select[name=column0]"));
        desk.press("form[action$='/columns'] button.primary").settled();
        assertEquals(38, desk.figure(0));
        assertEquals(4, desk.figure(2));
        desk.press("form[action$='/acceptance'] button").settled();
        plain.fill("[name=cell0-2]", "1990");
        plain.fill("[name=cell1-2]", "1991");
        desk.press("form[action$='/corrections'] button").settled();
        assertEquals(2, desk.figure(0), desk.words());
        desk.press("form[action$='/acceptance'] button").settled();
        desk.hand("bus-31.xlsx", bus, sender);
        assertEquals(38, desk.figure(1), "the columns are remembered, and nobody is there twice");
    }

    @Test
    void poisonIsToldInWordsAndNothingIsLost(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "flight_desk").newArrival(Words.flight());
        desk.upload("buena.csv", "Nombres;Apellidos;Nacimiento\nAna;Ñol;1985\n");
        Map<String, byte[]> poison = new LinkedHashMap<>();
        poison.put("se abre a un tamaño", bomb());
        poison.put("trae partes que una lista no necesita", entities());
        poison.put("más de 20,000 filas", bytes("Nombres\n" + "Ana\n".repeat(20_001)));
        poison.put("más de 64 columnas", bytes("Nombres" + ",a".repeat(64) + "\nAna\n"));
        poison.put("no es una lista CSV ni XLSX", bytes("Nombres\nAna\u0000\n"));
        poison.put("comillas sin cerrar", bytes("Nombres\n\"Ana\n"));
        poison.forEach((why, file) -> {
            desk.hand("lista.xlsx", file);
            assertTrue(desk.words().contains("La lista no entró. Nada cambió."), desk.words());
            assertTrue(desk.words().contains(why), why + ": " + desk.words());
        });
        Accessible.check(desk.page());
        desk.hand("mala.csv", bytes(rows()), "Poison " + Words.flight());
        desk.press("form[action$='/columns'] button.primary").settled();
        Accessible.check(desk.page());
        for (String why : new String[] {
            "Falta el nombre.",
            "El nombre empieza como una fórmula",
            "El nombre tiene signos que no se ven.",
            "La fecha de nacimiento todavía no llega.",
            "Ese CUI no existe",
            "La misma persona está dos veces"
        }) {
            assertTrue(desk.words().contains(why), why + ": " + desk.words());
        }
        assertFalse(desk.words().contains("\u202E"), "nothing turns the page around");
        desk.press("button[lang=en]");
        assertTrue(desk.words().contains("The name has signs that cannot be seen."), desk.words());
        desk.press("button[lang=es]");
        desk.open("/arrivals/" + desk.arrival());
        assertTrue(desk.words().contains("0 de 1"), desk.words());
    }

    @Test
    void theSameListInUtf16IsReadOrRefusedInWords(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "flight_desk").newArrival(Words.flight());
        desk.hand("utf16.csv", ("\uFEFFNombres,Apellidos\nAna,Ñol\n").getBytes(StandardCharsets.UTF_16LE));
        assertTrue(
                desk.words().contains("no es una lista CSV ni XLSX")
                        || desk.words().contains("¿Qué dice cada columna?")
                        || desk.words().contains("entraría"),
                desk.words());
    }

    private static String rows() {
        return "Nombres;Apellidos;Nacimiento;DPI\n;;1980;\n=1+1;Pop;1980;\nAna\u202Ebat;Pop;1980;\nEva;Pop;2190-01-01;\n"
                + "Luz;Pop;1980;1234567800101\nInés;Batz;1980-01-02;\nInés;Batz;1980-01-02;\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() {
        return workbook(Map.of("xl/media/image1.bin", new byte[60 * 1024 * 1024]));
    }

    private static byte[] entities() {
        return workbook(Map.of(
                "xl/worksheets/sheet1.xml",
                bytes("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet>&a;</worksheet>")));
    }

    /** The sample of a bus with other parts, or with more of them. */
    private static byte[] workbook(Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipInputStream sample = new ZipInputStream(Files.newInputStream(EXAMPLES.resolve("bus-31.xlsx")));
                ZipOutputStream zip = new ZipOutputStream(made)) {
            for (ZipEntry part = sample.getNextEntry(); part != null; part = sample.getNextEntry()) {
                all.put(part.getName(), sample.readAllBytes());
            }
            all.putAll(parts);
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.finish();
            return made.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
