package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Supervisors say how long calls last and whether they are made at all, and phones, kiosk and exchange go by it. */
@ExtendWith(Screens.Extension.class)
class CallTermsJourney {
    private static final String LINE = "tel-5";

    /** Off hook, the number, read back and confirmed. */
    private static final String CALL = HallPhone.TO_CALL + "heard,55123456,#,heard,1";

    private Desk supervisor;

    private Desk terms(Screens screens) {
        if (supervisor == null) {
            supervisor = Desk.of(screens.desk(), "supervisor");
        }
        return supervisor.open("/call-terms");
    }

    private void say(Screens screens, String talk, String more) {
        Page page = terms(screens).page();
        page.fill("#talk", talk);
        page.fill("#more", more);
        supervisor.press("button:has-text('Guardar')");
    }

    /** Whatever happened: the next journey calls for ten minutes. */
    @AfterEach
    void asUsual(Screens screens) {
        if (terms(screens).page().locator("button:has-text('Encender')").count() > 0) {
            supervisor.press("button:has-text('Encender')");
        }
        say(screens, "10", "5");
    }

    /** The copy of the terms beside the exchange, once it says so. */
    private static void awaitCopy(String begins) throws IOException {
        Instant end = Instant.now().plusSeconds(15);
        String copy = "";
        while (!copy.startsWith(begins)) {
            assertTrue(Instant.now().isBefore(end), "the exchange still has " + copy);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            copy = Files.readString(Instance.data().resolve("asterisk/policy/terms"), StandardCharsets.US_ASCII);
        }
    }

    private static double talked(String phone) {
        String[] line = HallPhone.last(phone);
        assertEquals("ANSWER", line[8]);
        return Double.parseDouble(line[7]) - Double.parseDouble(line[6]);
    }

    /** Three calls of a minute at once: one is made longer by a key, one by a touch, one ends. */
    @Test
    void whoAsksHasMoreMinutesAndWhoDoesNotIsToldTheEnd(Screens screens) {
        say(screens, "1", "4");
        CompletableFuture<Heard> longer =
                CompletableFuture.supplyAsync(() -> HallPhone.hear(LINE, CALL + ",wait 50,1,wait 22"));
        CompletableFuture<Heard> ending =
                CompletableFuture.supplyAsync(() -> HallPhone.hear("tel-6", CALL + ",wait 70"));
        KioskScreen kiosk = KioskScreen.on(screens.kiosk(), KioskScreen.WITH_BROWSER_PHONE)
                .inSpanish()
                .touch(".tile.place-call")
                .shows("dial")
                .keys("55501234")
                .touch(".button.main.go")
                .showsWithin("talking", 25);
        Instant talking = Instant.now();
        String left = kiosk.page().locator(".left strong").innerText();
        assertTrue(left.contains("segundos") || left.equals("1 minuto"), left);
        kiosk.touch(".button.more");
        kiosk.page().waitForSelector("strong:has-text('5 minutos')");
        Accessible.check(kiosk.page());

        Heard heard = ending.join();
        assertEquals("", heard.missing("es/minutes-last", "es/minutes-more-ask", "es/minutes-over"));
        assertEquals(60, talked("tel-6"), 2.5);
        heard = longer.join();
        assertEquals("", heard.missing("es/minutes-last", "es/minutes-more"));
        assertTrue(talked(LINE) > 65, "the minute was over although more was asked for: " + talked(LINE));
        // Nobody touches the screen for longer than it waits for anybody elsewhere: a call is not left for that.
        while (Instant.now().isBefore(talking.plusSeconds(90))) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        assertEquals(1, kiosk.page().locator(".button.stop").count(), "the call ended with its first minute");
        kiosk.touch(".button.stop").showsWithin("ended", 10);
    }

    @Test
    void whatIsSwitchedOffIsSaidEverywhereAndHelplinesGoOn(Screens screens) throws IOException {
        Page page = terms(screens).page();
        Accessible.check(page);
        page.fill("#why", "Robaron la clave");
        supervisor.press("button:has-text('Apagar las llamadas')");
        assertTrue(
                supervisor.words().contains("No se puede llamar a la familia: Robaron la clave"), supervisor.words());
        awaitCopy("off|");
        HallPhone.keys(LINE, CALL + ",wait 3");
        assertEquals("no", HallPhone.last(LINE)[4]);
        KioskScreen kiosk = KioskScreen.on(screens.kiosk(), KioskScreen.WITH_BROWSER_PHONE)
                .inSpanish()
                .touch(".tile.place-call")
                .shows("dial")
                .keys("55501234")
                .touch(".button.main.go");
        kiosk.page().waitForSelector(".fault:has-text('Ahora no se puede llamar')");
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,1572,#,heard,1,wait 4");
        assertEquals("yes", HallPhone.last(LINE)[4]);
        supervisor.press("button:has-text('Encender las llamadas')");
        awaitCopy("on|");
    }

    @Test
    void whatCallsCostIsReadByMonthAndTakenAsAFile(Screens screens) {
        HallPhone.keys(LINE, CALL + ",wait 4");
        Page page = terms(screens).page();
        assertTrue(supervisor.words().contains("Lo que costaron las llamadas"), supervisor.words());
        assertTrue(page.locator("td:has-text('Guatemala')").count() > 0, supervisor.words());
        String file = page.waitForDownload(() -> page.click("a:has-text('Bajar como archivo')"))
                .suggestedFilename();
        assertTrue(file.matches("calls-\\d{4}-\\d{2}\\.csv"), file);
        page.fill("#talk", "0");
        page.fill("#donor", "Una fundación");
        supervisor.press("button:has-text('Guardar')");
        assertTrue(supervisor.words().contains("Los minutos van de 1 a 60."), supervisor.words());
        assertEquals("Una fundación", page.inputValue("#donor"), "what was typed is not lost");
    }

    @Test
    void aNumberIsBlockedReviewedByAnotherAndLifted(Screens screens) {
        Desk first = Desk.of(screens.desk(), "supervisor").open("/blocked-numbers");
        Page page = first.page();
        page.fill("#digits", "4999 0143");
        page.selectOption("#reason", "EXTORTION");
        page.fill("#evidence", "Pidieron dinero por decir dónde está");
        first.press("button:has-text('Bloquear')");
        assertTrue(first.words().contains("··43"), first.words());
        assertFalse(first.words().contains("4999"), "the number itself is kept nowhere");
        assertEquals(0, page.locator("button:has-text('De acuerdo')").count(), "nobody reviews their own");
        Accessible.check(page);
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,49990143,#,heard,1,wait 3");
        assertEquals("no", HallPhone.last(LINE)[4]);
        first.press("button:has-text('Desbloquear')");
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,49990143,#,heard,1,wait 3");
        assertEquals("yes", HallPhone.last(LINE)[4]);
    }

    @Test
    void anAdministratorSaysWhatAMinuteCosts(Screens screens) {
        Desk administrator = Desk.of(screens.desk(), "administrator").open("/tariff");
        Page page = administrator.page();
        page.selectOption("#region", "PA");
        page.selectOption("#type", "MOBILE");
        page.fill("#per-minute", "0,0135");
        page.fill("#step", "6");
        administrator.press("button:has-text('Guardar')");
        String row = page.locator("tr:has-text('Panam')").first().innerText();
        assertTrue(row.contains("0.0135") && row.contains("6 s"), row);
        Accessible.check(page);
        assertEquals(
                0,
                Desk.of(screens.desk(), "supervisor")
                        .open("/tariff")
                        .page()
                        .locator("#per-minute")
                        .count());
    }
}
