package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.reencuentro.it.CodeApp;

/** Somebody who comes in by a link, at a screen of their own. */
final class Newcomer {
    static final String PASSWORD = "cuatro tejas rojas al sol";

    private final Page page;
    private CodeApp app;
    private String lastCode = "";

    Newcomer(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Opens the link and chooses a password; the page that follows asks for a second factor. */
    Newcomer arrive(String link, String email, String name) {
        page.navigate(link);
        Accessible.check(page);
        if (page.locator("#email").isEditable()) {
            page.fill("#email", email);
        }
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        press("main form button");
        assertTrue(page.url().endsWith("/account/second-factor"), page.url());
        Accessible.check(page);
        return this;
    }

    /** Sets an authenticator app up, keeps the codes on paper, and goes on. */
    Newcomer takeAuthenticator() {
        press("form[action='/account/authenticator'] button");
        Accessible.check(page);
        page.click("details summary");
        app = new CodeApp(page.locator(".secret").innerText());
        lastCode = app.code(0);
        page.fill("#code", lastCode);
        press("form[action='/account/authenticator/confirmation'] button");
        return keepCodes();
    }

    /** Gives the browser a device that verifies its person, as phones and laptops have one. */
    Newcomer withDevice() {
        CDPSession cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        cdp.send("WebAuthn.addVirtualAuthenticator", device);
        return this;
    }

    /** Makes a passkey, keeps the codes on paper, and goes on. */
    Newcomer takePasskey() {
        page.fill("#passkey-name", "Mi teléfono");
        page.click("form[data-passkey=registration] button");
        page.waitForSelector(".codes");
        return keepCodes();
    }

    private Newcomer keepCodes() {
        assertEquals(10, page.locator(".codes li").count());
        Accessible.check(page);
        press("main .buttons a.primary");
        return this;
    }

    Newcomer signOut() {
        if (page.locator("details.menu").count() > 0) {
            page.click("details.menu summary");
        }
        press("form[action='/sign-out'] button");
        return this;
    }

    /** The password, and then whatever comes. */
    Newcomer password(String email) {
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        return press("form[action='/sign-in'] button");
    }

    /** The code that was already taken once. */
    Newcomer enterLastCode() {
        return enter(lastCode);
    }

    /** The code that comes next, which no clock's half minute can have used up. */
    Newcomer enterNextCode() {
        return enter(app.code(1));
    }

    private Newcomer enter(String code) {
        lastCode = code;
        page.fill("#code", code);
        return press("form[action='/sign-in/code'] button");
    }

    Newcomer signInWithPasskey(String wanted) {
        page.click("form[data-passkey=sign-in] button");
        page.waitForURL(url -> url.endsWith(wanted));
        return this;
    }

    Newcomer press(String selector) {
        Press.on(page, selector);
        return this;
    }
}
