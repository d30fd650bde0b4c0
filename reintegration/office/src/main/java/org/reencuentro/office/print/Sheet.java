package org.reencuentro.office.print;

import io.nayuki.qrcodegen.QrCode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A paper, written from top to bottom; a page more begins where one is full. Its font has the letters of Spanish, English
 * and the Mayan languages; a letter that it does not have is written without its marks, and else as a box, never left out.
 */
public final class Sheet {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float LINE = 1.35f;
    private static final String MISSING = "\u25a1";

    private final PDDocument document = new PDDocument();
    private final Paper paper;
    private final PDFont font;
    private PDPageContentStream content;
    private float at;

    private Sheet(Paper paper, String title, String language) throws IOException {
        this.paper = paper;
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in);
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Reencuentro");
        document.getDocumentCatalog().setLanguage(language);
        turn();
    }

    /** What is written on a sheet. */
    @FunctionalInterface
    public interface Writing {
        void on(Sheet sheet) throws IOException;
    }

    /**
     * A paper as the bytes of a PDF.
     *
     * @param title what it is; names nobody
     * @param language as in {@code es}
     */
    public static byte[] of(Paper paper, String title, String language, Writing writing) {
        try {
            Sheet sheet = new Sheet(paper, title, language);
            try (PDDocument document = sheet.document) {
                writing.on(sheet);
                sheet.content.close();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /**
     * An answer that shows a PDF.
     *
     * @param name of the file; names nobody
     */
    public static Response answer(String name, byte[] pdf) {
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }

    private void turn() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(paper.rectangle());
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        at = page.getMediaBox().getHeight() - paper.margin();
    }

    /** A heading. */
    public Sheet head(String text) throws IOException {
        at -= paper.size() * .5f;
        return lines(text, paper.size() * 1.5f, true, false);
    }

    /** A heading within. */
    public Sheet part(String text) throws IOException {
        at -= paper.size() * .5f;
        return lines(text, paper.size() * 1.15f, true, false);
    }

    /** Running text. */
    public Sheet text(String text) throws IOException {
        return lines(text, paper.size(), false, false);
    }

    /** Something to be read from afar, in the middle. */
    public Sheet big(String text) throws IOException {
        return lines(text, paper.size() * 2.6f, true, true);
    }

    /** Something in the middle. */
    public Sheet middle(String text) throws IOException {
        return lines(text, paper.size() * 1.2f, true, true);
    }

    /** A name of something, and what it is: one under the other. */
    public Sheet named(String name, String value) throws IOException {
        lines(name, paper.size() * .85f, false, false);
        return lines(value, paper.size(), true, false);
    }

    /** A name of something on the left, and an amount on the right. */
    public Sheet row(String name, String amount) throws IOException {
        String right = legible(amount);
        List<String> left = wrapped(legible(name), paper.size(), width() - measure(right, paper.size()) - 8);
        for (int i = 0; i < left.size(); i++) {
            room(paper.size() * LINE);
            write(left.get(i), paper.size(), false, paper.margin());
            if (i == left.size() - 1) {
                write(right, paper.size(), false, paper.margin() + width() - measure(right, paper.size()));
            }
            at -= paper.size() * LINE;
        }
        return this;
    }

    /** A line across. */
    public Sheet rule() throws IOException {
        room(paper.size());
        content.setLineWidth(.6f);
        content.moveTo(paper.margin(), at - paper.size() * .2f);
        content.lineTo(paper.margin() + width(), at - paper.size() * .2f);
        content.stroke();
        at -= paper.size() * .7f;
        return this;
    }

    /** A code in the middle. */
    public Sheet code(String text, float millimetres) throws IOException {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        float side = millimetres * Paper.MILLIMETRE;
        room(side + 2 * paper.size());
        at -= paper.size();
        float module = side / code.size;
        float left = paper.margin() + (width() - side) / 2;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    content.addRect(left + x * module, at - (y + 1) * module, module, module);
                }
            }
        }
        content.fill();
        at -= side + paper.size();
        return this;
    }

    private float width() {
        return paper.rectangle().getWidth() - 2 * paper.margin();
    }

    private Sheet lines(String text, float size, boolean strong, boolean middle) throws IOException {
        for (String line : wrapped(legible(text), size, width())) {
            room(size * LINE);
            write(line, size, strong, paper.margin() + (middle ? Math.max(0, (width() - measure(line, size)) / 2) : 0));
            at -= size * LINE;
        }
        return this;
    }

    /** Turns the page where there is no room for so many points. */
    private void room(float height) throws IOException {
        if (at - height < paper.margin()) {
            turn();
        }
    }

    private void write(String line, float size, boolean strong, float left) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setRenderingMode(strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(size / 30);
        content.newLineAtOffset(left, at - size);
        content.showText(line);
        content.endText();
    }

    private float measure(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            if (line.length() > 0 && measure(line + " " + rest, size) <= width) {
                line.append(' ').append(rest);
                continue;
            }
            if (line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (measure(rest, size) > width) {
                int fits = rest.length() - 1;
                while (fits > 1 && measure(rest.substring(0, fits), size) > width) {
                    fits--;
                }
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** With everything replaced that the font does not have. */
    private String legible(String text) {
        StringBuilder legible = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .map(each -> each.isBlank() || each.codePointAt(0) < ' ' ? " " : each)
                .map(each -> has(each) ? each : bare(each))
                .forEach(legible::append);
        return legible.toString();
    }

    private String bare(String letter) {
        String plain = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && has(plain) ? plain : MISSING;
    }

    private boolean has(String letters) {
        try {
            font.encode(letters);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
