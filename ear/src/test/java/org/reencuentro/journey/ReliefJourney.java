package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.people.Unheard;

/** Kits arrive, are handed out to whoever needs one, and one is noted in somebody's case. */
@ExtendWith(Screens.Extension.class)
class ReliefJourney {
    private final String kit = "Kit " + Unheard.name();

    private String row() {
        return ".relief li:has-text('" + kit + "')";
    }

    @Test
    void fromTheDeliveryToTheLastKit(Screens screens) throws Exception {
        Desk supervisor = Desk.of(screens.desk(), "supervisor").open("/relief");
        Page page = supervisor.page();
        page.fill("#name", kit);
        page.selectOption("#group", "HYGIENE");
        page.fill("#low", "1");
        supervisor.press("button:has-text('Agregar')");
        page.locator(row() + " summary").click();
        Accessible.check(page);
        page.fill(row() + " input[id^=amount]", "3");
        supervisor.press(row() + " button:has-text('Anotar')");
        assertTrue(page.locator(row()).innerText().contains("quedan 3"), supervisor.words());

        Desk desk = Desk.of(screens.pocket(), "flight_desk").open("/relief");
        assertEquals(0, desk.page().locator("#name").count(), "the desk gives, and keeps no stock");
        desk.press(row() + " button:has-text('Dar 1')");
        assertTrue(desk.page().locator(row()).innerText().contains("quedan 2"), desk.words());
        Accessible.check(desk.page());

        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        worker.press("a[href$='/relief']:has-text('Ver y dar')");
        worker.press("li:has-text('" + kit + "') button:has-text('Dar 1')");
        assertTrue(worker.words().contains("Lo que ya recibió"), worker.words());
        assertEquals(
                1,
                worker.page()
                        .locator("section[aria-labelledby=given] li:has-text('" + kit + "')")
                        .count());
        Accessible.check(worker.page());

        desk.press(row() + " button:has-text('Dar 1')");
        assertTrue(desk.page().locator(row()).innerText().contains("quedan 0"), desk.words());
        assertEquals(0, desk.page().locator(row() + " button:has-text('Dar 1')").count());
        worker.press("section[aria-labelledby=given] li:has-text('" + kit + "') button");
        supervisor.open("/relief");
        assertTrue(page.locator(row()).innerText().contains("queda 1"), supervisor.words());
        assertTrue(supervisor.words().contains("anotado en su expediente"), supervisor.words());
    }
}
