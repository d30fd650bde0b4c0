package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.people.Unheard;

/** Somebody is registered, asked in their time, with their family, and changes their mind about what is shared. */
@ExtendWith(Screens.Extension.class)
class PeopleJourney {
    private final String word = Unheard.name();

    private Desk searched(Desk desk, String text) {
        desk.open("/people");
        desk.page().fill("main input[name=q]", text);
        desk.page().keyboard().press("Enter");
        desk.page().waitForURL("**/people?found");
        return desk;
    }

    /** Looks for somebody whom nobody knows, and registers them from what was looked for. */
    private String registered(Desk desk, String given, String family) {
        searched(desk, given + " " + family).press("a[href='/register']");
        Page page = desk.page();
        assertEquals(given, page.inputValue("#given"));
        page.fill("#given", given);
        page.fill("#family", family);
        desk.press("button:has-text('Registrar')");
        if (page.locator("#alike-list").count() > 0) {
            desk.press("button:has-text('Es otra persona')");
        }
        page.waitForURL("**/people/*");
        return desk.id();
    }

    @Test
    void aSearchLeavesThePageAndACaseCodeLeadsToItsCase(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "caseworker");
        String person = registered(desk, word, "Batz");
        Matcher code = Pattern.compile("\\bRE-[0-9A-Z]{4}-[0-9A-Z]\\b").matcher(desk.words());
        assertTrue(code.find(), desk.words());
        desk.open("/people");
        desk.page().evaluate("() => { window.stays = true; }");
        for (String text : List.of(Unheard.name(), word + " Batz")) {
            desk.page().fill("main input[name=q]", text);
            desk.page().keyboard().press("Enter");
            desk.page().waitForSelector("main [data-part=found] :text('" + text + "')");
        }
        assertEquals(true, desk.page().evaluate("() => window.stays"), "no other page was loaded");
        Accessible.check(desk.page());
        desk.page().reload();
        assertTrue(desk.words().contains(word + " Batz"), "what was found is found again");
        desk.page().fill("main input[name=q]", code.group());
        desk.page().keyboard().press("Enter");
        desk.page().waitForURL("**/people/" + person);

        Page plain = screens.screen(1366, 768, "es-GT", options -> options.setJavaScriptEnabled(false));
        Desk without = Desk.of(plain, "caseworker");
        searched(without, word + " Batz").press(".rows a:has-text('" + word + "')");
        assertEquals(person, without.id());
    }

    @Test
    void fromTheFirstQuestionToAMindChanged(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "caseworker");
        Page page = desk.page();

        searched(desk, word + " Batz").press("a[href='/register']");
        page.fill("#family", "de León y León");
        page.fill("#birth-year", "3000");
        page.selectOption("#language", "MAM");
        page.selectOption("#interpreter", "YES");
        page.fill("#nationality-0", "Guatemala");
        page.fill("#home-place", "Cuilco, Huehuetenango");
        page.fill("#destination-text", "con su hermana");
        page.selectOption("#document-kind-0", "DPI");
        page.fill("#document-number-0", "1234 56788 0101");
        page.fill("#phone-number-0", "5550 0178");
        page.selectOption("#phone-owner-0", "SIBLING");
        Accessible.check(page);
        desk.press("form[action='/register'] button:has-text('Registrar')");

        assertTrue(desk.words().contains("Esa fecha de nacimiento todavía no llega."), desk.words());
        assertTrue(desk.words().contains("La novena cifra del CUI"), desk.words());
        assertEquals("1234 56788 0101", page.inputValue("#document-number-0"));
        assertEquals("con su hermana", page.inputValue("#destination-text"));
        Accessible.check(page);
        page.fill("#birth-year", "");
        page.fill("#age-from", "17");
        page.fill("#age-to", "19");
        page.fill("#document-number-0", "");
        page.selectOption("#documents-silence", "DOES_NOT_KNOW");
        desk.press("form[action='/register'] button:has-text('Registrar')");
        if (page.locator("#alike-list").count() > 0) {
            desk.press("button:has-text('Es otra persona')");
        }
        page.waitForURL("**/people/*");
        String person = desk.id();
        String words = desk.words();
        for (String said : List.of(
                word + " de León y León",
                "se presume menor",
                "Cuilco, Huehuetenango",
                "con su hermana",
                "falta preguntar si es seguro: no llamar",
                "No sabe")) {
            assertTrue(words.contains(said), said + " in " + words);
        }
        Accessible.check(page);

        searched(desk, word + " Batz");
        assertTrue(desk.words().contains(word), desk.words());

        health(desk, person);
        family(desk, person);
        child(desk, person);
        consent(desk, person);
    }

    private void health(Desk desk, String person) {
        Page page = desk.open("/people/" + person + "/known/health").page();
        page.fill("#pain", "Le duele la rodilla");
        page.locator("label:has(input[name=ability-walking][value=A_LOT])").click();
        Accessible.check(page);
        desk.press("button:has-text('Guardar')");
        assertTrue(desk.words().contains("Sí, por sus respuestas"), desk.words());
    }

    private void family(Desk desk, String person) {
        String sister = registered(desk, word + "b", "Batz");
        desk.open("/people/" + person).press("button:has-text('Anotar a su familia')");
        Page page = desk.page();
        page.fill("main input[name=q]", word + "b Batz");
        page.keyboard().press("Enter");
        page.waitForURL("**/candidates");
        page.selectOption("#new-" + sister, "SIBLING");
        desk.press("li:has(#new-" + sister + ") button:has-text('Agregar')");
        page.fill("#given", "Tomás");
        page.selectOption("#tie", "CHILD");
        page.fill("#where-country", "Estados Unidos");
        page.fill("#where-text", "Los Ángeles");
        desk.press("button:has-text('Anotar')");
        assertTrue(desk.words().contains("Los Ángeles, Estados Unidos"), desk.words());
        assertTrue(desk.words().contains("2 personas"), desk.words());
        Accessible.check(page);
        desk.open("/people/" + person);
        assertTrue(desk.words().contains(word + "b Batz"), desk.words());
    }

    private void child(Desk desk, String person) {
        Page page = desk.open("/people/" + person + "/children-abroad").page();
        page.fill("#given", "Daniel");
        page.fill("#age", "7");
        page.fill("#country", "Estados Unidos");
        page.fill("#place", "Texas");
        page.selectOption("#custody", "SHELTER");
        page.selectOption("#consulate", "NO");
        page.selectOption("#follow-up", "YES");
        Accessible.check(page);
        desk.press("button:has-text('Guardar')");
        assertTrue(desk.words().contains("Daniel · cerca de 7 años"), desk.words());
    }

    private void consent(Desk desk, String person) {
        Page page = desk.open("/people/" + person + "/consents").page();
        assertEquals("MAM", page.inputValue("#language"), "their language is proposed");
        page.selectOption("#organisation", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.selectOption("#purpose", "OTHER");
        page.locator("label:has(input[name=answer][value=NO])").click();
        page.selectOption("#manner", "SPOKEN");
        desk.press("button:has-text('Anotar')");
        assertTrue(desk.words().contains("Falta quién tradujo."), desk.words());
        page.fill("#interpreter", "María Sis");
        page.fill("#witness", "Ana Tum");
        desk.press("button:has-text('Anotar')");
        assertTrue(desk.words().contains("tradujo María Sis"), desk.words());
        assertTrue(desk.words().contains("dijo que no"), desk.words());
        for (int option = 1;
                page.locator("summary:has-text('Cambió de opinión')").count() == 0;
                option++) {
            page.selectOption("#organisation", new com.microsoft.playwright.options.SelectOption().setIndex(option));
            page.selectOption("#purpose", "SHELTER");
            page.selectOption("#language", "ES");
            page.locator("label:has(input[name=answer][value=YES])").click();
            desk.press("button:has-text('Anotar')");
        }
        Accessible.check(page);
        assertTrue(desk.words().contains("vale"), desk.words());
        desk.press("summary:has-text('Cambió de opinión')").press("button:has-text('Retirar el consentimiento')");
        assertTrue(desk.words().contains("retirado"), desk.words());
        assertFalse(desk.words().contains("Cambió de opinión"), desk.words());
        desk.open("/people/" + person);
        assertTrue(desk.words().contains("retirado"), "the history is on the person's page");
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondSeesAndLosesNothing(Screens screens) {
        Desk first = Desk.of(screens.desk(), "caseworker");
        String person = registered(first, word + "c", "Pop");
        Desk second = Desk.of(screens.desk(), "supervisor");
        first.open("/people/" + person + "/known/who");
        second.open("/people/" + person + "/known/who");
        first.page().fill("#family", "Pop Choc");
        first.press("button:has-text('Guardar')");
        second.page().fill("#other-names", "Chepe");
        second.press("button:has-text('Guardar')");
        assertTrue(second.words().contains("mientras usted escribía"), second.words());
        assertEquals("Chepe", second.page().inputValue("#other-names"));
        assertEquals("Pop Choc", second.page().inputValue("#family"));
        Accessible.check(second.page());
        second.press("button:has-text('Guardar así')");
        assertTrue(second.words().contains("Pop Choc"), second.words());
        assertTrue(second.words().contains("Chepe"), second.words());
    }

    @Test
    void sentTwiceMakesOnePerson(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "caseworker").open("/register");
        Page page = desk.page();
        page.fill("#given", word + "d");
        String key = page.inputValue("input[name=key]");
        desk.press("form[action='/register'] button:has-text('Registrar')");
        String person = desk.id();
        desk.open("/register");
        page.evaluate("key => document.querySelector('input[name=key]').value = key", key);
        page.fill("#given", word + "d");
        desk.press("form[action='/register'] button:has-text('Registrar')");
        if (page.locator("#alike-list").count() > 0) {
            desk.press("button:has-text('Es otra persona')");
        }
        assertEquals(person, desk.id());
        assertEquals(
                1,
                searched(desk, word + "d")
                        .page()
                        .locator("main .rows li:has-text('" + word + "d'):has(a.button)")
                        .count());
    }

    @Test
    void theListOfChildrenAbroadAndThePagesCanBeReadByEverybody(Screens screens) {
        for (String language : List.of("es", "en", "qps")) {
            Page page = screens.screen(320, 640, "es-GT", options -> options.setHasTouch(true));
            page.context().addCookies(List.of(new Cookie("language", language).setUrl(Instance.at("/"))));
            Desk desk = Desk.of(page, "supervisor");
            for (String path : List.of("/children-abroad", "/register", "/people")) {
                desk.open(path);
                Accessible.check(page);
            }
        }
    }
}
