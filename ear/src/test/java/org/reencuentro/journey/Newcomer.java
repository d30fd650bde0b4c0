package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who comes in by a link, at a screen of their own. */
final class Newcomer {
    static final String PASSWORD = "cuatro tejas rojas al sol";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Page page;
    private byte[] secret;

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
        secret = base32(page.locator(".secret").innerText().replace(" ", ""));
        page.fill("#code", code(0));
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
        press("form[action='/sign-out'] button");
        return this;
    }

    /** The password, and then whatever comes. */
    Newcomer password(String email) {
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        return press("form[action='/sign-in'] button");
    }

    /** The code of now, or of as many half minutes ahead. */
    Newcomer enterCode(int ahead) {
        page.fill("#code", code(ahead));
        return press("form[action='/sign-in/code'] button");
    }

    Newcomer signInWithPasskey(String wanted) {
        page.click("form[data-passkey=sign-in] button");
        page.waitForURL(url -> url.endsWith(wanted));
        return this;
    }

    Newcomer press(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    private String code(int ahead) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + ahead;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xF, 4).getInt() & 0x7FFFFFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] base32(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char each : text.toCharArray()) {
            held = held << 5 | BASE32.indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
