package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bus of the hall: planned, a seat kept, somebody without a name, gone, arrived; and who rode is on the way home. */
@ExtendWith(Screens.Extension.class)
class ShuttleJourney {
    @Test
    void fromTheListToTheTerminal(Screens screens) throws Exception {
        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        String person = worker.id();
        String bus = "Terminal " + Words.flight();
        Page page = worker.open("/shuttles").page();
        LocalDateTime soon = LocalDateTime.now(ZoneId.of("America/Guatemala")).plusMinutes(90);
        page.fill("#destination", bus);
        page.fill("#day", soon.toLocalDate().toString());
        page.fill("#hour", soon.format(DateTimeFormatter.ofPattern("HH:mm")));
        page.fill("#seats", "0");
        worker.press("main form button:has-text('Anotar')");
        assertTrue(worker.words().contains("de 1 a 80"), worker.words());
        assertTrue(page.inputValue("#destination").equals(bus), "what was typed stays");
        page.fill("#seats", "2");
        worker.press("main form button:has-text('Anotar')");
        assertTrue(page.locator("li:has-text('" + bus + "')").innerText().contains("quedan 2 lugares"), worker.words());
        Accessible.check(page);

        worker.open("/people/" + person + "/homecoming");
        page.selectOption(
                "#shuttle",
                page.locator("#shuttle option:has-text('" + bus + "')").getAttribute("value"));
        Accessible.check(page);
        worker.press("button:has-text('Apartar lugar')");
        assertTrue(worker.words().contains(bus), worker.words());

        worker.press("main a:has-text('" + bus + "')");
        assertTrue(worker.words().contains("apartado"), worker.words());
        worker.press("button:has-text('Una más')");
        assertTrue(worker.words().contains("lleno"), worker.words());
        Accessible.check(page);
        worker.press("button:has-text('Subió')");
        page.fill("#accompanied-by", "Marta Cux, sala");
        worker.press("button:has-text('Ya salió')");
        assertTrue(worker.words().contains("acompaña: Marta Cux, sala"), worker.words());
        worker.press("button:has-text('todos bajaron')");
        assertTrue(worker.words().contains("llegó"), worker.words());
        Accessible.check(page);
        worker.open("/people/" + person + "/homecoming");
        assertTrue(worker.words().contains("en el traslado de la sala"), worker.words());
        assertFalse(worker.words().contains("Apartar lugar"), "they are on the way");
    }
}
