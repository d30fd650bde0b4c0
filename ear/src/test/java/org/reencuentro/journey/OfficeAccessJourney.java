package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who finds what at which address, asked from outside of the running system. */
class OfficeAccessJourney {
    private static final String NOBODY = "nobody";
    private static final String NONE = "00000000-0000-7000-8000-000000000000";
    private static final List<String> ROLES =
            List.of("flight_desk", "caseworker", "supervisor", "partner_member", "administrator");

    /** The pages, and who finds something there. */
    private static final Map<String, Set<String>> PAGES = new LinkedHashMap<>();

    static {
        Set<String> casework = Set.of("caseworker", "supervisor");
        Set<String> board = Set.of("supervisor", "administrator");
        PAGES.put("/arrivals", Set.of("flight_desk", "caseworker", "supervisor"));
        PAGES.put("/needs", Set.of("flight_desk", "caseworker", "supervisor"));
        PAGES.put("/concerns", Set.of("supervisor"));
        PAGES.put("/waiting", Set.of("flight_desk", "caseworker", "supervisor"));
        PAGES.put("/waiting/board", Set.of("flight_desk", "caseworker", "supervisor"));
        PAGES.put("/requests", casework);
        PAGES.put("/people", casework);
        PAGES.put("/referrals", casework);
        PAGES.put("/referrals?answer=waiting", casework);
        PAGES.put("/calls", casework);
        PAGES.put("/calls.json", casework);
        PAGES.put("/board", board);
        PAGES.put("/sharing", board);
        PAGES.put("/board.json", board);
        PAGES.put("/partner", Set.of("partner_member"));
        PAGES.put("/account", Set.copyOf(ROLES));
        PAGES.put("/accounts", Set.of("administrator"));
        PAGES.put("/accounts/new", Set.of("administrator"));
        PAGES.put("/tokens", Set.of("administrator"));
        PAGES.put("/partner/members", Set.of());
        PAGES.put("/arrivals/" + NONE, Set.of());
        PAGES.put("/arrivals/" + NONE + "/needs", Set.of());
        PAGES.put("/arrivals/" + NONE + "/needs/" + NONE, Set.of());
        PAGES.put("/requests/" + NONE, Set.of());
        PAGES.put("/people/" + NONE, Set.of());
        PAGES.put("/partner/referrals/" + NONE, Set.of());
        PAGES.put("/people/not-an-identifier", Set.of());
        PAGES.put("/nothing", Set.of());
    }

    /** What changes something; nobody may do it to what is not there. */
    private static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("/arrivals/" + NONE + "/passengers/" + NONE + "/check-in", "");
        CHANGES.put("/arrivals/" + NONE + "/desk/undoing", "");
        CHANGES.put("/arrivals/" + NONE + "/needs/" + NONE, "need=FOOD&answer=NEEDS");
        CHANGES.put("/requests/" + NONE + "/person", "person=" + NONE);
        CHANGES.put("/requests/" + NONE + "/referral", "service=" + NONE);
        CHANGES.put("/people/" + NONE + "/follow-ups/" + NONE + "/completion", "result=REACHED");
        CHANGES.put("/referrals/" + NONE + "/withdrawal", "");
        CHANGES.put("/attentions/" + NONE + "/taking", "");
        CHANGES.put("/partner/referrals/" + NONE + "/acceptance", "");
        CHANGES.put("/partner/referrals/" + NONE + "/decline", "reason=OTHER");
        CHANGES.put("/partner/referrals/" + NONE + "/completion", "");
        CHANGES.put("/requests/" + NONE + "/candidates", "name=a");
        CHANGES.put("/requests/" + NONE + "/pin-tries", "");
        CHANGES.put("/arrivals/" + NONE + "/list", "q=a");
        CHANGES.put("/sharing/" + NONE + "/end", "");
    }

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void everyRoleFindsItsOwnPagesAndNoOther() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> page : PAGES.entrySet()) {
            for (String role : ROLES) {
                int expected = page.getValue().contains(role) ? 200 : 404;
                int status = get(page.getKey(), role).statusCode();
                if (status != expected) {
                    wrong.add(role + " " + page.getKey() + ": " + status + ", not " + expected);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyCaseworkersAndSupervisorsSearchForPeople() throws Exception {
        for (String role : ROLES) {
            int expected = Set.of("caseworker", "supervisor").contains(role) ? 303 : 404;
            assertEquals(
                    expected, post("/people", "q=batz", role, Instance.at("")).statusCode(), role);
        }
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoor() throws Exception {
        for (String page : List.of("/", "/arrivals", "/board", "/partner", "/people/" + NONE)) {
            HttpResponse<String> answer = get(page, NOBODY);
            assertEquals(303, answer.statusCode(), page);
            assertTrue(answer.headers().firstValue("Location").orElse("").contains("/sign-in?next="), page);
        }
        HttpResponse<String> json = get("/board.json", NOBODY);
        assertEquals(401, json.statusCode());
        assertProblem(json);
    }

    @Test
    void nobodyChangesWhatIsNotTheirs() throws Exception {
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            for (String role : ROLES) {
                HttpResponse<String> answer = post(change.getKey(), change.getValue(), role, Instance.at(""));
                assertEquals(404, answer.statusCode(), role + " " + change.getKey());
            }
            assertEquals(
                    303,
                    post(change.getKey(), change.getValue(), NOBODY, Instance.at(""))
                            .statusCode(),
                    change.getKey());
        }
    }

    @Test
    void otherPagesOfTheWebCannotChangeAnything() throws Exception {
        for (String origin : new String[] {"https://evil.example", "null", null}) {
            assertEquals(403, post("/sign-out", "", "supervisor", origin).statusCode());
            assertEquals(403, post("/nothing", "", "supervisor", origin).statusCode());
        }
        assertEquals(200, get("/board", "supervisor").statusCode(), "still signed in");
    }

    @Test
    void thePagesOfPeopleAreKeptNowhereAndLoadNothingForeign() throws Exception {
        for (String page : List.of("/sign-in", "/board", "/nothing", "/board.json")) {
            HttpResponse<String> answer = get(page, "supervisor");
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""), page);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    page);
            assertTrue(
                    answer.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .startsWith("default-src 'none'; script-src 'self'"),
                    page);
        }
        HttpResponse<String> signIn = signIn(Instance.account("caseworker"), "");
        String cookie = signIn.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    }

    @Test
    void signingOutEndsTheSessionForGood() throws Exception {
        String cookie = sessionOf(Instance.account("caseworker"));
        cookies.put("leaver", cookie);
        assertEquals(200, get("/requests", "leaver").statusCode());
        assertEquals(303, post("/sign-out", "", "leaver", Instance.at("")).statusCode());
        assertEquals(303, get("/requests", "leaver").statusCode());
    }

    @Test
    void anUnknownAccountAndAWrongPasswordAreTheSame() throws Exception {
        HttpResponse<String> unknown = signIn(new Instance.Account("", "nobody@demo.example", "x"), "");
        HttpResponse<String> wrong = signIn(
                new Instance.Account("", Instance.account("administrator").email(), "x"), "");
        assertEquals(401, unknown.statusCode());
        assertEquals(401, wrong.statusCode());
        assertEquals(
                unknown.body().replaceAll("value=\"[^\"]*\"", ""), wrong.body().replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void badInputGetsAClearAnswerInTheReadersLanguage() throws Exception {
        String tooLong = "x".repeat(5_000);
        for (String body : List.of("", "number=" + tooLong + "&day=2026-01-01&hour=10:00", "number=1&day=x&hour=y")) {
            HttpResponse<String> answer = post("/arrivals", body, "flight_desk", Instance.at(""));
            assertEquals(422, answer.statusCode(), body);
            assertReadable(answer);
        }
        assertEquals(
                303,
                post("/people", "q=" + tooLong, "caseworker", Instance.at("")).statusCode());
        assertReadable(get("/people?found", "caseworker"));
        assertReadable(get("/people/%00", "caseworker"));
        assertReadable(get("/people/%E0%A4%FF", "caseworker"));
        HttpResponse<String> put = send(request("/board", "supervisor")
                .header("Origin", Instance.at(""))
                .PUT(HttpRequest.BodyPublishers.ofString("x")));
        assertEquals(405, put.statusCode());
        assertReadable(put);
        HttpResponse<String> json = send(request("/arrivals", "flight_desk")
                .header("Origin", Instance.at(""))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{")));
        assertTrue(json.statusCode() >= 400 && json.statusCode() < 500, json.body());
        assertReadable(json);
        HttpResponse<String> english =
                send(request("/nothing", "caseworker").setHeader("Accept-Language", "en-US,en;q=0.9"));
        assertTrue(english.body().contains("We did not find that page"), english.body());
    }

    @Test
    void aFormThatCannotBeTakenApartIsTheSendersFault() throws Exception {
        String arrival =
                get("/arrivals", "flight_desk").body().replaceFirst("(?s).*?(/arrivals/[0-9a-f-]{36}).*", "$1");
        String nameless = "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n";
        String bare = "--x\r\n\r\na\r\n--x--\r\n";
        String longHeader = "--x\r\nA: " + "a".repeat(2_000) + "\r\n\r\na\r\n--x--\r\n";
        assertEquals(422, manifest(arrival, "multipart/form-data; boundary=x", nameless));
        assertEquals(400, manifest(arrival, "multipart/form-data; boundary=x", bare));
        assertEquals(400, manifest(arrival, "multipart/form-data; boundary=x", longHeader));
        assertEquals(400, manifest(arrival, "multipart/form-data", nameless));
    }

    private int manifest(String arrival, String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(arrival + "/manifest", "flight_desk")
                .header("Origin", Instance.at(""))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertReadable(answer);
        return answer.statusCode();
    }

    private static void assertReadable(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.body().contains("org.jboss"), answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertTrue(
                answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                answer.toString());
        assertTrue(answer.body().contains("\"status\":" + answer.statusCode()), answer.body());
    }

    private HttpResponse<String> get(String path, String role) throws IOException, InterruptedException {
        return send(request(path, role));
    }

    private HttpResponse<String> post(String path, String body, String role, String origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, role)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(origin == null ? request : request.header("Origin", origin));
    }

    private HttpRequest.Builder request(String path, String role) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Instance.at(path))).header("Accept-Language", "es");
        if (!role.equals(NOBODY)) {
            if (!cookies.containsKey(role)) {
                cookies.put(role, sessionOf(Instance.account(role)));
            }
            request.header("Cookie", cookies.get(role));
        }
        return request;
    }

    private String sessionOf(Instance.Account account) throws IOException, InterruptedException {
        HttpResponse<String> answer = signIn(account, "/");
        assertEquals(303, answer.statusCode(), account.email());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private HttpResponse<String> signIn(Instance.Account account, String next)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(Instance.at("/sign-in")))
                .header("Origin", Instance.at(""))
                .header("Accept-Language", "es")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=" + encoded(account.email()) + "&password="
                        + encoded(account.password()) + "&next=" + encoded(next))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
