package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.people.Unheard;

/** What somebody learned abroad, a course that certifies it, and its end; an employer who names an age. */
@ExtendWith(Screens.Extension.class)
class WorkJourney {
    private final String course = "Certificar cocina " + Unheard.name();
    private final String job = "Cocina " + Unheard.name();

    private Desk announced(Desk desk, String title, String kind, String oldest) {
        Page page = desk.open("/openings").page();
        page.fill("#title", title);
        page.selectOption("#kind", kind);
        page.fill("#seats", "2");
        page.fill("#closes", LocalDate.now(ZoneId.of("America/Guatemala")).toString());
        page.selectOption("#skill", "KITCHEN");
        page.fill("#oldest", oldest);
        return desk.press("button:has-text('Agregar')");
    }

    @Test
    void fromWhatTheyLearnedAbroadToTheEndOfTheCourse(Screens screens) throws Exception {
        Desk supervisor = Desk.of(screens.desk(), "supervisor");
        announced(supervisor, course, "CERTIFICATION", "");
        announced(supervisor, job, "JOB", "7");
        assertTrue(supervisor.words().contains("una de 14 a 99"), supervisor.words());
        Accessible.check(supervisor.page());
        supervisor.page().fill("#oldest", "35");
        supervisor.press("button:has-text('Agregar')");
        supervisor.press("a:has-text('Con quién hablar de la edad')");
        assertTrue(supervisor.words().matches(".*\\d+ trabajos? dicen? una edad.*"), supervisor.words());
        Accessible.check(supervisor.page());

        Asked asked = ReferralJourney.onFlight(screens);
        Desk worker = asked.inCase(Desk.of(screens.desk(), "caseworker"));
        String person = worker.id();
        worker.open("/people/" + person + "/work");
        Accessible.check(worker.page());
        worker.page().selectOption("#skill", "KITCHEN");
        worker.page().fill("#years", "6");
        worker.page().locator("label:has(input[name=abroad])").click();
        worker.press("button:has-text('Agregar')");
        assertTrue(worker.words().contains("6 años · allá · sin comprobante"), worker.words());
        worker.page().selectOption("#schooling", "PRIMARY");
        worker.page().locator("label:has(input[value=CERTIFICATION])").click();
        worker.press("form[action$='/profile'] button");
        String fit = "section[aria-labelledby=fits] li:has-text('" + course + "')";
        String reasons = worker.page().locator(fit).innerText();
        assertTrue(reasons.contains("lo busca") && reasons.contains("puede certificar lo que sabe"), reasons);
        Accessible.check(worker.page());
        worker.press(fit + " button");

        String placed = "section[aria-labelledby=placed] li:has-text('" + course + "')";
        worker.press(placed + " button:has-text('Empezó')").press(placed + " button:has-text('Terminó')");
        assertTrue(worker.page().locator(placed).innerText().contains("terminó"), worker.words());
        Accessible.check(worker.page());
        worker.open("/people/" + person);
        assertTrue(worker.words().contains(course), worker.words());

        supervisor.open("/openings").find("a:has-text('" + course + "')");
        assertTrue(supervisor.words().contains("1 de 2 lugares"), supervisor.words());
        Accessible.check(supervisor.page());
        supervisor.press("form[action$='/closing'] button");
        assertTrue(supervisor.words().contains("cerrado"), supervisor.words());
    }
}
