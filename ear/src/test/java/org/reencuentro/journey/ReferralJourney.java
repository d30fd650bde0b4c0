package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caseworker at a desk and a partner with a telephone, from the invitation to the help that was given. */
@ExtendWith(Screens.Extension.class)
class ReferralJourney {
    static final String HOUSE = "Casa Amiga";
    private static final int MOST_BYTES = 25 * 1024;

    @Test
    void aNewPartnerTakesAReferralFromItsInvitationToItsEnd(Screens screens) throws Exception {
        Newcomer rosa = invited(screens, phone(screens));
        assertTrue(rosa.page().url().endsWith("/partner"), rosa.page().url());
        assertEquals(1, rows(rosa.page(), ".tabs a"), "the menu has one row");
        Accessible.check(rosa.page());

        Asked asked = onFlight(screens);
        Desk worker = asked.linked(Desk.of(screens.desk(), "caseworker"));
        send(worker);
        String code = Asked.code(worker);

        Page phone = rosa.page();
        rosa.press(".tabs a[href='/partner']");
        AtomicLong bytes = counted(phone);
        rosa.press(".inbox li:has-text('" + code + "') a");
        String referral = phone.url();
        Accessible.check(phone);
        assertFalse(phone.content().contains(asked.family()), "no name before acceptance");
        phone.locator("summary:has-text('Preguntar')").click();
        phone.fill("#words", "¿Cuántas maletas trae?");
        rosa.press("button:has-text('Enviar pregunta')");
        assertTrue(words(phone).contains("Su pregunta está con la sala"), words(phone));
        Accessible.check(phone);

        worker.open("/referrals?answer=owed").press("tr:has-text('" + code + "') td:last-child a");
        assertTrue(worker.words().contains("¿Cuántas maletas trae?"), worker.words());
        Accessible.check(worker.page());
        worker.page().fill("#words", "Dos, pequeñas");
        worker.press("button:has-text('Enviar respuesta')");

        rosa.press("a.back");
        bytes.set(0);
        rosa.press(".inbox li:has-text('" + code + "') a").press("button:has-text('Aceptar')");
        phone.waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(bytes.get() <= MOST_BYTES, "two presses, and " + bytes.get() + " bytes");
        assertTrue(words(phone).contains("Dos, pequeñas"), words(phone));
        assertTrue(words(phone).contains("Hilaria " + asked.family()), words(phone));
        Accessible.check(phone);
        assertEquals("ACCEPTED", asked.state());

        phone.locator("summary:has-text('Dar cita')").click();
        phone.fill(
                "#day",
                LocalDate.now(ZoneId.of("America/Guatemala")).plusDays(1).toString());
        phone.fill("#hour", "10:00");
        rosa.press("button:has-text('Guardar cita')");
        assertTrue(words(phone).contains("Cita:"), words(phone));
        worker.page().reload();
        assertTrue(worker.words().contains("Cita:"), worker.words());

        rosa.press("a.back").press(".tabs a[href='/partner/ticket']");
        Accessible.check(phone);
        phone.fill("#ticket", asked.spoken());
        phone.keyboard().press("Enter");
        phone.waitForURL(referral);
        rosa.press("button:has-text('Llegó')");
        assertTrue(words(phone).contains("En curso"), words(phone));
        rosa.press("button:has-text('Ya se hizo')");
        assertTrue(words(phone).contains("Este pedido ya se cerró"), words(phone));
        assertFalse(phone.content().contains(asked.family()), "access ends with the referral");
        Accessible.check(phone);
        rosa.press("a.back").press(".tabs a[href='/partner/ticket']");
        phone.fill("#ticket", asked.ticket());
        phone.keyboard().press("Enter");
        phone.waitForURL("**/partner/ticket/found");
        assertTrue(words(phone).contains("No está aquí."), "what is over is not found");

        worker.page().reload();
        assertTrue(worker.words().contains("Hecha"), worker.words());
        assertTrue(worker.words().contains("¿La persona recibió la ayuda?"), worker.words());
        Accessible.check(worker.page());
        assertEquals("DONE", asked.state());

        KioskScreen kiosk = asked.openedOn(KioskScreen.on(screens.kiosk(), KioskScreen.WITH_BROWSER_PHONE)
                        .inSpanish())
                .shows("helped");
        Accessible.check(kiosk.page());
        kiosk.touch(".helped-choice.yes").shows("requests");
        worker.page().reload();
        assertTrue(worker.words().contains("lo dijo la persona misma en el kiosco"), worker.words());
    }

    @Test
    void aWithdrawalMeetsThePartnerAtItsNextPress(Screens screens) throws Exception {
        Asked asked = onFlight(screens);
        Desk worker = asked.linked(Desk.of(screens.desk(), "caseworker"));
        send(worker);
        String person = worker.id();
        Desk irma = partner(phone(screens));
        irma.press(".inbox li:has-text('" + Asked.code(worker) + "') a").press("button:has-text('Aceptar')");
        Page phone = irma.page();
        assertTrue(irma.words().contains(asked.family()), irma.words());

        worker.open("/people/" + person + "/consents");
        worker.page().locator("summary:has-text('Cambió de opinión')").click();
        worker.press("button:has-text('Retirar el consentimiento')");

        Response refused = phone.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> irma.press("button:has-text('Ya se hizo')"));
        assertEquals(409, refused.status());
        assertTrue(irma.words().contains("Este pedido ya se cerró: Retirada."), irma.words());
        assertFalse(phone.content().contains(asked.family()), "nothing of the person is on the page");
        Accessible.check(phone);
        phone.goBack();
        assertFalse(phone.content().contains(asked.family()), "nor on the page before");
        irma.open("/partner");
        Accessible.check(phone);
        irma.press(".banner:has-text('" + code(worker, person) + "') button:has-text('Enterados')");
        worker.press("a[href^='/referrals/']:has-text('" + HOUSE + "')");
        assertTrue(worker.words().contains("La organización confirmó el retiro"), worker.words());
        Accessible.check(worker.page());
    }

    @Test
    void whatCameTwiceTooLateOrToOthersIsRefused(Screens screens) throws Exception {
        Asked asked = onFlight(screens);
        Desk worker = asked.linked(Desk.of(screens.desk(), "caseworker"));
        send(worker);
        Desk irma = partner(screens.pocket());
        irma.press(".inbox li:has-text('" + Asked.code(worker) + "') a");
        String referral = "/partner/referrals/" + irma.id();

        Desk stranger = Desk.of(screens.pocket(), "partner_member");
        for (String step : new String[] {"/acceptance", "/waiting-list", "/withdrawal-seen", "/completion"}) {
            APIResponse foreign = post(stranger, referral + step);
            APIResponse unknown = post(stranger, "/partner/referrals/" + UUID.randomUUID() + step);
            assertEquals(404, foreign.status(), step);
            assertEquals(unknown.text().length(), foreign.text().length(), "hidden is the same as absent");
        }
        stranger.open("/partner/ticket").page().fill("#ticket", asked.ticket());
        stranger.press("button:has-text('Buscar')");
        assertTrue(stranger.words().contains("No está aquí."), stranger.words());
        Accessible.check(stranger.page());
        String foreign = stranger.page().content();
        stranger.page().fill("#ticket", "00000000");
        stranger.press("button:has-text('Buscar')");
        assertEquals(foreign, stranger.page().content(), "a foreign ticket looks like none");
        assertFalse(stranger.page().url().contains(asked.ticket()));

        assertEquals(303, post(irma, referral + "/acceptance").status());
        APIResponse again = post(irma, referral + "/acceptance");
        assertEquals(409, again.status());
        assertTrue(again.text().contains("Ese pedido ya cambió"), again.text());
        worker.press("summary:has-text('Retirar')").press("form[action^='/referrals/'] button.danger");
        for (String step : new String[] {"/acceptance", "/completion", "/absence", "/waiting-list"}) {
            APIResponse late = post(irma, referral + step);
            assertEquals(409, late.status(), step);
            assertFalse(late.text().contains(asked.family()), late.text());
        }
        assertEquals("OPEN", asked.state());
    }

    @Test
    void whoCannotHelpSaysWhoCanAndTheHallAsksThem(Screens screens) throws Exception {
        Asked asked = onFlight(screens);
        Desk worker = asked.linked(Desk.of(screens.desk(), "caseworker"));
        send(worker);
        Desk irma = partner(phone(screens));
        irma.press(".inbox li:has-text('" + Asked.code(worker) + "') a").press("a:has-text('No podemos')");
        Accessible.check(irma.page());
        irma.page().locator("label:has(input[value=NO_CAPACITY])").click();
        irma.page()
                .selectOption(
                        "#service",
                        irma.page().locator("#service option").nth(1).getAttribute("value"));
        String other = irma.page().locator("#service option").nth(1).innerText().split(" · ")[0];
        irma.page().fill("#words", "Llame antes de las 6.");
        irma.press("button:has-text('Enviar: no podemos')");
        assertTrue(irma.words().contains("Este pedido ya se cerró: No pueden."), irma.words());

        worker.page().reload();
        worker.press("a[href^='/referrals/']:has-text('" + HOUSE + "')");
        assertTrue(worker.words().contains("Dicen: Llame antes de las 6."), worker.words());
        Accessible.check(worker.page());
        worker.press("a:has-text('Pedir a " + other + "')");
        assertEquals(other, worker.page().locator("input[name=service]:checked").getAttribute("data-name"));
        worker.page().locator("label:has(input[value=YES])").click();
        worker.press("button:has-text('Enviar a')");
        assertEquals("REFERRED", asked.state());
    }

    /** A coordinator invites somebody, who comes in with a telephone and sets up a second factor. */
    private static Newcomer invited(Screens screens, Page phone) {
        Desk irma = partner(screens.pocket());
        irma.press(".tabs a[href='/partner/members']");
        Accessible.check(irma.page());
        irma.press("a[href='/partner/members/new']");
        irma.page().fill("#name", "Rosa Cumes");
        irma.page().fill("#email", "rosa-" + UUID.randomUUID() + "@amiga.example");
        irma.press("form[action='/partner/members'] button");
        Accessible.check(irma.page());
        return new Newcomer(phone)
                .arrive(irma.page().locator("#link").innerText(), "", "Rosa Cumes")
                .takeAuthenticator();
    }

    static Asked onFlight(Screens screens) throws Exception {
        Asked asked = Asked.atKiosk();
        Desk.of(screens.desk(), "flight_desk")
                .newArrival(Words.flight())
                .upload(
                        "v.csv",
                        "Nombres,Apellidos,Nacimiento,Idioma\nHilaria,%s,1988-05-06,es\n".formatted(asked.family()));
        return asked;
    }

    /** Asks the house for help, as the person agrees. */
    private static void send(Desk worker) {
        worker.page().locator("label:has(input[data-name='" + HOUSE + "'])").click();
        worker.page().locator("label:has(input[value=YES])").click();
        worker.press("button:has-text('Enviar a')");
        worker.page().waitForURL("**/people/*");
    }

    private static String code(Desk worker, String person) {
        return Asked.code(worker.open("/people/" + person));
    }

    static Desk partner(Page page) {
        return Desk.of(page, "partner_coordinator");
    }

    static Page phone(Screens screens) {
        return screens.screen(360, 740, "es-GT", options -> options.setHasTouch(true));
    }

    private static String words(Page page) {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    /** In how many rows those parts of a page stand. */
    private static int rows(Page page, String parts) {
        return (int) page.locator(parts).all().stream()
                .map(part -> part.boundingBox().y)
                .distinct()
                .count();
    }

    private static AtomicLong counted(Page page) {
        AtomicLong bytes = new AtomicLong();
        page.onRequestFinished(request -> {
            if (request.response() != null) {
                bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
            }
        });
        return bytes;
    }

    /** Sends what a button of a page would, without the page. */
    private static APIResponse post(Desk desk, String path) {
        return desk.page()
                .context()
                .request()
                .post(
                        Instance.at(path),
                        RequestOptions.create()
                                .setForm(FormData.create())
                                .setMaxRedirects(0)
                                .setHeader("Origin", Instance.at("")));
    }
}
