package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bed tonight: the house says how many, the hall keeps one, the house sees what to make ready, the night and its end. */
@ExtendWith(Screens.Extension.class)
class BedJourney {
    private static final String HOUSE = "Casa Amiga";

    @Test
    void fromTheBedThatIsKeptToTheMorning(Screens screens) throws Exception {
        Desk supervisor = Desk.of(screens.desk(), "supervisor").open("/shelters");
        Page page = supervisor.page();
        Accessible.check(page);
        String house = "li:has-text('Cama por tres noches')";
        page.locator(house + " summary").click();
        page.locator(house + " label:has(input[value=WOMEN]) input").check();
        page.locator(house + " label:has(input[value=FAMILIES]) input").check();
        supervisor.press(house + " form button:has-text('Guardar')");
        assertTrue(page.locator(house).innerText().contains("mujeres · familias · hasta 72 horas"), supervisor.words());

        Desk irma = Desk.of(screens.pocket(), "partner_coordinator").open("/partner/services");
        irma.press("section:has-text('Cama por tres noches') button[name=more][value='1']");

        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        String person = worker.id();
        worker.open("/people/" + person + "/bed");
        Accessible.check(worker.page());
        String offered = "section[aria-labelledby=houses] li:has-text('" + HOUSE + "')";
        worker.page().selectOption(offered + " select[name=kind]", "WOMEN");
        worker.page().locator(offered + " label:has(input[value=GROUND_FLOOR])").click();
        worker.press(offered + " button:has-text('Apartar')");
        assertTrue(worker.words().contains("apartada"), worker.words());
        Accessible.check(worker.page());

        irma.open("/partner/services");
        assertTrue(irma.words().contains("mujeres · 1 persona: adulta · sin gradas"), irma.words());
        Accessible.check(irma.page());
        irma.press("li:has-text('sin gradas') form[action$='/arrival'] button");

        worker.open("/people/" + person + "/bed");
        assertTrue(worker.words().contains("ahí está"), worker.words());
        worker.page().locator("summary:has-text('Se queda más')").click();
        worker.page().selectOption("select[name=why]", "NO_BUS");
        worker.press("button:has-text('Anotar la prórroga')");
        assertTrue(worker.words().contains("no hay bus"), worker.words());
        Accessible.check(worker.page());
        worker.press("button:has-text('Se fue')");
        assertTrue(worker.words().contains("se fue"), worker.words());
    }
}
