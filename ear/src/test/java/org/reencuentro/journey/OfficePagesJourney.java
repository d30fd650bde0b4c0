package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the office on every screen, in every language. */
@ExtendWith(Screens.Extension.class)
class OfficePagesJourney {
    private static final Logger LOG = Logger.getLogger(OfficePagesJourney.class.getName());

    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(
                "flight_desk",
                List.of("/needs", "/waiting", "/waiting/board", "/arrivals", "first arrival", "needs of it"));
        PAGES.put(
                "caseworker",
                List.of(
                        "/",
                        "/requests",
                        "/people",
                        "/referrals",
                        "/calls",
                        "/nothing",
                        "/arrivals",
                        "first arrival",
                        "fund of it"));
        PAGES.put(
                "administrator",
                List.of(
                        "/accounts",
                        "/accounts/new",
                        "/providers",
                        "/sign-in/organisation",
                        "/tokens",
                        "/webhooks",
                        "/dead-letters",
                        "/tariff",
                        "/account",
                        "/step-up"));
        PAGES.put(
                "partner_coordinator",
                List.of(
                        "/partner/members",
                        "/partner/members/new",
                        "/tokens",
                        "/webhooks",
                        "/account",
                        "/notifications"));
        PAGES.put(
                "supervisor",
                List.of(
                        "/",
                        "/concerns",
                        "/bases",
                        "/partners/scorecard",
                        "/papers",
                        "/relief",
                        "/clubs",
                        "/stays",
                        "/shelters",
                        "/businesses",
                        "/openings",
                        "/openings/ages",
                        "/placements",
                        "/homecomings",
                        "/shuttles",
                        "/voice-messages",
                        "/family-words",
                        "/call-terms",
                        "/blocked-numbers",
                        "/tariff",
                        "/board",
                        "line of it",
                        "/duty",
                        "/sharing",
                        "/audit",
                        "/retention"));
        PAGES.put("child_protection", List.of("/accompaniments"));
        PAGES.put(
                "partner_member",
                List.of(
                        "/partner",
                        "/partner/services",
                        "/partner/ticket",
                        "/partner/vouchers",
                        "/partner/arrivals",
                        "/vouchers/check"));
    }

    /** On a telephone the head names the product where the page itself has a title. */
    @Test
    void aPartnersPageSaysItsTitleOnce(Screens screens) {
        Desk irma = Desk.of(screens.pocket(), "partner_coordinator");
        for (String path : PAGES.get("partner_coordinator")) {
            assertEquals(1, irma.open(path).page().locator("h1").count(), path);
        }
    }

    /** Axe looks at each page in each language, wide and narrow; what fits at the sizes between is a matter of widths alone. */
    @ParameterizedTest
    @CsvSource({
        "es, 1366, 768, 1, true",
        "en, 1366, 768, 1, true",
        "qps, 1366, 768, 1, false",
        "es, 320, 640, 1, false",
        "qps, 320, 640, 1, true",
        "es, 683, 384, 2, false"
    })
    void everyPageCanBeReadByEverybody(
            String language, int width, int height, double zoom, boolean axe, Screens screens) {
        PAGES.forEach((role, pages) -> {
            Page page = screens.screen(width, height, "es-GT", options -> options.setDeviceScaleFactor(zoom));
            page.context().addCookies(List.of(new Cookie("language", language).setUrl(Instance.at("/"))));
            Desk desk = Desk.of(page, role);
            for (String path : pages) {
                open(desk, path);
                assertEquals(language.equals("en") ? "en" : "es", page.getAttribute("html", "lang"));
                if (axe) {
                    Accessible.check(page);
                } else {
                    Accessible.fits(page);
                }
            }
        });
    }

    /** Opens a page by its address, or what has none of its own by a press on the page before. */
    private static void open(Desk desk, String path) {
        switch (path) {
            case "first arrival" -> desk.press(".flights a");
            case "fund of it" -> desk.press("a[href$='/fund']");
            case "line of it" -> desk.press(".tile a");
            case "needs of it" -> desk.press("a[href$='/needs']");
            default -> desk.open(path);
        }
    }

    @Test
    void pagesAreLight(Screens screens) {
        PAGES.forEach((role, pages) -> {
            Page page = screens.desk();
            AtomicLong bytes = new AtomicLong();
            page.onRequestFinished(request -> {
                Response response = request.response();
                if (response != null && !request.url().contains("/board/events")) {
                    bytes.addAndGet(request.sizes().responseBodySize);
                }
            });
            Desk desk = Desk.of(page, role);
            page.waitForLoadState(LoadState.LOAD);
            assertTrue(bytes.get() <= 100 * 1024, role + " begins with " + bytes.get());
            for (String path : pages) {
                bytes.set(0);
                open(desk, path);
                page.waitForLoadState(LoadState.LOAD);
                assertTrue(bytes.get() <= 25 * 1024, path + " is " + bytes.get());
            }
        });
    }

    @Test
    void whoeverAsksForAPersonIsOnTheBoard(Screens screens) throws Exception {
        Desk board = Desk.of(screens.desk(), "supervisor").open("/board");
        Page page = board.page();
        while (page.locator(".needed button").count() > 0) {
            board.press(".needed button");
        }
        KioskDevice kiosk = KioskDevice.as(KioskScreen.WITH_HANDSET);
        long asked = System.nanoTime();
        HttpResponse<String> answer = kiosk.send(kiosk.request("POST", "help", "{\"language\":\"es\",\"minor\":true}"));
        assertEquals(204, answer.statusCode(), answer.body());
        page.waitForSelector("[data-line=kiosk-1-handset].is-attention");
        LOG.info(String.format(
                Locale.ROOT, "help asked: on the board after %.0f ms", (System.nanoTime() - asked) / 1e6));
        assertEquals("1", page.locator("[data-total=ATTENTION] b").innerText());
        Accessible.check(page);
        board.press(".needed button");
        page.waitForSelector("text=Nadie espera ahora.");
    }

    @Test
    void theNumbersOfTodayAreThoseOfTheListsTheyOpen(Screens screens) {
        Desk desk = Desk.of(screens.desk(), "caseworker");
        Map<String, String> lists = Map.of(
                "/referrals?answer=waiting", "tbody tr",
                "/requests", "main .rows > li",
                "/needs", ".need-rows > li",
                "/arrivals", "section:has(#today) .flights > li");
        lists.forEach((path, rows) -> {
            String number = desk.open("/")
                    .page()
                    .locator(".tally a[href='" + path + "'] b")
                    .innerText();
            assertEquals(
                    number, String.valueOf(desk.open(path).page().locator(rows).count()), path);
        });
    }
}
