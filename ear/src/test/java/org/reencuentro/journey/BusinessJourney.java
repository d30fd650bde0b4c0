package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A business from the course to the first visit: the plan is decided by two who did not write it. */
@ExtendWith(Screens.Extension.class)
class BusinessJourney {
    private static void vote(Desk desk, String person) {
        desk.open("/people/" + person + "/business")
                .page()
                .locator("label:has(input[name=conflict][value=no])")
                .click();
        desk.press("button:has-text('De acuerdo')");
    }

    @Test
    void fromTheCourseToTheFirstVisit(Screens screens) throws Exception {
        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        String person = worker.id();
        Page page = worker.open("/people/" + person + "/business").page();
        Accessible.check(page);
        page.selectOption("#trade", "FOOD");
        worker.press("button:has-text('Empezar con el curso')").press("button:has-text('Terminó el curso')");
        worker.press("button:has-text('Llevar el plan al comité')");
        assertTrue(worker.words().contains("Escriba primero el plan"), worker.words());
        page.fill("#what", "Pan dulce");
        page.fill("#buyers", "Vecinos");
        page.fill("#place", "Aldea");
        page.fill("#sales", "muchos");
        worker.press("button:has-text('Guardar el plan')");
        assertTrue(worker.words().contains("Escriba un monto"), worker.words());
        assertEquals("Pan dulce", page.inputValue("#what"), "what was typed stands there again");
        page.fill("#sales", "3000");
        page.fill("#goods", "1200");
        page.fill("#costs", "300");
        page.fill("#income", "900");
        page.fill("#debt", "15000");
        worker.press("button:has-text('Guardar el plan')");
        page.fill("#line-name", "Horno");
        page.fill("#line-amount", "800");
        worker.press("form[action$='/lines'] button");
        assertTrue(worker.words().contains("se paga en 1 mes"), worker.words());
        Accessible.check(page);
        worker.press("button:has-text('Llevar el plan al comité')");
        assertTrue(worker.words().contains("Usted escribió en este plan"), worker.words());
        Accessible.check(page);
        worker.press("a:has-text('El plan en una hoja')");
        assertTrue(worker.words().contains("Queda cada mes Q1500.00"), worker.words());
        Pdf.check(page, "a:has-text('PDF')");
        Accessible.check(page);

        vote(Desk.signedIn(screens.desk(), Desk.accounts("supervisor").get(0)), person);
        Desk second = Desk.signedIn(screens.desk(), Desk.accounts("supervisor").get(1));
        vote(second, person);
        assertTrue(second.words().contains("aprobado: se compra"), second.words());

        worker.open("/people/" + person + "/business");
        String oven = "section[aria-labelledby=lines] li:has-text('Horno')";
        page.locator(oven + " summary").click();
        page.fill(oven + " input[name=seller]", "Ferretería");
        page.fill(oven + " input[name=price]", "700");
        worker.press(oven + " form[action$='/quotes'] button");
        page.locator(oven + " summary").nth(1).click();
        page.fill(oven + " input[name=invoice]", "F-77");
        Accessible.check(page);
        worker.press(oven + " form[action$='/purchase'] button");
        page.locator(oven + " label:has(input[name=signed])").click();
        worker.press(oven + " button:has-text('Entregado')");
        assertTrue(worker.words().contains("funciona"), worker.words());
        page.fill("#now-income", "1800");
        page.fill("#now-debt", "14000");
        worker.press("button:has-text('Anotar la visita')");
        assertTrue(worker.words().contains("Q1800.00 Q14000.00"), worker.words());
        Accessible.check(page);
        worker.open("/businesses").find("a[href='/people/" + person + "/business']");
        assertTrue(worker.words().contains("Visitas"), worker.words());
    }
}
