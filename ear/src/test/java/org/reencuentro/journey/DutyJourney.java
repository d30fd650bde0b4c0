package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody presses 0: the phone of whoever is on duty rings, is lifted or not, and the caller goes on where they were. */
@ExtendWith(Screens.Extension.class)
class DutyJourney {
    private static final String LINE = "tel-2";
    private static final String DUTY = "duty-1";

    private static void untilOnTheBoard(String line, String state) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        Supervision supervision = Supervision.signIn();
        while (supervision.list("/board.json").stream()
                .noneMatch(each -> line.equals(each.get("code")) && state.equals(each.get("state")))) {
            assertTrue(Instant.now().isBefore(end), line + " does not become " + state);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static List<Map<String, String>> waiting() throws IOException, InterruptedException {
        return Supervision.signIn().list("/board.json").stream()
                .filter(each -> LINE.equals(each.get("place")))
                .toList();
    }

    @Test
    void zeroRingsWhoIsOnDutyBothHearEachOtherAndTheMenuIsThereAgain() throws Exception {
        int before = HallPhone.journal(LINE).size();
        Process duty = HallPhone.onDuty(DUTY, "--keys", "family,talk 3");
        try {
            untilOnTheBoard(DUTY, "free");
            Heard heard = HallPhone.hear(LINE, "heard,1,heard,wait 2.5,0,family,talk 2,wait 8,1,wait 3");

            assertTrue(duty.waitFor(30, TimeUnit.SECONDS), "the duty phone is still off its hook");
            assertEquals(0, duty.exitValue(), "the duty phone did not hear the caller");
            assertEquals("", heard.missing("es/menu-ask", "es/person-ringing", "es/menu-ask-slow", "es/number-ask"));
            assertEquals(0, heard.times("es/person-coming") + heard.times("es/person-nobody"));
            assertEquals(List.of(), waiting(), "they have talked: nobody needs to go");
            assertEquals(before, HallPhone.journal(LINE).size(), "that was no call");
        } finally {
            duty.destroy();
        }
    }

    @Test
    void whereNobodyLiftsTheCallerIsToldKindlyAndSomebodyComes() throws Exception {
        Process duty = HallPhone.onDuty(DUTY, "--no-lift");
        try {
            untilOnTheBoard(DUTY, "free");
            Heard heard = HallPhone.hear(LINE, "heard,1,heard,wait 2.5,0,wait 36,0,wait 8,1,wait 3");

            assertEquals(
                    "", heard.missing("es/person-ringing", "es/person-nobody", "es/person-coming", "es/number-ask"));
            assertEquals(1, heard.times("es/person-ringing"), "whoever asks again at once is not rung for again");
            assertEquals(1, waiting().size());
            assertTrue(duty.waitFor(30, TimeUnit.SECONDS));
            assertEquals(0, duty.exitValue(), "it rang once");
        } finally {
            duty.destroy();
        }
    }

    @Test
    void aKeyLeavesTheRinging() throws Exception {
        Process duty = HallPhone.onDuty(DUTY, "--no-lift");
        try {
            untilOnTheBoard(DUTY, "free");
            Heard heard = HallPhone.hear(LINE, "heard,1,heard,wait 2.5,0,wait 8,1,wait 4");

            assertEquals("", heard.missing("es/person-ringing", "es/number-ask"));
            assertEquals(0, heard.times("es/person-nobody"));
        } finally {
            duty.destroy();
        }
    }

    @Test
    void theRosterIsKeptAndSaysWhenNobodyIsThere(Screens screens) {
        Desk supervisor = Desk.of(screens.desk(), "supervisor");
        Page page = supervisor.open("/duty").page();
        Accessible.check(page);
        assertTrue(supervisor.words().contains("Siempre hay alguien de turno"), supervisor.words());

        page.selectOption("#role-new", "PSYCHOLOGIST");
        page.fill("#from-new", "08:00");
        page.fill("#until-new", "16:00");
        supervisor.press("#new-duty button");
        assertTrue(page.locator("#mistake").innerText().contains("al menos un día"), supervisor.words());
        assertEquals("08:00", page.inputValue("#from-new"), "what was typed is still there");
        Accessible.check(page);
        page.locator("#new-duty input[value=MONDAY]").check();
        supervisor.press("#new-duty button");
        String row = "#duties > li:has(.name:has-text('Psicología')) ";
        assertEquals(1, page.locator(row).count(), supervisor.words());

        Desk caseworker = Desk.of(screens.desk(), "caseworker");
        caseworker.open("/duty");
        assertEquals(0, caseworker.page().locator("#new-duty").count());
        caseworker.press("#duties > li:has-text('Trabajo social') button:has-text('No estoy por ahora')");
        assertTrue(caseworker.words().contains("dijo que no hay nadie"), caseworker.words());
        assertFalse(
                caseworker.page().locator("#on-duty").innerText().contains("Trabajo social · Trabajo social"),
                caseworker.words());
        caseworker.press("#duties > li:has-text('Trabajo social') button:has-text('Ya estoy aquí')");
        assertTrue(
                caseworker.page().locator("#on-duty").innerText().contains("Trabajo social · Trabajo social"),
                caseworker.words());

        supervisor.open("/duty");
        page.locator(row + "summary").click();
        supervisor.press(row + "button:has-text('Quitar')");
        assertEquals(0, page.locator(row).count(), supervisor.words());
    }
}
