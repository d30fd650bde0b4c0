package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A device that is a kiosk, without its screens: it has a key, begins sessions, and signs what it asks. */
public final class KioskDevice {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final KeyPair pair;
    private String kiosk;
    private String session;
    private String cookie;
    private long number;

    KioskDevice() throws GeneralSecurityException {
        this(Instance.at(""));
    }

    /** A device of the server at an address, which ends without a slash. */
    public KioskDevice(String base) throws GeneralSecurityException {
        this.base = base;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    /** A device that has just become the kiosk and begun a session. */
    static KioskDevice as(String kiosk) throws Exception {
        KioskDevice device = new KioskDevice();
        HttpResponse<String> answer = device.enrol(KioskOffice.signedIn().newCode(kiosk));
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(201, device.begin().statusCode());
        return device;
    }

    /** Tries to become the kiosk that waits for the code. */
    public HttpResponse<String> enrol(String code) throws IOException, InterruptedException {
        String key = BASE64URL.encodeToString(pair.getPublic().getEncoded());
        HttpResponse<String> answer = open("enrolment", "{\"code\":\"" + code + "\",\"key\":\"" + key + "\"}");
        if (answer.statusCode() == 201) {
            kiosk = field(answer, "kiosk");
        }
        return answer;
    }

    /** Tries to begin a session as the kiosk it became. */
    public HttpResponse<String> begin() throws IOException, InterruptedException, GeneralSecurityException {
        String challenge = field(open("challenge", "{}"), "challenge");
        return begin(challenge, base);
    }

    /** Tries to begin a session with a challenge, as a page of that origin. */
    HttpResponse<String> begin(String challenge, String origin)
            throws IOException, InterruptedException, GeneralSecurityException {
        String signature = sign(String.join("\n", "reencuentro kiosk session", challenge, origin, kiosk));
        HttpResponse<String> answer = open(
                "session",
                "{\"kiosk\":\"%s\",\"challenge\":\"%s\",\"signature\":\"%s\"}".formatted(kiosk, challenge, signature));
        if (answer.statusCode() == 201) {
            session = field(answer, "session");
            cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            number = 0;
        }
        return answer;
    }

    /** The cookie of its session as the server set it, with its attributes. */
    String cookie() {
        return cookie;
    }

    /** A signed request; headers may be added before it is sent. */
    public HttpRequest.Builder request(String method, String path, String body) throws GeneralSecurityException {
        number++;
        return request(method, path, body, path, number);
    }

    /** A request signed for {@code signedPath} and under a number, whatever it is sent to. */
    HttpRequest.Builder request(String method, String path, String body, String signedPath, long number)
            throws GeneralSecurityException {
        String digest = body == null
                ? ""
                : "sha-256=:"
                        + Base64.getEncoder()
                                .encodeToString(MessageDigest.getInstance("SHA-256")
                                        .digest(body.getBytes(StandardCharsets.UTF_8)))
                        + ":";
        String text = String.join(
                "\n",
                "reencuentro kiosk request",
                session,
                Long.toString(number),
                method,
                "/kiosk/api/" + signedPath,
                digest);
        HttpRequest.Builder request = to(path).header("Cookie", cookie.split(";", 2)[0])
                .header("Kiosk-Proof", number + "." + sign(text))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return body == null ? request : request.header("Content-Digest", digest);
    }

    /** A request to the API, without any sign of who sends it. */
    static HttpRequest.Builder to(String path) {
        return to(Instance.at(""), path);
    }

    private static HttpRequest.Builder to(String base, String path) {
        return HttpRequest.newBuilder(URI.create(base + "/kiosk/api/" + path))
                .header("Accept-Language", "es")
                .header("Origin", base)
                .header("Content-Type", "application/json");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> open(String path, String body) throws IOException, InterruptedException {
        return send(to(base, path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String sign(String text) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(pair.getPrivate());
        signing.update(text.getBytes(StandardCharsets.UTF_8));
        return BASE64URL.encodeToString(signing.sign());
    }

    static String field(HttpResponse<String> answer, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
        if (!field.find()) {
            throw new IllegalStateException("no " + name + " in " + answer.body());
        }
        return field.group(1);
    }
}
