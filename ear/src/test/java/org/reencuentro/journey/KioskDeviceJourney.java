package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a device becomes a kiosk, proves it, and stops being one; and what somebody can do who is none. */
@ExtendWith(Screens.Extension.class)
class KioskDeviceJourney {
    private static final String HELP = "{\"language\":\"es\"}";

    private static void refused(String code, HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode(), answer.body());
        assertEquals(code, KioskDevice.field(answer, "code"));
    }

    @Test
    void aCodeMakesOneDeviceTheKioskAndIsUsedUp() throws Exception {
        String code = KioskOffice.signedIn().newCode(KioskScreen.WITH_HANDSET);
        KioskDevice first = new KioskDevice();
        assertEquals(201, first.enrol(code).statusCode());
        refused("enrolment-code-unknown", new KioskDevice().enrol(code));
        assertEquals(201, first.begin().statusCode());
    }

    @Test
    void aNewCodeVoidsTheOneBefore() throws Exception {
        String before = KioskOffice.signedIn().newCode(KioskScreen.WITH_HANDSET);
        String now = KioskOffice.signedIn().newCode(KioskScreen.WITH_HANDSET);
        refused("enrolment-code-unknown", new KioskDevice().enrol(before));
        assertEquals(201, new KioskDevice().enrol(now).statusCode());
    }

    @Test
    void ofManyDevicesWithTheSameCodeOneBecomesTheKiosk() throws Exception {
        String code = KioskOffice.signedIn().newCode(KioskScreen.WITH_HANDSET);
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> status(code), threads))
                    .toList();
            assertEquals(
                    1,
                    answers.stream()
                            .map(CompletableFuture::join)
                            .filter(status -> status == 201)
                            .count());
        } finally {
            threads.shutdown();
        }
    }

    private static int status(String code) {
        try {
            return new KioskDevice().enrol(code).statusCode();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void theCookieOfAKioskIsWorthNothingOnAnotherClient() throws Exception {
        KioskDevice kiosk = KioskDevice.as(KioskScreen.WITH_HANDSET);
        String stolen = kiosk.cookie().split(";", 2)[0];
        assertTrue(kiosk.cookie().contains("HttpOnly") && kiosk.cookie().contains("SameSite=Strict"), kiosk.cookie());
        for (String path : List.of("hall", "phone", "calls/00000000-0000-7000-8000-000000000000")) {
            refused("kiosk-session-over", kiosk.send(KioskDevice.to(path).header("Cookie", stolen)));
        }
        for (String path : List.of("help", "calls", "requests", "ticket-state", "heartbeat")) {
            refused(
                    "kiosk-session-over",
                    kiosk.send(KioskDevice.to(path)
                            .header("Cookie", stolen)
                            .POST(HttpRequest.BodyPublishers.ofString(HELP))));
        }
        assertEquals(200, kiosk.send(kiosk.request("GET", "hall", null)).statusCode(), "the kiosk goes on");
    }

    @Test
    void aSignedRequestCannotBeSentAgainOrElsewhereOrOtherwise() throws Exception {
        KioskDevice kiosk = KioskDevice.as(KioskScreen.WITH_HANDSET);
        HttpRequest.Builder once = kiosk.request("GET", "hall", null);
        assertEquals(200, kiosk.send(once).statusCode());
        refused("kiosk-session-over", kiosk.send(once));
        refused("kiosk-session-over", kiosk.send(kiosk.request("GET", "phone", null, "hall", 90)));
        HttpRequest.Builder changed =
                kiosk.request("POST", "help", HELP).POST(HttpRequest.BodyPublishers.ofString("{\"language\":\"en\"}"));
        refused("kiosk-session-over", kiosk.send(changed));
        refused("kiosk-session-over", kiosk.send(kiosk.request("GET", "hall?x=1", null, "hall", 91)));
        assertEquals(
                200, kiosk.send(kiosk.request("GET", "hall", null, "hall", 92)).statusCode());
    }

    @Test
    void whatIsNoKioskGetsNothing() throws Exception {
        KioskDevice nobody = new KioskDevice();
        refused("kiosk-session-over", nobody.send(KioskDevice.to("hall")));
        for (String cookie : List.of("kiosk=" + "0".repeat(43), "kiosk=", "kiosk=\"x", "kiosk=\u00e1", "=;;,")) {
            HttpResponse<String> answer = nobody.send(KioskDevice.to("hall").header("Cookie", cookie));
            assertTrue(List.of(400, 401).contains(answer.statusCode()), cookie + ": " + answer);
        }
        KioskDevice kiosk = KioskDevice.as(KioskScreen.WITH_HANDSET);
        refused("kiosk-not-enrolled", kiosk.begin(challenge(kiosk), "https://evil.example"));
        refused("kiosk-session-over", kiosk.begin("A".repeat(75), Instance.at("")));
    }

    private static String challenge(KioskDevice device) throws Exception {
        return KioskDevice.field(device.open("challenge", "{}"), "challenge");
    }

    @Test
    void aRevokedKioskIsRefusedAtOnceAndShowsItsFirstScreen(Screens screens) throws Exception {
        KioskScreen screen = KioskScreen.on(screens.kiosk(), KioskScreen.WITH_HANDSET);
        KioskOffice.signedIn().revoke(KioskScreen.WITH_HANDSET);
        long revoked = System.nanoTime();
        screen.showsWithin("enrol", 60);
        assertTrue(System.nanoTime() - revoked < 60_000_000_000L);
        screen.page().reload();
        screen.shows("enrol");

        KioskDevice device = KioskDevice.as(KioskScreen.WITH_HANDSET);
        KioskOffice.signedIn().revoke(KioskScreen.WITH_HANDSET);
        refused("kiosk-session-over", device.send(device.request("GET", "hall", null)));
        refused("kiosk-not-enrolled", device.begin());
    }

    @Test
    void theKeyCannotLeaveTheBrowserAndSigningIsQuick(Screens screens) {
        Page page = KioskScreen.on(screens.kiosk(), KioskScreen.WITH_HANDSET).page();
        Map<?, ?> key = (Map<?, ?>) page.evaluate("""
                async () => {
                  const opening = indexedDB.open('reencuentro-kiosk');
                  const database = await new Promise(done => { opening.onsuccess = () => done(opening.result); });
                  const asking = database.transaction('device').objectStore('device').getAll();
                  const kept = await new Promise(done => { asking.onsuccess = () => done(asking.result); });
                  const { key, ...rest } = kept[0];
                  let left = 'nothing';
                  for (const format of ['jwk', 'pkcs8']) {
                    left = await crypto.subtle.exportKey(format, key).then(() => format, () => left);
                  }
                  const times = [];
                  for (let i = 0; i < 50; i++) {
                    const start = performance.now();
                    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new Uint8Array(300));
                    times.push(performance.now() - start);
                  }
                  return { entries: kept.length, rest: Object.keys(rest).join(), extractable: key.extractable, left,
                    median: times.sort((a, b) => a - b)[25], cookies: document.cookie };
                }""");
        assertEquals(1, ((Number) key.get("entries")).intValue());
        assertEquals("kiosk", key.get("rest"));
        assertEquals(false, key.get("extractable"));
        assertEquals("nothing", key.get("left"));
        assertEquals("", key.get("cookies"));
        double median = ((Number) key.get("median")).doubleValue();
        assertTrue(median < 10, "signing takes " + median + " ms");
    }

    @Test
    void aKioskWhoseClockIsWrongWorksAllTheSame(Screens screens) {
        Page page = screens.kiosk();
        page.clock().setSystemTime("2031-01-01T00:00:00Z");
        KioskScreen.on(page, KioskScreen.WITH_HANDSET).inSpanish();
        page.clock().setSystemTime("2001-01-01T00:00:00Z");
        page.reload();
        page.waitForSelector(".screen-attract");
    }

    @Test
    void theBoardHearsTheScreen(Screens screens) throws Exception {
        Supervision supervision = Supervision.signIn();
        KioskDevice device = KioskDevice.as(KioskScreen.WITH_HANDSET);
        HttpResponse<String> beat = device.send(device.request(
                "POST", "heartbeat", "{\"version\":\"abc123\",\"volume\":\"85\",\"fault\":\"unreachable\"}"));
        assertEquals(204, beat.statusCode(), beat.body());
        assertEquals("heard", screenOf(supervision, "kiosk-1-handset"));
        String page = KioskOffice.signedIn().page().body();
        assertTrue(page.contains("abc123") && page.contains("85 %") && page.contains("unreachable"), page);
        KioskOffice.signedIn().revoke(KioskScreen.WITH_HANDSET);
        assertEquals("not-enrolled", screenOf(supervision, "kiosk-1-handset"));
        assertFalse(KioskOffice.signedIn().page().body().contains("abc123"));

        KioskScreen.on(screens.kiosk(), KioskScreen.WITH_BROWSER_PHONE)
                .page()
                .waitForCondition(() -> screenOf(supervision, "kiosk-2-browser").equals("heard"));
        assertNotEquals("heard", screenOf(supervision, "kiosk-1-handset"));
    }

    private static String screenOf(Supervision supervision, String line) {
        try {
            return supervision.list("/board.json").stream()
                    .filter(each -> line.equals(each.get("code")))
                    .findFirst()
                    .orElseThrow()
                    .get("screen");
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
