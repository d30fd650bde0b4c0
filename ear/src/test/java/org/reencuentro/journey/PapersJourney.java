package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody came back without a DPI: from the paper that is missing, over the money for it, to the paper in their hands. */
@ExtendWith(Screens.Extension.class)
class PapersJourney {
    @Test
    void fromThePaperThatIsMissingToThePaperInSomebodysHands(Screens screens) throws Exception {
        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        Page page = worker.page();
        String person = worker.id();

        worker.press("a[href$='/papers']:has-text('Ver y anotar')");
        Accessible.check(page);
        worker.press("button:has-text('Empezar')");
        assertTrue(worker.words().contains("Elija el papel."), worker.words());
        page.selectOption("#kind", "DPI");
        worker.press("button:has-text('Empezar')");
        assertTrue(worker.words().contains("Elija por qué no lo tiene."), worker.words());
        assertEquals("DPI", page.inputValue("#kind"), "what was chosen stays");
        page.selectOption("#why", "LEFT_ABROAD");
        worker.press("button:has-text('Empezar')");
        Accessible.check(page);

        page.locator("summary:has-text('Pedir dinero')").click();
        page.fill("input[name=amount]", "1000000");
        worker.press("button:text-is('Pedir')");
        assertTrue(worker.words().contains("hasta Q1000.00"), worker.words());
        assertEquals("1000000", page.inputValue("input[name=amount]"), "what was typed stays");
        Accessible.check(page);
        page.fill("input[name=amount]", "115");
        worker.press("button:text-is('Pedir')");
        assertTrue(worker.words().contains("Q115.00"), worker.words());
        assertEquals(0, page.locator("button:has-text('Aprobar')").count(), "nobody agrees to what they asked for");

        Desk supervisor = Desk.of(screens.desk(), "supervisor").open("/papers");
        Accessible.check(supervisor.page());
        supervisor.press("section[aria-labelledby=grants] a:has-text('" + asked.family() + "')");
        supervisor.press("button:has-text('Aprobar')");
        assertTrue(supervisor.words().contains("aprobado"), supervisor.words());
        Accessible.check(supervisor.page());

        worker.open("/people/" + person + "/papers").press("button:has-text('Ya se entregó')");
        worker.press("button:has-text('Ya tiene la certificación')").press("button:has-text('Ya pagó')");
        page.fill("input[name=number] >> nth=0", "4471-9903");
        worker.press("button:has-text('Ya lo solicitó')");
        assertTrue(worker.words().contains("solicitud 4471-9903"), worker.words());
        worker.press("a:has-text('Hoja para la persona')");
        String sheet = page.locator(".sheet").innerText();
        assertTrue(sheet.contains("4471-9903") && sheet.contains("RENAP"), sheet);
        assertFalse(sheet.contains(asked.family()), "it names nobody");
        Pdf.check(page, "a:has-text('PDF')");
        Accessible.check(page);

        worker.open("/people/" + person + "/papers").press("button:has-text('Ya lo están haciendo')");
        worker.press("button:has-text('Ya está listo')");
        page.selectOption("select[name=receiver]", "HOLDER");
        worker.press("button:has-text('Ya lo tiene')");
        assertTrue(worker.words().contains("en sus manos"), worker.words());
        assertEquals(0, page.locator("button:has-text('Ya lo tiene')").count(), "nothing follows");
        Accessible.check(page);
        worker.open("/people/" + person);
        assertTrue(worker.words().contains("en sus manos"), "the case shows it");
        Accessible.check(page);

        Response hidden =
                Desk.of(screens.desk(), "partner_member").page().navigate(Instance.at("/people/" + person + "/papers"));
        assertEquals(404, hidden.status(), "a partner does not see it");
    }
}
