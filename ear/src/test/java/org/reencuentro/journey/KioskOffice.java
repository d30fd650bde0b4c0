package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administrator at the page of the kiosks. */
public final class KioskOffice {
    private static final ConcurrentMap<String, KioskOffice> BY_INSTANCE = new ConcurrentHashMap<>();
    private static final Pattern CODE = Pattern.compile("id=\"code-digits\">([0-9 ]{14})<");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    private final String cookie;

    /** Signs in at the server at an address, which ends without a slash. */
    public KioskOffice(String base, Instance.Account account) {
        this.base = base;
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "email=" + encoded(account.email()) + "&password=" + encoded(account.password()))));
        assertEquals(303, answer.statusCode(), "the administrator signs in");
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    /** The administrator, signed in once for all journeys of a run while the session holds. */
    static KioskOffice signedIn() {
        return BY_INSTANCE.compute(
                Instance.at(""),
                (instance, before) -> before != null && before.page().statusCode() == 200
                        ? before
                        : new KioskOffice(Instance.at(""), Instance.account("administrator")));
    }

    /** Makes a code that makes one browser that kiosk. */
    public String newCode(String kiosk) {
        HttpResponse<String> answer = post(kiosk, "enrolment-code");
        assertEquals(200, answer.statusCode(), answer.body());
        Matcher code = CODE.matcher(answer.body());
        if (!code.find()) {
            throw new IllegalStateException("no code on the page");
        }
        return code.group(1).replace(" ", "");
    }

    /** Takes the kiosk from the device that is it. */
    void revoke(String kiosk) {
        assertEquals(303, post(kiosk, "revocation").statusCode());
    }

    HttpResponse<String> page() {
        return send(HttpRequest.newBuilder(URI.create(base + "/kiosks")).header("Cookie", cookie));
    }

    private HttpResponse<String> post(String kiosk, String command) {
        Matcher address = Pattern.compile("(?s)data-kiosk=\"" + kiosk + "\".*?action=\"/kiosks/([0-9a-f-]{36})/")
                .matcher(page().body());
        if (!address.find()) {
            throw new IllegalStateException("no kiosk " + kiosk + " on the page");
        }
        return send(HttpRequest.newBuilder(URI.create(base + "/kiosks/" + address.group(1) + "/" + command))
                .header("Cookie", cookie)
                .header("Origin", base)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
