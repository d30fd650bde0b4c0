package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The menu of whoever has the most places: in groups, and out of the way on a telephone. */
@ExtendWith(Screens.Extension.class)
class MenuJourney {
    /** Where the page itself begins on a telephone, in pixels from the top, at the latest. */
    private static final double HALF_A_SCREEN = 320;

    @Test
    void onATelephoneItOpensWithoutScriptsAndLeavesThePageFirst(Screens screens) {
        Page page = screens.screen(
                320,
                640,
                "es-GT",
                options -> options.setJavaScriptEnabled(false).setHasTouch(true));
        Desk desk = Desk.of(page, "supervisor");
        Locator menu = page.locator("nav.side");
        assertFalse(menu.isVisible());
        double top = page.locator("h1").boundingBox().y;
        assertTrue(top < HALF_A_SCREEN, "the title begins at " + top);
        desk.press(".to-menu");
        assertTrue(menu.isVisible());
        desk.press("nav.side .fold");
        assertFalse(menu.isVisible());
        desk.press(".to-menu").press("nav.side a[href='/stays']");
        assertTrue(page.url().endsWith("/stays"), page.url());
        assertFalse(menu.isVisible());
    }

    @Test
    void itCanBeReadByEverybody(Screens screens) {
        for (String language : List.of("es", "en", "qps")) {
            Page desk = screens.desk();
            Page pocket = screens.pocket();
            for (Page page : List.of(desk, pocket)) {
                page.context().addCookies(List.of(new Cookie("language", language).setUrl(Instance.at("/"))));
                Desk.of(page, "supervisor");
            }
            assertFalse(desk.locator(".to-menu").isVisible());
            assertEquals(6, desk.locator("nav.side ul").count(), "groups");
            Accessible.check(desk);
            pocket.click(".to-menu");
            Accessible.check(pocket);
            assertEquals(
                    0,
                    ((Number) pocket.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue());
        }
    }
}
