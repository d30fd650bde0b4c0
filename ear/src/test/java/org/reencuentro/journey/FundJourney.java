package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A supervisor opens the fund of a flight, a caseworker gives of it, and the report adds up and names nobody. */
@ExtendWith(Screens.Extension.class)
class FundJourney {
    @Test
    void fromTheDonorsMoneyToAReportThatAddsUp(Screens screens) {
        String word = Words.flight();
        Desk flight = Desk.of(screens.desk(), "flight_desk").newArrival(word);
        flight.upload("v.csv", "Nombres,Apellidos,Nacimiento,Idioma\nHilaria,Pirir,1988-05-06,es\n");
        String arrival = flight.arrival();
        flight.open("/arrivals/" + arrival).press("#list a.name:has-text('Hilaria')");
        flight.press("#panel button:has-text('Presente')");

        Desk supervisor = Desk.of(screens.desk(), "supervisor").open("/arrivals/" + arrival + "/fund");
        Page page = supervisor.page();
        Accessible.check(page);
        page.fill("#donor", "Donante Inventado");
        page.fill("#rate", "7.75");
        supervisor.press("button:has-text('Abrir el fondo')");
        assertTrue(supervisor.words().contains("Q968.75"), supervisor.words());
        assertEquals(0, page.locator("button:has-text('Dar')").count(), "whoever opens a fund gives nothing of it");
        Accessible.check(page);

        Desk worker = Desk.of(screens.desk(), "caseworker").open("/arrivals/" + arrival + "/fund");
        worker.page().locator("li:has-text('Hilaria') summary").click();
        worker.page().fill("li:has-text('Hilaria') input[name=amount]", "968.76");
        worker.page().selectOption("li:has-text('Hilaria') select", "NOTHING_IN_POCKET");
        Accessible.check(worker.page());
        worker.press("li:has-text('Hilaria') button:has-text('Dar')");
        assertTrue(worker.words().contains("Q968.75"), "there is no more than that: " + worker.words());
        assertEquals(0, worker.page().locator(".chip:has-text('Q968.76')").count());

        worker.open("/arrivals/" + arrival + "/fund");
        worker.page().locator("li:has-text('Hilaria') summary").click();
        worker.page().fill("li:has-text('Hilaria') input[name=amount]", "85");
        worker.page().selectOption("li:has-text('Hilaria') select", "FARE_IS_HIGHER");
        worker.press("li:has-text('Hilaria') button:has-text('Dar')");
        assertTrue(worker.words().contains("Q883.75"), worker.words());
        assertTrue(worker.page().locator("li:has-text('Hilaria')").innerText().contains("Q85.00"), worker.words());
        Accessible.check(worker.page());

        supervisor.open("/arrivals/" + arrival + "/fund/report");
        String report = supervisor.words();
        assertTrue(report.contains("Q85.00") && report.contains("Q883.75"), report);
        assertEquals(1, page.locator(".banner.ok").count(), report);
        assertFalse(report.contains("Hilaria") || report.contains("Pirir"), "it names nobody");
        Accessible.check(page);
    }
}
