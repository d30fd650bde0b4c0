package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of somebody's share as a voucher: printed, shown on a bus without network and with it, paid once. */
@ExtendWith(Screens.Extension.class)
class VoucherJourney {
    private static final String HILARIA = "li:has-text('Hilaria') ";

    @Test
    void fromThePaperInTheHandToWhatIsOwed(Screens screens) throws Exception {
        String word = Words.flight();
        Desk flight = Desk.of(screens.desk(), "flight_desk").newArrival(word);
        flight.upload("v.csv", "Nombres,Apellidos,Nacimiento,Idioma\nHilaria,Pirir,1988-05-06,es\n");
        String fund = "/arrivals/" + flight.arrival() + "/fund";
        flight.open("/arrivals/" + flight.arrival()).press("#list a.name:has-text('Hilaria')");
        flight.press("#panel button:has-text('Presente')");
        Desk supervisor = Desk.of(screens.desk(), "supervisor").open(fund);
        supervisor.page().fill("#donor", "Donante Inventado");
        supervisor.page().fill("#rate", "7.75");
        supervisor.press("button:has-text('Abrir el fondo')");

        Desk worker = Desk.of(screens.desk(), "caseworker").open(fund);
        worker.page().locator(HILARIA + "summary").click();
        worker.page().fill(HILARIA + "input[name=amount]", "100");
        worker.page().selectOption(HILARIA + "select", "NOTHING_IN_POCKET");
        worker.press(HILARIA + "button:has-text('Dar')");
        String first = voucher(worker, "60");
        String second = voucher(worker.open(fund), "25");

        Desk crew =
                Desk.signedIn(screens.pocket(), Desk.accounts("partner_member").get(0));
        Page page = crew.open("/partner/vouchers").page();
        Accessible.check(page);
        crew.open("/vouchers/check");
        page.waitForFunction("navigator.serviceWorker.controller !== null");
        Accessible.check(page);
        page.context().setOffline(true);
        crew.open("/vouchers/check");
        assertTrue(check(crew, first).contains("Vale bueno: Q60.00"), crew.words());
        assertTrue(crew.words().contains("espera la red"), crew.words());
        assertTrue(check(crew, first).contains("Ya se recibió en este teléfono"), crew.words());
        assertTrue(check(crew, second.replace(";2500;", ";9900;")).contains("No es un vale verdadero"), crew.words());
        Accessible.check(page);
        page.context().setOffline(false);
        page.waitForSelector("#outbox:has-text('Vale recibido: Q60.00')");
        assertFalse(crew.words().contains("espera la red"), crew.words());

        crew.open("/partner/vouchers");
        page.fill("#number", second.split(";")[2]);
        page.check("input[name=word][value=" + second.split(";")[3] + "]");
        crew.press("button:has-text('Recibir')");
        assertTrue(crew.words().contains("Vale recibido: Q25.00"), crew.words());
        assertEquals(0, page.locator("text=Hilaria").count(), "nobody's name");
        Accessible.check(page);
        assertTrue(
                check(crew.open("/vouchers/check"), second).contains("Vale bueno"), "this telephone has not seen it");
        page.waitForSelector("#outbox:has-text('Ya se recibió')");

        supervisor.open(fund + "/report");
        assertTrue(
                supervisor.words().contains("Por pagar a Transportes Rutas del Altiplano Q85.00"), supervisor.words());
        assertEquals(1, supervisor.page().locator(".banner.ok").count(), supervisor.words());
        worker.open(fund);
        assertTrue(worker.page().locator(HILARIA).innerText().contains("usado"), worker.words());
    }

    /** Makes a voucher on the open page of a fund, and reads its code off the paper. */
    private static String voucher(Desk worker, String amount) throws Exception {
        Page page = worker.page();
        page.locator(HILARIA + "summary:has-text('Vale para el transporte')").click();
        page.locator(HILARIA + "select[name=carrier]")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel("Transportes Rutas del Altiplano"));
        page.fill(HILARIA + "form[action$='/vouchers'] input[name=amount]", amount);
        Accessible.check(page);
        worker.press(HILARIA + "button:has-text('Hacer el vale')");
        worker.press(HILARIA + "li:has-text('Q" + amount + ".00') a:has-text('Imprimir')");
        Accessible.check(page);
        assertFalse(worker.words().contains("Hilaria"), "no name on the paper");
        Pdf.check(page, "a:has-text('PDF')");
        return Scanner.read(page.locator(".slip-qr"));
    }

    private static String check(Desk crew, String code) {
        crew.page().fill("#code", code);
        crew.page().click("#check button.main");
        crew.page().waitForFunction("document.getElementById('code').value === ''");
        crew.page().waitForSelector("#verdict:not([hidden])");
        return crew.page().locator("#verdict").innerText().replaceAll("\\s+", " ");
    }
}
