package org.reencuentro.journey;

import com.microsoft.playwright.Page;

/**
 * A browser that is one of the demonstration hall's kiosks. Its key cannot leave it, so every browser of a journey becomes
 * the kiosk by a code of its own, and the one before it no longer is.
 */
final class KioskScreen {
    /** Has a handset beside it. */
    static final String WITH_HANDSET = "kiosk-1";

    /** Is a telephone itself. */
    static final String WITH_BROWSER_PHONE = "kiosk-2";

    private final Page page;

    private KioskScreen(Page page) {
        this.page = page;
    }

    /** Opens the attract screen of a kiosk on a page of any size; {@code query} is empty or starts with {@code ?}. */
    static KioskScreen on(Page page, String kiosk, String query) {
        page.navigate(
                Instance.at("/kiosk/" + query + "#" + KioskOffice.signedIn().newCode(kiosk)));
        page.waitForSelector(".screen-attract");
        return new KioskScreen(page);
    }

    static KioskScreen on(Page page, String kiosk) {
        return on(page, kiosk, "");
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
