package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, upright and lying, in both languages and in one that is longer than any. */
@ExtendWith(Screens.Extension.class)
class KioskScreensJourney {
    @ParameterizedTest
    @CsvSource({
        "1080, 1920, es, ''",
        "1080, 1920, en, ''",
        "1080, 1920, es, ?words=pseudo",
        "1366, 768, es, ''",
        "1366, 768, es, ?words=pseudo",
    })
    void everyScreenFitsAndCanBeUsedByEverybody(int width, int height, String language, String query, Screens screens) {
        Page page = screens.screen(width, height, "es-GT", options -> options.setHasTouch(true));
        KioskScreen kiosk = KioskScreen.on(page, KioskScreen.WITH_HANDSET, query);
        check(kiosk);
        kiosk.touch(".row[lang=quc]").shows("person");
        check(kiosk);
        kiosk.touch(".finish")
                .shows("attract")
                .touch(".row[lang=" + language + "]")
                .shows("home");
        check(kiosk);
        kiosk.touch(".button.language").shows("language");
        check(kiosk);
        kiosk.touch(".back").shows("home").touch(".extra >> nth=0").shows("mine");
        check(kiosk);
        kiosk.keys("12345678").touch(".button.main.go").shows("pin-enter");
        check(kiosk);
        kiosk.touch(".finish")
                .shows("attract")
                .touch(".row[lang=" + language + "]")
                .shows("home");
        kiosk.touch(".tile.place-town").shows("town");
        check(kiosk);
        kiosk.touch(".department >> nth=1");
        check(kiosk);
        kiosk.touch(".extra >> nth=0");
        check(kiosk);
        kiosk.touch(".button.yes").shows("municipality");
        check(kiosk);
        kiosk.touch(".home-place >> nth=0").shows("trip");
        check(kiosk);
        kiosk.touch(".trip .button.go").shows("pin").keys("1111").touch(".button.main.go");
        check(kiosk);
        kiosk.keys("4826").touch(".button.main.go").shows("pin-again");
        check(kiosk);
        kiosk.keys("4826").touch(".button.main.go").shows("ticket");
        check(kiosk);
        kiosk.touch(".finish")
                .shows("attract")
                .touch(".row[lang=" + language + "]")
                .shows("home");
        kiosk.touch(".button.help").shows("person");
        check(kiosk);
    }

    /** No rule of axe broken, AAA contrast included, and nothing beyond the screen or its own box. */
    private static void check(KioskScreen kiosk) {
        Page page = kiosk.page();
        Accessible.check(page);
        List<?> contrast = new com.deque.html.axecore.playwright.AxeBuilder(page)
                .withRules(List.of("color-contrast-enhanced"))
                .analyze()
                .getViolations();
        assertEquals(0, contrast.size(), () -> "contrast below AAA: " + contrast);
        assertEquals(List.of(), page.evaluate("""
                () => {
                  const out = [];
                  if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) {
                    out.push('the page scrolls');
                  }
                  for (const box of document.querySelectorAll('#screen *:not(svg *)')) {
                    const style = getComputedStyle(box);
                    if (style.display === 'none' || style.display === 'inline' || box.matches('.disc, .disc *')) continue;
                    const place = box.getBoundingClientRect();
                    if (place.width && (place.left < -1 || place.right > innerWidth + 1 || place.bottom > innerHeight + 1)) {
                      out.push('beyond the screen: ' + box.className);
                    }
                    const slack = parseFloat(style.fontSize) * 0.36;
                    if (box.clientWidth && box.scrollWidth > box.clientWidth + 2
                        || box.clientHeight && box.scrollHeight > box.clientHeight + slack && !box.matches('.tile')) {
                      out.push('too small: ' + (box.className || box.tagName) + ' ' + box.textContent.trim().slice(0, 30));
                    }
                  }
                  return out;
                }"""), page.url());
    }

    @Test
    void aChildIsNotLeftAlone(Screens screens) {
        KioskScreen kiosk =
                KioskScreen.on(screens.kiosk(), KioskScreen.WITH_HANDSET).inSpanish();
        kiosk.touch(".extra:has-text('Soy menor de 18')").shows("child");
        kiosk.page().waitForSelector(".told.done");
        assertTrue(kiosk.words().contains("Ya viene alguien"), kiosk.words());
        check(kiosk);
        kiosk.page().keyboard().press("Escape");
        kiosk.shows("child").touch(".button.help").shows("child").touch(".button.language");
        kiosk.page().waitForSelector("h1:has-text('Someone is coming')");
        kiosk.shows("child");
    }

    @Test
    void theFirstLoadIsLight(Screens screens) {
        KioskScreen.on(screens.kiosk(), KioskScreen.WITH_HANDSET);
        Page page = screens.kiosk();
        AtomicLong bytes = new AtomicLong();
        page.onRequestFinished(request -> bytes.addAndGet((long) request.sizes().responseBodySize));
        KioskScreen.on(page, KioskScreen.WITH_HANDSET);
        assertTrue(bytes.get() <= 150 * 1024, bytes + " bytes");
    }

    @Test
    void whoeverWalksAwayIsForgotten(Screens screens) {
        Page page = screens.kiosk();
        page.clock().install();
        KioskScreen kiosk = KioskScreen.on(page, KioskScreen.WITH_HANDSET).inSpanish();
        kiosk.touch(".extra >> nth=0").shows("mine").keys("1234");
        page.clock().fastForward(30_500);
        kiosk.shows("here");
        assertTrue(!kiosk.words().contains("1"), kiosk.words());
        kiosk.touch(".button.main.go").shows("mine");
        assertEquals(4, page.locator(".slot.filled").count());
        page.clock().fastForward(30_500);
        kiosk.shows("here");
        page.clock().fastForward(21_000);
        kiosk.shows("attract").inSpanish().touch(".extra >> nth=0").shows("mine");
        assertEquals(0, page.locator(".slot.filled").count());
    }

    @Test
    void withTheNetworkCutItSaysToUseTheTelephone(Screens screens) {
        Page page = screens.kiosk();
        KioskScreen kiosk = KioskScreen.on(page, KioskScreen.WITH_HANDSET);
        page.waitForFunction("async () => (await navigator.serviceWorker.ready).active.state === 'activated'");
        page.context().setOffline(true);
        page.reload();
        page.waitForSelector(".screen-offline", new Page.WaitForSelectorOptions().setTimeout(2000));
        assertTrue(kiosk.words().contains("Use el teléfono"), kiosk.words());
        check(kiosk);
        page.context().setOffline(false);
        kiosk.showsWithin("attract", 6);
    }
}
