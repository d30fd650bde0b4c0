package org.reencuentro.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reencuentro.arrival.ManifestReader.Reading;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.arrival.sheet.Sheets;
import org.reencuentro.person.Places;

/** The lists that a newcomer is sent to try. */
class SampleListsTest {
    @Test
    void theWorkbookOfABusIsReadButForFourRows() throws IOException {
        Limits limits = Limits.within(Duration.ofMinutes(1), Clock.systemUTC());
        byte[] file = Files.readAllBytes(Path.of("../../docs/examples/bus-31.xlsx"));
        Sheet sheet = Sheets.read(file, limits, ManifestColumns::areHeadings);
        ManifestColumns columns = ManifestColumns.guess(sheet.headings());
        assertEquals("FAMILY,GIVEN,BIRTH,SEX,LANGUAGE,DEPARTMENT,MUNICIPALITY,HOUSEHOLD", columns.text());
        Reading read = new ManifestReader(new Places(), LocalDate.of(2026, 11, 25)).read(sheet, columns, limits);
        assertEquals(
                List.of(
                        new BadRow(12, "Fecha nac.", Fault.BIRTH_UNREADABLE),
                        new BadRow(19, "Fecha nac.", Fault.BIRTH_UNREADABLE),
                        new BadRow(21, "Idioma materno", Fault.LANGUAGE_UNKNOWN),
                        new BadRow(23, "Municipio de origen", Fault.PLACE_UNKNOWN)),
                read.refused().stream().map(ManifestReader.Refused::why).toList());
        assertEquals(38, read.rows().size());
    }
}
