package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody calls the family from a kiosk: its browser is the telephone, or the handset beside it. */
@ExtendWith(Screens.Extension.class)
class KioskCallJourney {
    private static KioskScreen dial(Screens screens, String number) {
        return KioskScreen.on(screens.kiosk(), KioskScreen.WITH_BROWSER_PHONE)
                .inSpanish()
                .touch(".tile.place-call")
                .shows("dial")
                .keys(number);
    }

    @Test
    void theyTalkAndHangUp(Screens screens) {
        KioskScreen kiosk = dial(screens, "55501234");
        assertTrue(kiosk.words().contains("Guatemala"));
        kiosk.touch(".button.main.go").showsWithin("talking", 25);
        Accessible.check(kiosk.page());
        assertTrue(kiosk.words().contains("10 minutos"), kiosk.words());
        assertFalse(kiosk.words().contains("5550"), "the number is on a screen that others can read");
        kiosk.touch(".button.stop").showsWithin("ended", 10);
        assertTrue(kiosk.words().contains("Terminó su llamada"), kiosk.words());
        Accessible.check(kiosk.page());
        kiosk.touch(".finish").shows("attract");
    }

    @Test
    void aBusyFamilyIsSaidAndTriedAgain(Screens screens) {
        KioskScreen kiosk = dial(screens, "55501200").touch(".button.main.go").showsWithin("ended", 30);
        assertTrue(kiosk.words().contains("Está ocupado"), kiosk.words());
        kiosk.touch(".choices .button.main:nth-child(2)").shows("dial");
        assertEquals(0, kiosk.page().locator(".slot.filled").count(), "the other number starts empty");
    }

    @Test
    void whoReachesNobodyLeavesAMessageByTheKeysOnTheScreen(Screens screens) {
        long before = HallPhone.recorded();
        KioskScreen kiosk = dial(screens, "55501200").touch(".button.main.go").showsWithin("ended", 30);
        Page page = kiosk.touch(".button:has-text('Dejar un mensaje')")
                .shows("message")
                .page();
        Accessible.check(page);
        Page.WaitForConditionOptions aWhile = new Page.WaitForConditionOptions().setTimeout(20_000);
        page.waitForCondition(() -> HallPhone.recorded() > before + 24_000, aWhile);
        kiosk.touch(".button:has-text('Ya terminé')");
        assertTrue(kiosk.words().contains("Escúchelo"), kiosk.words());
        Accessible.check(page);
        kiosk.touch(".button:has-text('Borrarlo')").shows("ended");
        page.waitForCondition(() -> HallPhone.recorded() == before, aWhile);
        kiosk.touch(".button:has-text('Otra cosa')").shows("home");
    }

    @Test
    void tenDigitsAskForTheCountry(Screens screens) {
        KioskScreen kiosk = dial(screens, "2025550143").touch(".button.main.go").shows("country");
        Accessible.check(kiosk.page());
        kiosk.touch(".country-choice:has-text('Estados Unidos')").showsWithin("talking", 25);
        kiosk.touch(".button.stop").showsWithin("ended", 10);
    }

    @Test
    void jamaicaIsNotTheUnitedStates(Screens screens) {
        KioskScreen kiosk = dial(screens, "8765550143").touch(".button.main.go").shows("country");
        kiosk.touch(".country-choice:has-text('Estados Unidos')").shows("dial");
        assertTrue(kiosk.words().contains("A ese número no podemos llamar"), kiosk.words());
        Accessible.check(kiosk.page());
    }

    @Test
    void theNumberCanBeCoveredAndErased(Screens screens) {
        KioskScreen kiosk = dial(screens, "5550");
        assertTrue(kiosk.words().contains("Faltan 4 números"), kiosk.words());
        kiosk.touch(".key.tool:has-text('Tapar')");
        assertFalse(kiosk.page().locator(".slots").innerText().contains("5"));
        kiosk.touch(".key.tool:has-text('Borrar')");
        assertTrue(kiosk.words().contains("Faltan 5 números"), kiosk.words());
    }

    @Test
    void theKeyboardDialsToo(Screens screens) {
        Page page = dial(screens, "").page();
        page.keyboard().type("55501234");
        assertEquals(8, page.locator(".slot.filled").count());
        page.keyboard().press("Escape");
        page.waitForSelector(".screen-home");
    }

    @Test
    void theHandsetRingsAndTheyTalk(Screens screens) throws IOException, InterruptedException {
        Process handset = HallPhone.awaitRing("kiosk-1-handset", 8);
        try {
            KioskScreen kiosk = atTheHandset(screens, true)
                    .shows("dial")
                    .keys("55501234")
                    .touch(".button.main.go")
                    .shows("lift");
            assertTrue(kiosk.words().contains("Levante el teléfono"), kiosk.words());
            Accessible.check(kiosk.page());
            kiosk.showsWithin("talking", 25);
            assertEquals(0, kiosk.page().locator(".volume").count(), "the handset has its own loudness");
            kiosk.showsWithin("ended", 25);
            assertTrue(kiosk.words().contains("Terminó su llamada"), kiosk.words());
        } finally {
            handset.destroy();
        }
    }

    private static KioskScreen atTheHandset(Screens screens, boolean plugged) throws IOException, InterruptedException {
        Supervision supervision = Supervision.signIn();
        KioskScreen kiosk = KioskScreen.on(screens.kiosk(), KioskScreen.WITH_HANDSET);
        kiosk.page().waitForCondition(() -> plugged != handset(supervision).equals("offline"));
        kiosk.page().reload();
        return kiosk.shows("attract").inSpanish().touch(".tile.place-call");
    }

    private static String handset(Supervision supervision) {
        try {
            return supervision.list("/board.json").stream()
                    .filter(line -> "kiosk-1-handset".equals(line.get("code")))
                    .findFirst()
                    .orElseThrow()
                    .get("state");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    @Test
    void withoutItsHandsetAPersonHelps(Screens screens) throws IOException, InterruptedException {
        KioskScreen kiosk = atTheHandset(screens, false).shows("out");
        assertTrue(kiosk.words().contains("Una persona le ayuda a llamar"), kiosk.words());
        Accessible.check(kiosk.page());
        kiosk.touch(".button.main.act").shows("person");
    }
}
