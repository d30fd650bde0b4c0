package org.reencuentro.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A browser that is one of the demonstration hall's kiosks. A code makes only one browser a kiosk, so the device's cookie
 * is kept for all journeys of a run.
 */
final class KioskScreen {
    /** Has a handset beside it. */
    static final String WITH_HANDSET = "kiosk-1";

    /** Is a telephone itself. */
    static final String WITH_BROWSER_PHONE = "kiosk-2";

    static final String COOKIE = "reencuentro-kiosk";

    private static final Map<String, Cookie> DEVICES = new ConcurrentHashMap<>();

    private final Page page;

    private KioskScreen(Page page) {
        this.page = page;
    }

    /** Opens the attract screen of a kiosk on a page of any size; {@code query} is empty or starts with {@code ?}. */
    static KioskScreen on(Page page, String kiosk, String query) {
        BrowserContext browser = page.context();
        DEVICES.computeIfAbsent(kiosk, name -> enrol(page, name));
        browser.addCookies(List.of(DEVICES.get(kiosk)));
        page.navigate(Instance.at("/kiosk/" + query));
        page.waitForSelector(".screen-attract");
        return new KioskScreen(page);
    }

    static KioskScreen on(Page page, String kiosk) {
        return on(page, kiosk, "");
    }

    private static Cookie enrol(Page page, String kiosk) {
        page.navigate(Instance.at("/kiosk/#" + code(kiosk)));
        page.waitForSelector(".screen-attract");
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .findFirst()
                .orElseThrow();
    }

    private static String code(String kiosk) {
        return Instance.rows().stream()
                .filter(row -> row.get(0).equals("kiosk") && row.get(1).equals(kiosk))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no code for " + kiosk))
                .get(2);
    }

    Page page() {
        return page;
    }

    /** Waits for a screen by its name. */
    KioskScreen shows(String screen) {
        page.waitForSelector(".screen-" + screen);
        return this;
    }

    /** Waits longer, for what the exchange has to do first. */
    KioskScreen showsWithin(String screen, int seconds) {
        page.waitForSelector(".screen-" + screen, new Page.WaitForSelectorOptions().setTimeout(seconds * 1000.0));
        return this;
    }

    KioskScreen touch(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    KioskScreen inSpanish() {
        return touch(".row[lang=es]").shows("home");
    }

    /** Touches the digits of the keypad, one after the other. */
    KioskScreen keys(String digits) {
        for (char digit : digits.toCharArray()) {
            page.locator(".key:not(.tool)")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(String.valueOf(digit)))
                    .click();
        }
        return this;
    }

    String words() {
        return page.locator("#screen").innerText();
    }
}
