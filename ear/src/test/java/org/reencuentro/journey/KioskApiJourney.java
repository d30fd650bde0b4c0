package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kiosk's API says to requests that no kiosk would send. */
class KioskApiJourney {
    private final HttpClient client = HttpClient.newHttpClient();
    private KioskDevice device;

    @BeforeEach
    void enrol() throws Exception {
        device = KioskDevice.as(KioskScreen.WITH_HANDSET);
    }

    private HttpResponse<String> post(String path, String body, String key) throws Exception {
        HttpRequest.Builder request = device.request("POST", path, body);
        return device.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.body().contains("\tat "), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "calls | {                                                | 400 | body-malformed",
                "calls | [1]                                              | 400 | body-malformed",
                "calls | {\"digits\":\"55501234\",\"language\":\"es\",\"x\":\"1\"} | 400 | body-malformed",
                "calls | {\"digits\":55501234,\"language\":\"es\"}        | 400 | body-malformed",
                "calls | {\"digits\":\"5550a234\",\"language\":\"es\"}    | 400 | number-not-digits",
                "calls | {\"digits\":\"٥٥٥٠١٢٣٤\",\"language\":\"es\"}    | 400 | number-not-digits",
                "calls | {\"digits\":\"5550\",\"language\":\"es\"}        | 422 | number-too-short",
                "calls | {\"digits\":\"18765550143\",\"language\":\"es\"} | 422 | number-not-allowed",
                "calls | {\"digits\":\"19005550143\",\"language\":\"es\"} | 422 | number-not-allowed",
                "calls | {\"digits\":\"2025550143\",\"language\":\"es\"}  | 422 | number-needs-country",
                "calls | {\"digits\":\"55501234\",\"language\":\"xx\"}    | 422 | language-unknown",
                "requests | {\"kind\":\"NONE\",\"language\":\"es\",\"pin\":\"4826\"} | 400 | body-malformed",
                "requests | {\"kind\":\"TRANSPORT\",\"language\":\"es\",\"pin\":\"4826\"} | 422 | department-missing",
                "requests | {\"kind\":\"TRANSPORT\",\"department\":\"99\",\"language\":\"es\",\"pin\":\"4826\"} | 422 | department-unknown",
                "requests | {\"kind\":\"TRANSPORT\",\"department\":\"13\",\"language\":\"es\",\"pin\":\"1111\"} | 422 | pin-too-easy",
                "requests | {\"kind\":\"TRANSPORT\",\"department\":\"13\",\"language\":\"es\",\"pin\":\"12\"} | 400 | pin-malformed",
                "ticket-state | {\"ticket\":\"00000000\",\"pin\":\"4826\"} | 404 | ticket-unknown",
                "help | {\"language\":\"es\",\"minor\":\"yes\"}           | 400 | body-malformed",
                "nowhere | {}                                             | 404 | not-found",
            })
    void badInputGetsAClearAnswer(String path, String body, int status, String code) throws Exception {
        assertProblem(status, code, post(path, body, UUID.randomUUID().toString()));
    }

    @Test
    void aSentenceComesInTheLanguageThatIsAskedFor() throws Exception {
        HttpResponse<String> english =
                device.send(device.request("GET", "nowhere", null).setHeader("Accept-Language", "en"));
        assertTrue(english.body().contains("There is nothing here."), english.body());
        assertEquals("en", english.headers().firstValue("Content-Language").orElse(""));
    }

    @Test
    void anotherSiteCanChangeNothing() throws Exception {
        String body = "{\"language\":\"es\"}";
        assertProblem(
                403,
                "foreign-origin",
                device.send(device.request("POST", "help", body).setHeader("Origin", "https://elsewhere.example")));
        assertProblem(
                403,
                "foreign-origin",
                device.send(device.request("POST", "help", body).header("Sec-Fetch-Site", "cross-site")));
    }

    @Test
    void aFloodIsNotRead() throws Exception {
        assertProblem(413, "body-too-large", post("help", "{\"language\":\"" + "e".repeat(5000) + "\"}", null));
    }

    @Test
    void theSameRequestTwiceMakesOneTicket() throws Exception {
        String body = "{\"kind\":\"TRANSPORT\",\"department\":\"13\",\"language\":\"es\",\"pin\":\"4826\"}";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post("requests", body, key);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), post("requests", body, key).body());
        assertProblem(422, "request-key-reused", post("requests", body.replace("4826", "4827"), key));
        assertProblem(400, "key-malformed", post("requests", body, null));
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() throws Exception {
        HttpResponse<String> page = device.send(HttpRequest.newBuilder(URI.create(Instance.at("/kiosk/"))));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(page.headers().firstValue("Permissions-Policy").orElse("").contains("microphone=(self)"));
    }

    @Test
    void theLoudspeakerSaysTheSamePromptsAsThePhones() throws Exception {
        HttpResponse<byte[]> voice =
                client.send(voice("kiosk.home.title.wav").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, voice.statusCode());
        assertEquals("audio/wav", voice.headers().firstValue("Content-Type").orElse(""));
        assertTrue(voice.body().length > 4000);
        assertProblem(404, "not-found", device.send(voice("none.wav")));
        assertProblem(404, "not-found", device.send(voice("..%2f..%2flines.wav")));
    }

    /** The browser fetches it by itself, with nothing but the cookie. */
    private HttpRequest.Builder voice(String name) {
        return KioskDevice.to("voice/es/" + name)
                .header("Cookie", device.cookie().split(";", 2)[0])
                .GET();
    }
}
