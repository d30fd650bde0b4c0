package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What takes two people: one asks at their screen, another agrees at theirs. */
@ExtendWith(Screens.Extension.class)
class OversightJourney {
    private final String family = "Qʼanil " + letters();
    private final List<Instance.Account> supervisors = Desk.accounts("supervisor");

    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(8, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The page of somebody who came with a list. */
    private Desk atSomebody(Screens screens) {
        Desk.of(screens.desk(), "flight_desk")
                .newArrival(letters().substring(0, 4).toUpperCase(Locale.ROOT))
                .upload("v.csv", "Nombres,Apellidos,Nacimiento\nDominga,%s,1979-03-04\n".formatted(family));
        Desk first = Desk.signedIn(screens.desk(), supervisors.get(0));
        find(first);
        first.press("main a[href^='/people/']");
        return first;
    }

    private void find(Desk desk) {
        desk.open("/people");
        desk.page().fill("main input[name=q]", family);
        desk.page().keyboard().press("Enter");
        desk.page().waitForURL("**/people?**");
    }

    @Test
    void aCaseIsErasedWhenTwoAgree(Screens screens) {
        Desk first = atSomebody(screens);
        String person = first.id();
        first.press("details.erase summary");
        Accessible.check(first.page());
        first.press("details.erase form button");
        assertTrue(first.page().locator(".banner.late").isVisible(), first.words());
        first.open("/erasures");
        Accessible.check(first.page());
        assertEquals(
                0, first.page().locator("form[action*='" + person + "']").count(), "nobody agrees with themselves");

        Desk second = Desk.signedIn(screens.desk(), supervisors.get(1));
        second.open("/erasures");
        Accessible.check(second.page());
        second.press("details:has(form[action='/people/" + person + "/erasure/approval']) summary");
        second.press("form[action='/people/" + person + "/erasure/approval'] button");
        assertEquals(0, second.page().locator("form[action*='" + person + "']").count(), second.words());

        find(first);
        assertEquals(
                0, first.page().locator("main a[href='/people/" + person + "']").count());
        assertEquals(
                0,
                first.page()
                        .locator("main .rows .name:has-text('" + family + "')")
                        .count(),
                "nobody of that name is left: " + first.words());
        first.open("/people/" + person);
        Accessible.check(first.page());
        assertFalse(first.words().contains("Dominga"), first.words());
    }

    @Test
    void anErasureThatIsRefusedChangesNothing(Screens screens) {
        Desk first = atSomebody(screens);
        String person = first.id();
        first.press("details.erase summary").press("details.erase form button");
        Desk second = Desk.signedIn(screens.desk(), supervisors.get(1));
        second.open("/erasures").press("form[action='/people/" + person + "/erasure/refusal'] button");
        first.open("/people/" + person);
        assertTrue(first.words().contains("Dominga"), first.words());
        assertEquals(0, first.page().locator(".banner.late").count());
    }

    @Test
    void whatIsHeldIsNotErased(Screens screens) {
        Desk first = atSomebody(screens);
        String person = first.id();
        first.press("summary:has-text('Guardar por orden')");
        Accessible.check(first.page());
        first.press("form[action='/people/" + person + "/hold'] button");
        assertTrue(first.page().url().endsWith("/retention"), first.page().url());
        Accessible.check(first.page());

        Desk second = Desk.signedIn(screens.desk(), supervisors.get(1));
        second.open("/retention");
        Accessible.check(second.page());
        second.press("form[action='/people/" + person + "/hold/decision'] button[value=true]");
        Accessible.check(second.page());

        first.open("/people/" + person);
        Accessible.check(first.page());
        assertTrue(first.words().contains("Tribunal"), first.words());
        assertEquals(0, first.page().locator("details.erase").count(), "nobody may ask to erase what is held");
        assertEquals(
                0,
                first.page()
                        .locator("form[action='/people/" + person + "/hold']")
                        .count());

        second.open("/retention").press("form[action='/people/" + person + "/hold/lifting'] button");
        first.open("/retention").press("form[action='/people/" + person + "/hold/decision'] button[value=true]");
        first.open("/people/" + person).press("details.erase summary").press("details.erase form button");
        assertTrue(first.page().locator(".banner.late").isVisible(), first.words());
    }

    @Test
    void aListIsTakenOutWithItsMarkAndNoFormulas(Screens screens) throws IOException {
        HallPhone.keys("tel-2", HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 3");
        Desk first = Desk.signedIn(screens.desk(), supervisors.get(0)).open("/exports");
        Accessible.check(first.page());
        first.page().selectOption("#list", "CALLS");
        first.press("form[action='/exports'] button");
        Accessible.check(first.page());
        Page page = first.page();
        if (page.locator("form[action$='/file']").count() == 0) {
            Desk second = Desk.signedIn(screens.desk(), supervisors.get(1)).open("/exports");
            Accessible.check(second.page());
            second.press("form[action$='/decision'] button[value=true]");
            first.open("/exports");
        }
        Download file = page.waitForDownload(
                () -> page.locator("form[action$='/file'] button").first().click());
        String text = Files.readString(file.path());
        assertTrue(text.lines().count() >= 2, text);
        assertFalse(text.lines().anyMatch(line -> line.matches("(^|.*[,;]\"?)[=+@-][A-Za-z(].*")), text);
    }
}
