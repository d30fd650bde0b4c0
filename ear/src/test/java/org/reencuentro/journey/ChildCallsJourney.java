package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone for children: somebody comes, the officer signs on, checked contacts are called, the officer ends a call. */
@ExtendWith(Screens.Extension.class)
class ChildCallsJourney {
    private static final String LINE = "tel-4";

    private Desk supervisor;

    @BeforeEach
    void aPhoneIsForChildren(Screens screens) {
        supervisor = Desk.of(screens.desk(), "supervisor");
        forChildren(true);
    }

    /** Whatever happened: the next journey calls from it as from any other. */
    @AfterEach
    void forEverybodyAgain() {
        forChildren(false);
    }

    /** Says it on the page of the terms, and waits until the exchange knows. */
    private void forChildren(boolean children) {
        String row = "li:has(form):has-text('" + label() + "') ";
        Page page = supervisor.open("/call-terms").page();
        page.locator(row + "summary").click();
        page.locator(row + "input[name=children]").setChecked(children);
        Accessible.check(page);
        supervisor.press(row + "button:has-text('Guardar')");
        Path file = Instance.data().resolve("asterisk/policy/children").resolve(LINE);
        Instant end = Instant.now().plusSeconds(20);
        while (Files.exists(file) != children) {
            assertTrue(Instant.now().isBefore(end), "the exchange does not know whom " + LINE + " is for");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static String label() {
        return "Teléfono 4";
    }

    /** Prepares the calls of a child to one contact; its code. */
    private static String prepare(Desk officer, String digits) {
        Page page = officer.open("/accompaniments").page();
        Accessible.check(page);
        page.fill("#digits0", digits);
        page.selectOption("#source0", "FAMILY_INTERVIEW");
        officer.press("button:has-text('Preparar')");
        assertFalse(officer.words().contains(digits), "the number itself is kept nowhere");
        Accessible.check(page);
        return page.locator(".spoken-code").innerText().replaceAll("\\s", "");
    }

    @Test
    void theOfficerSignsOnTheyCallWhomWasCheckedAndTheOfficerEndsIt(Screens screens) {
        Desk officer = Desk.of(screens.desk(), "child_protection");
        String code = prepare(officer, "5512 3456");
        String wrong = code.equals("111111") ? "222222" : "111111";
        CompletableFuture<Heard> phone = CompletableFuture.supplyAsync(() -> HallPhone.hear(
                LINE,
                "heard,1,wait 12," + wrong + ",wait 8," + code
                        + ",wait 5,55987654,#,heard,1,wait 8,2,heard,55123456,#,heard,1,wait 30"));
        Page page = officer.page();
        Instant end = Instant.now().plusSeconds(90);
        while (page.locator("form[action$='/stop']").count() == 0) {
            assertTrue(Instant.now().isBefore(end), officer.words());
            officer.press("a:has-text('Ver cómo va')");
        }
        assertTrue(officer.words().contains("Usted está en " + label()), officer.words());
        Accessible.check(page);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        page.selectOption("#why", "PRESSURE");
        officer.press("button:has-text('Terminar la llamada')");

        Heard heard = phone.join();
        assertEquals(
                "",
                heard.missing(
                        "es/child-welcome",
                        "es/child-code-wrong",
                        "es/child-together",
                        "es/child-contact",
                        "es/child-stopped"));
        String[] line = HallPhone.last(LINE);
        assertEquals("ANSWER", line[8]);
        double talked = Double.parseDouble(line[7]) - Double.parseDouble(line[6]);
        assertTrue(talked > 3 && talked < 25, "the officer ended it, after " + talked + " s");
        officer.press("a:has-text('Ver cómo va')");
        assertTrue(officer.words().contains("Terminó quien acompaña"), officer.words());
        assertTrue(officer.words().contains("amenazas, presión u órdenes"), officer.words());
        officer.press("button:has-text('Terminar el acompañamiento')");
        assertTrue(officer.words().contains("Terminó. Para llamar otra vez"), officer.words());
        Accessible.check(page);
    }

    @Test
    void aChildAloneIsWelcomedSomebodyIsCalledAndAHelplineIsReached(Screens screens) {
        Heard heard = HallPhone.hear(LINE, "heard,1,wait 18,1546,#,heard,1,wait 6");
        assertEquals("", heard.missing("es/child-welcome", "es/child-code"));
        assertEquals("ANSWER", HallPhone.last(LINE)[8]);
        supervisor.open("/board");
        assertTrue(
                supervisor
                                .page()
                                .locator("li:has-text('" + label() + "'):has-text('menor de edad')")
                                .count()
                        > 0,
                supervisor.words());
    }
}
