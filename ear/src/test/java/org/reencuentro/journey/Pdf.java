package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;

/** What a page offers as PDF. */
final class Pdf {
    private Pdf() {}

    /** Follows a link as whoever is signed in on the page, and looks whether a whole PDF is behind it. */
    static void check(Page page, String link) {
        APIResponse answer =
                page.context().request().get(Instance.at(page.locator(link).getAttribute("href")));
        assertEquals(200, answer.status());
        assertEquals("application/pdf", answer.headers().get("content-type"));
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1).strip();
        assertTrue(body.startsWith("%PDF-") && body.endsWith("%%EOF"), "the whole of it");
    }
}
