package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What anybody sees who comes for the first time. */
@ExtendWith(Screens.Extension.class)
class FrontDoorsJourney {

    @Test
    void theKioskInvitesEverybody(Screens screens) {
        Page kiosk = screens.kiosk();
        kiosk.navigate(Instance.at("/kiosk/"));
        kiosk.waitForLoadState();
        Accessible.check(kiosk);
    }

    @Test
    void theKioskIsLight(Screens screens) {
        assertTrue(firstLoad(screens.kiosk(), "/kiosk/") <= 150 * 1024, "more than 150 KB");
    }

    @Test
    void theOfficeAsksWhoComes(Screens screens) {
        Page desk = screens.desk();
        desk.navigate(Instance.at("/sign-in"));
        Accessible.check(desk);
        Page pocket = screens.pocket();
        pocket.navigate(Instance.at("/sign-in"));
        Accessible.check(pocket);
    }

    @Test
    void theOfficeIsLight(Screens screens) {
        assertTrue(firstLoad(screens.desk(), "/sign-in") <= 100 * 1024, "more than 100 KB");
    }

    /** Bytes that came over the wire for a first visit. */
    private static long firstLoad(Page page, String path) {
        AtomicLong bytes = new AtomicLong();
        page.onRequestFinished(request -> {
            Response response = request.response();
            if (response != null) {
                bytes.addAndGet((long) request.sizes().responseBodySize);
            }
        });
        page.navigate(Instance.at(path));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return bytes.get();
    }
}
