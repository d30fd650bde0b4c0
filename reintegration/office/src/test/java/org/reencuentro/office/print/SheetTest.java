package org.reencuentro.office.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is written on a sheet can be read from it, whole and in its order. */
class SheetTest {
    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void namesOfAllPeoplesHereAreWrittenAsTheyWriteThem() throws IOException {
        String names = "María Xʼol Qʼeqchiʼ Ñustaẍ Tzʼunuʼn — Q85.00 «áéíóúü»";
        assertEquals(names, read(Sheet.of(Paper.A4, "Vale", "es", sheet -> sheet.text(names))));
    }

    @Test
    void whatTheFontDoesNotHaveIsNeverLeftOut() throws IOException {
        assertEquals("a \u25a1 b", read(Sheet.of(Paper.A4, "Vale", "es", sheet -> sheet.text("a \u4e2d b"))));
        assertEquals("a b", read(Sheet.of(Paper.A4, "Vale", "es", sheet -> sheet.text("a\n\tb"))));
        assertEquals("", read(Sheet.of(Paper.A4, "Vale", "es", sheet -> sheet.text(""))));
    }

    @Test
    void longTextsAreWrappedAndLongPapersHavePages() throws IOException {
        String much = "palabra ".repeat(2000).strip();
        byte[] pdf =
                Sheet.of(Paper.A4, "Plan", "es", sheet -> sheet.head("Plan").text(much));
        assertEquals("Plan " + much, read(pdf));
        assertTrue(pages(pdf) > 1);
        String word = "x".repeat(400);
        assertEquals(
                word,
                read(Sheet.of(Paper.ROLL_80, "Vale", "es", sheet -> sheet.text(word)))
                        .replace(" ", ""));
    }

    @Test
    void amountsStandBesideTheirNames() throws IOException {
        byte[] pdf = Sheet.of(
                Paper.ROLL_80,
                "Vale",
                "en",
                sheet -> sheet.row("Ventas del mes", "Q1,200.00")
                        .rule()
                        .named("Transportista", "Rutas")
                        .code("RV1;x", 40)
                        .big("048 291")
                        .middle("pez")
                        .part("Fin"));
        assertEquals("Ventas del mes Q1,200.00 Transportista Rutas 048 291 pez Fin", read(pdf));
        assertEquals(1, pages(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("Vale", document.getDocumentInformation().getTitle());
        }
    }
}
