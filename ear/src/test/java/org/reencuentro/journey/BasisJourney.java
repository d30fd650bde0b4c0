package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody cannot be asked: one person records why, another sends, a partner sees on what it rests, until it ends. */
@ExtendWith(Screens.Extension.class)
class BasisJourney {
    @Test
    void whoCannotBeAskedIsReferredOnARecordedBasisThatEndsAtOnce(Screens screens) throws Exception {
        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.linked(Desk.of(screens.desk(), "caseworker"));
        String form = worker.page().url();
        String request = form.substring(form.indexOf("/requests/"));
        assertTrue(worker.words().contains("Si no puede responder, llame a"), worker.words());
        assertEquals(0, worker.page().locator("input[value=RECORDED]").count());

        Desk supervisor = Desk.of(screens.desk(), "supervisor");
        supervisor.open(request).press("a[href*='/bases?purpose=']");
        Accessible.check(supervisor.page());
        supervisor.page().selectOption("#organisation", new SelectOption().setLabel(ReferralJourney.HOUSE));
        supervisor.page().fill("#reason", "Está inconsciente en la enfermería");
        supervisor.press("button:has-text('Peligro de vida o salud')");
        assertTrue(supervisor.words().contains("vale"), supervisor.words());
        Accessible.check(supervisor.page());
        String bases = supervisor.page().url();

        worker.open(request);
        worker.page()
                .locator("label:has(input[data-name='" + ReferralJourney.HOUSE + "'])")
                .click();
        worker.page().locator("label:has(input[value=RECORDED])").click();
        Accessible.check(worker.page());
        worker.press("button:has-text('Enviar a')");
        worker.page().waitForURL("**/people/*");
        String code = Asked.code(worker);
        worker.press("a[href^='/referrals/']:has-text('" + ReferralJourney.HOUSE + "')");
        assertTrue(worker.words().contains("Se pidió sin su consentimiento: Peligro de vida o salud"), worker.words());
        Accessible.check(worker.page());
        worker.press("a[href$='/bases']");
        assertTrue(worker.words().contains("El porqué está guardado"), worker.words());
        assertFalse(worker.words().contains("inconsciente"), "the reason is not for whoever sends");

        Desk irma = ReferralJourney.partner(ReferralJourney.phone(screens));
        Page phone = irma.page();
        irma.press(".inbox li:has-text('" + code + "') a");
        assertTrue(irma.words().contains("sin que la persona haya dicho que sí"), irma.words());
        assertTrue(irma.words().contains("Peligro de vida o salud"), irma.words());
        Accessible.check(phone);
        irma.press("button:has-text('Aceptar')");
        assertTrue(irma.words().contains(asked.family()), irma.words());
        assertFalse(phone.content().contains("inconsciente"), "the reason is not for the partner");

        supervisor.open(bases.substring(bases.indexOf("/people/")));
        supervisor.page().locator("summary:has-text('Terminar')").click();
        supervisor.page().fill("input[name=why]", "Ya puede responder");
        supervisor.press("button:has-text('Terminar ahora')");
        assertTrue(supervisor.words().contains("Ya puede responder"), supervisor.words());
        Accessible.check(supervisor.page());
        supervisor.open("/bases");
        Accessible.check(supervisor.page());

        Response refused = phone.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> irma.press("button:has-text('Ya se hizo')"));
        assertEquals(409, refused.status());
        assertFalse(phone.content().contains(asked.family()), "nothing of the person is on the page");
        assertFalse(irma.words().contains("Peligro de vida"), irma.words());
        assertEquals("OPEN", asked.state());
    }
}
