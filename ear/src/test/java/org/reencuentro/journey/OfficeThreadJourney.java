package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the list of a flight to the follow-up of somebody on it. */
@ExtendWith(Screens.Extension.class)
class OfficeThreadJourney {
    @Test
    void goodRowsGoInAndBadRowsAreTold(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "flight_desk").newArrival(Words.flight());
        String csv = """
                Nombres;Apellidos;Fecha de nacimiento;Sexo;Idioma;Departamento;Municipio;Familia
                Ixmucané;Tzʼunún Batz;1990-04-23;F;quc;Quiché;Joyabaj;A
                Nicolás;Núñez Tzʼunún;2019-07;M;quc;Quiché;Joyabaj;A
                Kevin;Ajú Xiquín;2011-02-03;M;es;;;
                ;;1980-01-01;F;es;;;
                =HYPERLINK("x");Pop;1980-01-01;F;es;;;
                Juan;Mejía;1990-13-40;M;es;;;
                Ana;Mejía;2190-01-01;F;es;;;
                Ixmucané;Tzʼunún Batz;1990-04-23;F;quc;Quiché;Joyabaj;A
                """;
        desk.upload("vuelo.csv", csv);
        assertEquals(3, desk.figure(0));
        assertEquals(0, desk.figure(1));
        assertEquals(5, desk.figure(2));
        Accessible.check(desk.page());
        assertTrue(desk.words().contains("Falta el nombre."), desk.words());
        assertTrue(desk.words().contains("El nombre empieza como una fórmula"), desk.words());
        assertTrue(desk.words().contains("La fecha de nacimiento no se entiende."), desk.words());
        assertTrue(desk.words().contains("La misma persona está dos veces"), desk.words());

        desk.press("a:has-text('Ir a la mesa de llegada')").upload("vuelo.csv", csv);
        assertEquals(0, desk.figure(0));
        assertEquals(3, desk.figure(1));

        desk.press("a:has-text('Ir a la mesa de llegada')");
        assertEquals(
                "Kevin Ajú Xiquín", desk.page().locator("tr[data-name]").first().getAttribute("data-name"));
        assertTrue(desk.words().contains("Sin familia"), "an unaccompanied minor is seen first");
    }

    @Test
    void filesThatAreNoListChangeNothing(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "flight_desk").newArrival(Words.flight());
        StringBuilder tooMany = new StringBuilder("Nombres,Apellidos\n");
        for (int i = 0; i < 30_000; i++) {
            tooMany.append("Ana ").append(i).append(",Pop\n");
        }
        String[][] files = {
            {"a,b\n1,2\n", "Diga en qué columna está el nombre."},
            {"", "El archivo no tiene filas"},
            {"Nombres\n\"Ana\n", "comillas sin cerrar"},
            {"\u0000\u0001\u0002", "no es una lista CSV ni XLSX"},
            {tooMany.toString(), "más de 20,000 filas"}
        };
        for (String[] file : files) {
            desk.upload("lista.csv", file[0]);
            assertTrue(desk.words().contains(file[1]), desk.words());
            Accessible.check(desk.page());
            desk.open("/arrivals/" + desk.arrival());
            assertTrue(desk.words().contains("Todavía no hay lista"), desk.words());
        }
    }

    @Test
    void peopleAreCheckedInByKeysAlone(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "flight_desk").newArrival(Words.flight());
        desk.upload("vuelo.csv", "Nombres,Apellidos,Nacimiento\nDomingo,Qʼuqʼ Tzoc,1981-01-01\nAna,Ñol,1985-01-01\n")
                .press("a:has-text('Ir a la mesa de llegada')");
        Page page = desk.page();
        page.keyboard().type("quq");
        page.waitForCondition(() -> page.locator("tr[data-name]:visible").count() == 1);
        page.keyboard().press("Enter");
        page.waitForSelector("text=Listo. Domingo Qʼuqʼ Tzoc: Presente.");
        assertTrue(desk.words().contains("1 de 2"), desk.words());
        page.locator("h1").click();
        page.keyboard().press("z");
        page.waitForSelector("text=Deshecho. Domingo Qʼuqʼ Tzoc está como antes.");
        assertTrue(desk.words().contains("0 de 2"), desk.words());
    }

    @Test
    void aRequestBecomesHelpAndThenAFollowUp(Screens screens) throws Exception {
        Asked asked = Asked.atKiosk();
        String family = asked.family();
        Desk.of(screens.desk(), "flight_desk")
                .newArrival(Words.flight())
                .upload("v.csv", "Nombres,Apellidos,Nacimiento,Idioma\nHilaria,%s,1988-05-06,es\n".formatted(family));

        Desk worker = Desk.of(screens.desk(), "caseworker").open("/requests");
        Accessible.check(worker.page());
        worker.find("li:has-text('" + asked.spoken() + "') a.button");
        Accessible.check(worker.page());
        worker.page().fill("main input[name=name]", family);
        worker.page().keyboard().press("Enter");
        worker.page().waitForURL("**/candidates");
        worker.press("button:has-text('Es esta persona')");
        Accessible.check(worker.page());

        worker.page().locator("label:has(input[name=service])").first().click();
        String partner = worker.page().locator("input[name=service]:checked").getAttribute("data-name");
        assertTrue(worker.words().contains("Esto verá " + partner), worker.words());
        worker.press("button:has-text('Enviar a')");
        assertTrue(worker.page().url().endsWith(worker.id()), "the browser asks for the missing answer itself");
        worker.page().locator("label:has(input[value=YES])").click();
        worker.press("button:has-text('Enviar a')");
        worker.page().waitForURL("**/people/*");
        Accessible.check(worker.page());
        String person = worker.id();
        assertTrue(worker.words().contains("Sin respuesta"), worker.words());
        assertEquals("REFERRED", asked.state());

        Desk partnerDesk = Desk.signedIn(screens.screen(390, 844, "es-GT", o -> o.setHasTouch(true)), at(partner));
        assertFalse(partnerDesk.words().contains(family), "no name in the inbox");
        partnerDesk.press(".inbox li:has-text('" + Asked.code(worker) + "') a");
        Accessible.check(partnerDesk.page());
        String referral = partnerDesk.id();
        assertFalse(partnerDesk.page().content().contains(family), "no name before acceptance");
        partnerDesk.press("button:has-text('Aceptar')");
        assertTrue(partnerDesk.words().contains("Hilaria " + family), partnerDesk.words());
        Accessible.check(partnerDesk.page());
        assertEquals("ACCEPTED", asked.state());

        partnerDesk.press("button:has-text('Ya se hizo')");
        assertTrue(partnerDesk.words().contains("Este pedido ya se cerró"), partnerDesk.words());
        assertFalse(partnerDesk.page().content().contains(family), "access ends with the referral");
        assertEquals("DONE", asked.state());

        Desk other = Desk.signedIn(screens.pocket(), notAt(partner));
        assertEquals(
                404,
                other.page()
                        .navigate(Instance.at("/partner/referrals/" + referral))
                        .status());
        Accessible.check(other.page());

        worker.open("/");
        Accessible.check(worker.page());
        worker.press("li:has-text('Hilaria " + family + "') a.button");
        assertEquals(person, worker.id());
        assertTrue(worker.words().contains("Seguimiento del mes 0"), worker.words());
        worker.press("button:has-text('Hablamos')");
        assertTrue(worker.words().contains("Hablamos"), worker.words());
        assertEquals(
                0,
                worker.open("/")
                        .page()
                        .locator("section:has(#due) li:has-text('" + family + "')")
                        .count());
    }

    @Test
    void theSamePathWorksWithoutScripts(Screens screens) throws Exception {
        Asked asked = Asked.atKiosk();
        String family = asked.family();
        Desk desk = Desk.of(plain(screens), "flight_desk").newArrival(Words.flight());
        desk.upload("v.csv", "Nombres,Apellidos,Nacimiento,Idioma\nHilaria,%s,1988-05-06,quc\n".formatted(family))
                .press("a:has-text('Ir a la mesa de llegada')");
        desk.page().fill("#desk-find", family.toUpperCase(Locale.ROOT));
        desk.page().keyboard().press("Enter");
        desk.page().waitForURL("**/list");
        desk.press("#list button:has-text('Presente')");
        assertTrue(desk.words().contains("Listo. Hilaria " + family + ": Presente."), desk.words());

        Desk worker = asked.linked(Desk.of(plain(screens), "caseworker"));
        worker.page().locator("label:has(input[name=service])").first().click();
        String partner = worker.page().locator("input[name=service]:checked").getAttribute("data-name");
        worker.page().locator("label:has(input[value=YES_WITHOUT_NAME])").click();
        worker.page().selectOption("#language", "quc");
        worker.press("button:has-text('Enviar')");
        assertTrue(worker.words().contains("Falta quién tradujo."), worker.words());
        assertTrue(worker.page().locator("input[value=YES_WITHOUT_NAME]").isChecked(), "answers are kept");
        worker.page().fill("#interpreter", "Marta Güell");
        worker.press("button:has-text('Enviar')");
        assertTrue(worker.words().contains("Sin respuesta"), worker.words());

        Desk partnerDesk = Desk.signedIn(plain(screens), at(partner));
        partnerDesk.press(".inbox li:has-text('" + Asked.code(worker) + "') a").press("button:has-text('Aceptar')");
        assertFalse(partnerDesk.page().content().contains(family), "the person asked not to be named");
        partnerDesk.press("button:has-text('Ya se hizo')");
        assertEquals("DONE", asked.state());
        assertTrue(Desk.of(plain(screens), "supervisor").words().contains("en vivo"), "the board needs no script");
    }

    @Test
    void aPartnerWhoCannotSaysWhyAndTheRequestIsOpenAgain(Screens screens) throws Exception {
        Asked asked = Asked.atKiosk();
        String family = asked.family();
        Desk.of(screens.desk(), "flight_desk")
                .newArrival(Words.flight())
                .upload("v.csv", "Nombres,Apellidos,Nacimiento\nPedro,%s,1970\n".formatted(family));
        Desk worker = asked.linked(Desk.of(screens.desk(), "caseworker"));
        worker.page().locator("label:has(input[name=service])").first().click();
        String partner = worker.page().locator("input[name=service]:checked").getAttribute("data-name");
        worker.page().locator("label:has(input[value=NO])").click();
        worker.press("button:has-text('Enviar a')");
        assertTrue(worker.words().contains("Dijo que no: no se envía."), worker.words());
        assertEquals("OPEN", asked.state());
        worker.page().locator("label:has(input[value=YES])").click();
        worker.press("button:has-text('Enviar a')");

        Desk partnerDesk = Desk.signedIn(screens.pocket(), at(partner));
        partnerDesk.press(".inbox li:has-text('" + Asked.code(worker) + "') a");
        partnerDesk.press("a:has-text('No podemos')");
        Accessible.check(partnerDesk.page());
        partnerDesk.page().locator("label:has(input[value=NO_CAPACITY])").click();
        partnerDesk.press("button:has-text('Enviar: no podemos')");
        assertTrue(partnerDesk.words().contains("Este pedido ya se cerró: No pueden."), partnerDesk.words());
        assertEquals("OPEN", asked.state());
        worker.page().reload();
        assertTrue(worker.words().contains("No hay lugar"), worker.words());
        assertEquals(
                1, worker.page().locator("a:has-text('Referir: Ir a casa')").count());
    }

    private static Page plain(Screens screens) {
        return screens.screen(1366, 768, "es-GT", options -> options.setJavaScriptEnabled(false));
    }

    private static Instance.Account at(String organisation) {
        return organisation.equals("Casa Amiga") ? partner("casaamiga") : partner("rutas");
    }

    private static Instance.Account notAt(String organisation) {
        return organisation.equals("Casa Amiga") ? partner("rutas") : partner("casaamiga");
    }

    private static Instance.Account partner(String name) {
        return Stream.of("partner_member", "partner_coordinator")
                .flatMap(role -> Desk.accounts(role).stream())
                .filter(account -> account.email().startsWith(name + "@"))
                .findFirst()
                .orElseThrow();
    }
}
