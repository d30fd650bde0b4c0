package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person who needs all of it: a bed, papers, work, a business of their own, and the way home; on one page in the end. */
@ExtendWith(Screens.Extension.class)
class OneReturneeJourney {
    @Test
    void everythingStandsOnTheirPage(Screens screens) throws Exception {
        Desk irma = Desk.of(screens.pocket(), "partner_coordinator").open("/partner/services");
        irma.press("section:has-text('Cama por tres noches') button[name=more][value='1']");
        Desk supervisor = Desk.of(screens.desk(), "supervisor").open("/shelters");
        String house = "li:has-text('Cama por tres noches')";
        supervisor.page().locator(house + " summary").click();
        supervisor
                .page()
                .locator(house + " label:has(input[value=WOMEN]) input")
                .check();
        supervisor.press(house + " form button:has-text('Guardar')");

        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        Page page = worker.page();
        String person = "/people/" + worker.id();

        worker.open(person + "/bed");
        String bed = "section[aria-labelledby=houses] li:has-text('Casa Amiga')";
        page.selectOption(bed + " select[name=kind]", "WOMEN");
        worker.press(bed + " button:has-text('Apartar')");

        worker.open(person + "/papers");
        page.selectOption("#kind", "BIRTH_CERTIFICATE");
        page.selectOption("#why", "LEFT_ABROAD");
        worker.press("button:has-text('Empezar')");

        worker.open(person + "/work");
        page.selectOption("#skill", "CONSTRUCTION");
        page.fill("#years", "8");
        worker.press("button:has-text('Agregar')");
        assertTrue(worker.words().contains("8 años"), worker.words());

        worker.open(person + "/business");
        page.selectOption("#trade", "FOOD");
        worker.press("button:has-text('Empezar con el curso')");

        String bus = "Terminal " + Words.flight();
        LocalDateTime soon = LocalDateTime.now(ZoneId.of("America/Guatemala")).plusMinutes(90);
        worker.open("/shuttles");
        page.fill("#destination", bus);
        page.fill("#day", soon.toLocalDate().toString());
        page.fill("#hour", soon.format(DateTimeFormatter.ofPattern("HH:mm")));
        worker.press("main form button:has-text('Anotar')");
        worker.open(person + "/homecoming");
        page.selectOption(
                "#shuttle",
                page.locator("#shuttle option:has-text('" + bus + "')").getAttribute("value"));
        worker.press("button:has-text('Apartar lugar')").press("main a:has-text('" + bus + "')");
        worker.press("button:has-text('Subió')").press("button:has-text('Ya salió')");

        worker.open(person);
        String all = worker.words();
        for (String each : new String[] {
            "mujeres", "Certificación de nacimiento", "comida", "en el traslado de la sala", "apartada"
        }) {
            assertTrue(all.contains(each), each + " is missing: " + all);
        }
        Accessible.check(page);
        for (String part : new String[] {"bed", "papers", "work", "business", "homecoming", "relief", "clubs"}) {
            assertTrue(page.locator("section[aria-labelledby=" + part + "]").count() == 1, part);
        }
    }
}
