package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody leaves for home, is asked the next day, met with trouble, and somebody sees to it. */
@ExtendWith(Screens.Extension.class)
class HomecomingJourney {
    @Test
    void fromTheDoorOfTheHallToTheTroubleThatWasSeenTo(Screens screens) throws Exception {
        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        Page page = worker.page();
        String person = worker.id();
        worker.press("a[href$='/homecoming']:has-text('Ver y anotar')");
        Accessible.check(page);
        page.selectOption("#escort", "FAMILY");
        worker.press("button:has-text('Anotar que salió')");
        assertTrue(worker.words().contains("en camino"), worker.words());
        assertTrue(worker.words().contains("No hay un teléfono al que sea seguro llamar"), worker.words());
        assertEquals(0, page.locator("#by").count(), "nobody leaves twice");
        Accessible.check(page);

        worker.open("/homecomings");
        assertTrue(worker.words().contains(asked.family()), worker.words());
        Accessible.check(page);
        worker.press("a:has-text('" + asked.family() + "')");
        worker.press("button:has-text('No contesta')");
        assertTrue(worker.words().contains("no contestó"), worker.words());
        page.locator("summary:has-text('Tuvo un problema')").click();
        page.fill("textarea[name=words]", "   ");
        worker.press("button:has-text('Anotar el problema')");
        assertTrue(worker.words().contains("Escriba qué pasó"), worker.words());
        Accessible.check(page);
        page.fill("textarea[name=words]", "El bus no salió");
        worker.press("button:has-text('Anotar el problema')");
        assertTrue(worker.words().contains("El bus no salió"), worker.words());
        Accessible.check(page);
        page.fill("textarea[name=words]", "Durmió en la casa de Casa Amiga");
        worker.press("button:has-text('Ya se atendió')");
        assertTrue(worker.words().contains("tuvo un problema y se atendió"), worker.words());

        worker.open("/homecomings");
        assertFalse(worker.words().contains(asked.family()), worker.words());
        worker.open("/people/" + person);
        assertTrue(worker.words().contains("Salió hacia su casa"), worker.words());
        Accessible.check(page);
    }
}
