package org.reencuentro.office.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.export.ExportFile;
import org.reencuentro.export.ExportList;
import org.reencuentro.office.web.Texts;

class ExportsResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");

    private static String written(ExportList list, int lines, String cell) throws IOException {
        StringWriter out = new StringWriter();
        List<String> row = list.columns().stream().map(column -> cell).toList();
        ExportsResource.write(
                new ExportFile(
                        "EX-4T7Q-9",
                        list,
                        "Ana Morales",
                        NOON,
                        lines,
                        Stream.generate(() -> row).limit(5).iterator()),
                Texts.speaking("es", Clock.fixed(NOON, ZoneId.of("America/Guatemala"))),
                out);
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(ExportList.class)
    void theFileSaysWhichItIsWhoTookItAndWhen(ExportList list) throws IOException {
        String[] rows = written(list, 5, "=x").split("\r\n");
        assertEquals(10, rows.length);
        assertTrue(rows[0].contains("EX-4T7Q-9"), rows[0]);
        assertTrue(rows[1].contains("Ana Morales") && rows[1].contains("2026-11-23T18:00:00Z"), rows[1]);
        assertEquals(list.columns().size(), rows[3].split("\",\"").length);
        assertTrue(rows[4].startsWith("\"'=x\""), rows[4]);
        assertTrue(rows[9].contains("5"), rows[9]);
    }

    @Test
    void noMoreLeavesThanWasAgreedTo() throws IOException {
        assertEquals(5 + 3, written(ExportList.CALLS, 3, "x").split("\r\n").length);
    }
}
