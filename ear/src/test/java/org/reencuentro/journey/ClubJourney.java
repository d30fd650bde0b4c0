package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.people.Unheard;

/** Somebody who came back joins a group, keeps a seat, comes; others come without saying who they are. */
@ExtendWith(Screens.Extension.class)
class ClubJourney {
    private final String club = "Club " + Unheard.name();

    @Test
    void fromTheFirstMeetingToWhoCame(Screens screens) throws Exception {
        Desk psychologist = Desk.of(screens.desk(), "psychologist").open("/clubs");
        Page page = psychologist.page();
        page.fill("#name", club);
        page.fill("#place", "Casa comunal");
        psychologist.press("button:has-text('Agregar')").press("a:has-text('" + club + "')");
        Accessible.check(page);
        LocalDateTime soon = LocalDateTime.now(ZoneId.of("America/Guatemala"))
                .plusSeconds(25)
                .truncatedTo(ChronoUnit.SECONDS);
        page.fill("#day", soon.toLocalDate().toString());
        page.locator("#hour").evaluate("field => { field.step = 1; }");
        page.fill("#hour", DateTimeFormatter.ISO_LOCAL_TIME.format(soon));
        page.fill("#seats", "1");
        psychologist.press("button:has-text('Agregar')");
        assertTrue(psychologist.words().contains("queda 1 lugar"), psychologist.words());

        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        String person = worker.id();
        worker.press("a[href$='/clubs']:has-text('Ver y anotar')");
        Accessible.check(worker.page());
        worker.page().locator("#club").selectOption(new SelectOption().setLabel(club + " · Casa comunal"));
        worker.press("button:has-text('Anotar')");
        assertTrue(worker.words().contains("no contará lo que otros digan"), worker.words());
        worker.page().locator("#club").selectOption(new SelectOption().setLabel(club + " · Casa comunal"));
        worker.page().locator("label:has(input[name=promised])").click();
        worker.press("button:has-text('Anotar')");
        assertTrue(worker.words().contains(club), worker.words());
        Accessible.check(worker.page());

        psychologist.open("/clubs").press("a:has-text('" + club + "')").press("a:has-text('Volver')");
        assertTrue(psychologist.words().contains("sin lugar apartado"), psychologist.words());
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("button:has-text('Vino')").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));
        Accessible.check(page);
        psychologist.press("button:has-text('Vino')");
        page.fill("#guests", "3");
        psychologist.press("form[action$='/holding'] button");
        assertTrue(psychologist.words().contains("se hizo"), psychologist.words());
        assertTrue(psychologist.words().contains("Vinieron sin dar su nombre 3"), psychologist.words());
        Accessible.check(page);

        worker.open("/people/" + person);
        assertTrue(worker.words().contains("vino 1 vez"), worker.words());
        Desk desk = Desk.of(screens.pocket(), "flight_desk");
        assertEquals(0, desk.page().locator("a[href='/clubs']").count(), "the desk does not learn who goes");
    }
}
