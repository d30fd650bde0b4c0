package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kiosk's API says to requests that no kiosk would send. */
@ExtendWith(Screens.Extension.class)
class KioskApiJourney {
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie;

    @BeforeEach
    void enrol(Screens screens) {
        Page page = screens.kiosk();
        KioskScreen.on(page, KioskScreen.WITH_HANDSET);
        cookie = page.context().cookies().stream()
                .filter(each -> each.name.equals(KioskScreen.COOKIE))
                .map(each -> each.name + "=" + each.value)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(Instance.at("/kiosk/api/" + path)))
                .header("Cookie", cookie)
                .header("Accept-Language", "es")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
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
    void badInputGetsAClearAnswer(String path, String body, int status, String code)
            throws IOException, InterruptedException {
        assertProblem(status, code, post(path, body, UUID.randomUUID().toString()));
    }

    @Test
    void whatIsNoKioskGetsNothing() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Instance.at("/kiosk/api/hall")));
        assertProblem(401, "kiosk-not-enrolled", send(request.copy()));
        assertProblem(
                401,
                "kiosk-not-enrolled",
                send(request.copy().header("Cookie", KioskScreen.COOKIE + "=" + "0".repeat(64))));
        assertProblem(401, "enrolment-code-unknown", post("enrolment", "{\"code\":\"000000000000\"}", null));
    }

    @Test
    void aSentenceComesInTheLanguageThatIsAskedFor() throws IOException, InterruptedException {
        HttpResponse<String> english =
                send(to("nowhere").setHeader("Accept-Language", "en").GET());
        assertTrue(english.body().contains("There is nothing here."), english.body());
        assertEquals("en", english.headers().firstValue("Content-Language").orElse(""));
    }

    @Test
    void anotherSiteCanChangeNothing() throws IOException, InterruptedException {
        String body = "{\"language\":\"es\"}";
        assertProblem(
                403,
                "foreign-origin",
                send(to("help")
                        .header("Origin", "https://elsewhere.example")
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
        assertProblem(
                403,
                "foreign-origin",
                send(to("help")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    @Test
    void aFloodIsNotRead() throws IOException, InterruptedException {
        assertProblem(413, "body-too-large", post("help", "{\"language\":\"" + "e".repeat(5000) + "\"}", null));
    }

    @Test
    void theSameRequestTwiceMakesOneTicket() throws IOException, InterruptedException {
        String body = "{\"kind\":\"TRANSPORT\",\"department\":\"13\",\"language\":\"es\",\"pin\":\"4826\"}";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post("requests", body, key);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), post("requests", body, key).body());
        assertProblem(422, "request-key-reused", post("requests", body.replace("4826", "4827"), key));
        assertProblem(400, "key-malformed", post("requests", body, null));
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() throws IOException, InterruptedException {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(Instance.at("/kiosk/"))));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(page.headers().firstValue("Permissions-Policy").orElse("").contains("microphone=(self)"));
    }

    @Test
    void theLoudspeakerSaysTheSamePromptsAsThePhones() throws IOException, InterruptedException {
        HttpResponse<byte[]> voice =
                client.send(to("voice/es/kiosk.home.title.wav").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, voice.statusCode());
        assertEquals("audio/wav", voice.headers().firstValue("Content-Type").orElse(""));
        assertTrue(voice.body().length > 4000);
        assertProblem(404, "not-found", send(to("voice/es/none.wav").GET()));
        assertProblem(404, "not-found", send(to("voice/es/..%2f..%2flines.wav").GET()));
    }
}
