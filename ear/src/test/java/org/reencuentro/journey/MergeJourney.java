package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.people.Unheard;

/** Somebody was registered twice, and a family comes a second time: their records are compared, merged and taken apart. */
@ExtendWith(Screens.Extension.class)
class MergeJourney {
    private final String word = Unheard.name();

    private String registered(Desk desk, String given, String family, String phone) {
        Page page = desk.open("/register").page();
        page.fill("#given", given);
        page.fill("#family", family);
        page.fill("#birth-day", "4");
        page.selectOption("#birth-month", "5");
        page.fill("#birth-year", "1988");
        page.fill("#home-place", "Cuilco, Huehuetenango");
        if (!phone.isEmpty()) {
            page.fill("#phone-number-0", phone);
        }
        desk.press("form[action='/register'] button:has-text('Registrar')");
        if (page.locator("#alike-list").count() > 0) {
            desk.press("button:has-text('Es otra persona')");
        }
        page.waitForURL("**/people/*");
        return desk.id();
    }

    @Test
    void registeredTwiceAndOneInTheEnd(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "caseworker");
        Page page = desk.page();
        String before = registered(desk, word + " María", "Batz Tzoc", "");
        String now = registered(desk, word + " Mari", "Batz Tzoc", "5550 0178");

        desk.open("/people/" + now).press("a:has-text('Buscar duplicados')");
        assertTrue(desk.words().contains(word + " María Batz Tzoc"), desk.words());
        assertTrue(desk.words().contains("A favor:"), desk.words());
        Accessible.check(page);
        desk.press("a:has-text('Comparar')");
        assertTrue(desk.words().contains("¿Es la misma persona?"), desk.words());
        assertTrue(page.isChecked("input[name=survives][value='" + before + "']"), "who was registered first stays");
        assertTrue(page.isChecked("input[name=PHONES][value='" + now + "']"), "what only one says is offered");
        Accessible.check(page);
        String compared = page.url();
        page.check("input[name=NAME][value='" + now + "']");
        page.selectOption("#reason", "PERSON_SAYS");
        desk.press("button:has-text('Sí, es la misma persona')");

        assertTrue(page.url().contains("/people/" + before), page.url());
        String words = desk.words();
        assertTrue(page.locator("h1").innerText().contains(word + " Mari Batz"), words);
        assertTrue(words.contains("5550 0178"), words);
        assertTrue(words.contains("También se le conoce así"), words);
        Accessible.check(page);
        desk.open("/people/" + now);
        assertEquals(before, desk.id(), "the other address leads to the one person");
        page.navigate(compared);
        assertTrue(page.url().contains("/people/" + before), "there is nothing left to compare");

        page.locator("details:has(form[action$='/undoing']) summary").click();
        Accessible.check(page);
        desk.press("form[action$='/undoing'] button");
        assertTrue(page.locator("h1").innerText().contains(word + " María"), desk.words());
        assertFalse(desk.words().contains("5550 0178"), desk.words());
        assertTrue(desk.words().contains("separado por"), desk.words());
        desk.open("/people/" + now + "/duplicates");
        assertEquals(0, page.locator("section[aria-labelledby=alike] .rows").count(), "not offered again");
        String apart = page.locator("section[aria-labelledby=apart]").innerText();
        assertTrue(apart.contains(word + " María"), apart);
        Accessible.check(page);
        desk.press("form[action$='/distinction/ending'] button");
        assertEquals(0, page.locator("section[aria-labelledby=apart]").count(), "to be looked at again");
        assertTrue(page.locator("section[aria-labelledby=alike]").innerText().contains(word + " María"), desk.words());
    }

    @Test
    void aFamilyThatComesAgainIsDecidedAboutAtOnce(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "supervisor");
        Page page = desk.page();
        // Nobody else is called so, whoever came on other days of the demonstration.
        String family = new StringBuilder(word.substring(2)).reverse() + " Pirir,";
        String list = "nombres,apellidos,nacimiento,familia\n" + word + " Ana," + family + "04/05/1988,7\n" + word
                + " Tomás," + family + "01/02/2015,7\n" + word + " Juan," + family + "11/10/2017,7\n";
        desk.newArrival("MA-" + word.substring(2, 6)).upload("antes.csv", list);
        desk.newArrival("MB-" + word.substring(2, 6)).upload("ahora.csv", list.replace(" Ana", " Anna"));
        desk.open("/arrivals/" + desk.arrival()).press("a:has-text('Posibles duplicados')");

        assertTrue(desk.words().contains("parece ser una que ya vino"), desk.words());
        assertTrue(desk.words().contains("3 de 3"), desk.words());
        assertEquals(3, page.locator("input[name=pair]:checked").count());
        Accessible.check(page);
        desk.press("button:has-text('Son las mismas personas')");
        assertTrue(desk.words().contains("Anotado"), desk.words());
        assertFalse(desk.words().contains(word), desk.words());
        desk.open("/people");
        page.fill("main input[name=q]", word + " Tomás");
        page.keyboard().press("Enter");
        page.waitForURL("**/people?found");
        assertEquals(
                1,
                page.locator("main .rows .name:has-text('" + word + " Tomás')").count(),
                desk.words());
    }
}
