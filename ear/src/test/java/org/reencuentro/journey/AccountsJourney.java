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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Accounts and tokens asked from outside, and by people who send what no page of ours would. */
class AccountsJourney {
    private static final String NOBODY = "";
    private static final String REFERRALS = "/api/partner/referrals";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void aProgramReadsWhatItsTokenWasMadeForUntilItIsTakenBack() throws Exception {
        String token = token("READ_INBOX");
        HttpResponse<String> inbox = ask("GET", REFERRALS, token);
        assertEquals(200, inbox.statusCode(), inbox.body());
        assertTrue(inbox.body().startsWith("{\"referrals\":["), inbox.body());
        String one = REFERRALS + "/00000000-0000-7000-8000-000000000000";
        assertEquals(404, ask("GET", one, token("READ_REFERRED")).statusCode());
        assertEquals(403, ask("GET", one, token).statusCode(), "outside its scopes");
        assertEquals(403, ask("POST", one + "/acceptance", token).statusCode());
        assertEquals(401, ask("GET", REFERRALS, token.replaceFirst(".$", "x")).statusCode());
        assertEquals(401, ask("GET", REFERRALS, "rnc_" + "0".repeat(72)).statusCode());
        assertEquals(401, ask("GET", REFERRALS, "").statusCode());
        String page = get("/tokens", "partner_coordinator").body();
        Matcher revocation = Pattern.compile("/tokens/[0-9a-f-]{36}/revocation").matcher(page);
        while (revocation.find()) {
            post(revocation.group(), "", "partner_coordinator");
        }
        assertEquals(401, ask("GET", REFERRALS, token).statusCode());
    }

    @Test
    void cookiesOpenNothingWhereProgramsCome() throws Exception {
        assertEquals(401, get(REFERRALS, "partner_coordinator").statusCode());
    }

    @Test
    void aTokenWithoutScopeOrBeyondAYearIsNotMade() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (String form : List.of(
                "name=x&until=" + today.plusDays(7),
                "name=x&scope=READ_INBOX&until=" + today.plusDays(400),
                "name=x&scope=READ_INBOX&until=" + today.minusDays(2),
                "name=x&scope=CHANGE_ACCOUNT&until=" + today.plusDays(7),
                "name=&scope=READ_INBOX&until=" + today.plusDays(7),
                "name=x&scope=READ_INBOX&until=soon")) {
            assertEquals(422, post("/tokens", form, "partner_coordinator").statusCode(), form);
        }
    }

    @Test
    void aRefusedInvitationKeepsWhatWasChosen() throws Exception {
        String who = "name=Irma&email=" + encoded(UUID.randomUUID() + "@amiga.example");
        HttpResponse<String> without =
                post("/accounts", who + "&role=PARTNER_COORDINATOR&organisation=&organisation-name=", "administrator");
        assertEquals(422, without.statusCode());
        assertTrue(without.body().contains("value=\"PARTNER_COORDINATOR\" selected"), without.body());
        HttpResponse<String> staff = post(
                "/accounts",
                who + "&role=CASEWORKER&export=yes&organisation=&organisation-name=Nueva",
                "administrator");
        assertEquals(422, staff.statusCode(), "nobody of the hall is of an organisation");
        assertTrue(staff.body().contains("value=\"CASEWORKER\" selected"), staff.body());
        assertTrue(staff.body().contains("value=\"Nueva\""), staff.body());
        assertTrue(staff.body().contains("value=\"yes\" checked"), staff.body());
        HttpResponse<String> none = post("/accounts", who, "administrator");
        assertEquals(422, none.statusCode(), "a role is chosen, not proposed");
        assertFalse(get("/accounts/new", "administrator").body().contains("Nueva"), "no organisation was made");
    }

    @Test
    void anOrganisationIsAddedOnceWhateverBecomesOfItsInvitations() throws Exception {
        String name = "Casa " + UUID.randomUUID();
        String invitation = "name=Irma&role=PARTNER_COORDINATOR&email="
                + encoded(Instance.account("administrator").email());
        HttpResponse<String> refused =
                post("/accounts", invitation + "&organisation-name=" + encoded(name), "administrator");
        assertEquals(422, refused.statusCode(), "the address has an account");
        Matcher chosen =
                Pattern.compile("value=\"([0-9a-f-]{36})\" selected>" + name).matcher(refused.body());
        assertTrue(chosen.find(), refused.body());
        assertFalse(refused.body().contains("value=\"" + name + "\""), "named again, it would be added again");
        post("/accounts", invitation + "&organisation=" + chosen.group(1), "administrator");
        post(
                "/accounts/" + UUID.randomUUID() + "/place",
                "role=CASEWORKER&organisation-name=" + encoded(name),
                "administrator");
        assertEquals(2, get("/accounts/new", "administrator").body().split(name, -1).length, "it is there once");
    }

    @Test
    void fieldsThatNoFormHasChangeNothing() throws Exception {
        String address = UUID.randomUUID() + "@amiga.example";
        HttpResponse<String> link = post(
                "/partner/members",
                "email=" + encoded(address) + "&name=Rosa&role=ADMINISTRATOR&export=yes&state=ACTIVE&organisation="
                        + UUID.randomUUID(),
                "partner_coordinator");
        assertEquals(200, link.statusCode(), link.body());
        HttpResponse<String> list = get("/accounts", "administrator");
        String row =
                list.body().replaceFirst("(?s).*(<li>(?:(?!<li>).)*" + Pattern.quote(address) + ".*?</li>).*", "$1");
        assertTrue(row.contains("Organización · Casa Amiga"), row);
    }

    @Test
    void coordinatorsAndAdministratorsHaveEachTheirOwnPage() throws Exception {
        assertEquals(200, get("/partner/members", "partner_coordinator").statusCode());
        assertEquals(404, get("/accounts", "partner_coordinator").statusCode());
        assertEquals(200, get("/accounts", "administrator").statusCode());
        assertEquals(404, get("/partner/members", "administrator").statusCode());
        Matcher anybody = Pattern.compile("/accounts/([0-9a-f-]{36})")
                .matcher(get("/accounts", "administrator").body());
        while (anybody.find()) {
            int status = post("/partner/members/" + anybody.group(1) + "/link", "", "partner_member")
                    .statusCode();
            assertEquals(404, status, "a member looks after nobody");
        }
    }

    @Test
    void aLinkThatNeverWasIsClosedAndSaysNothing() throws Exception {
        for (String token : List.of("0".repeat(64), "x", "%00", "0".repeat(5_000))) {
            HttpResponse<String> answer = get("/invitation/" + token, NOBODY);
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.toString());
        }
        HttpResponse<String> used =
                post("/invitation/" + "0".repeat(64), "name=a&password=cuatro+tejas+rojas+al+sol", NOBODY);
        assertEquals(404, used.statusCode());
        assertFalse(used.body().contains("@"), "nothing about accounts");
    }

    @Test
    void whatIsNoPasskeyIsRefused() throws Exception {
        for (String credential : List.of(
                "",
                "x",
                "{}",
                "[]",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}",
                "{\"a\":".repeat(2_000),
                "x".repeat(20_000))) {
            HttpResponse<String> answer = post("/sign-in/passkey", "credential=" + encoded(credential), NOBODY);
            assertEquals(401, answer.statusCode(), credential.substring(0, Math.min(40, credential.length())));
            assertEquals(
                    401,
                    post("/step-up/passkey", "credential=" + encoded(credential), "caseworker")
                            .statusCode());
        }
        assertEquals(422, post("/api/passkeys/sign-in", "", NOBODY).statusCode(), "an address without a name");
    }

    @Test
    void anAlteredCookieIsNobodys() throws Exception {
        String cookie = session("caseworker");
        for (String altered : List.of(
                cookie.replaceFirst(".$", cookie.endsWith("0") ? "1" : "0"),
                cookie + "0",
                "session=" + "0".repeat(64),
                "session=x")) {
            cookies.put("altered", altered);
            assertEquals(303, get("/requests", "altered").statusCode(), altered.length() + " characters");
        }
    }

    private String token(String scope) throws IOException, InterruptedException {
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        HttpResponse<String> made =
                post("/tokens", "name=Programa&scope=" + scope + "&until=" + until, "partner_coordinator");
        Matcher token = Pattern.compile("rnc_[0-9a-f]{72}").matcher(made.body());
        assertTrue(token.find(), made.body());
        return token.group();
    }

    private HttpResponse<String> ask(String method, String path, String token)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(Instance.at(path)))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertTrue(
                answer.statusCode() < 400
                        || answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("application/problem+json"),
                answer.toString());
        return answer;
    }

    private HttpResponse<String> get(String path, String role) throws IOException, InterruptedException {
        return send(request(path, role));
    }

    private HttpResponse<String> post(String path, String form, String role) throws IOException, InterruptedException {
        return send(request(path, role)
                .header("Origin", Instance.at(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, String role) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Instance.at(path))).header("Accept-Language", "es");
        return role.equals(NOBODY) ? request : request.header("Cookie", session(role));
    }

    private String session(String role) throws IOException, InterruptedException {
        if (!cookies.containsKey(role)) {
            Instance.Account account = Instance.account(role);
            HttpResponse<String> answer = post(
                    "/sign-in",
                    "email=" + encoded(account.email()) + "&password=" + encoded(account.password()) + "&next=/",
                    NOBODY);
            assertEquals(303, answer.statusCode(), role);
            cookies.put(
                    role,
                    answer.headers().allValues("Set-Cookie").stream()
                            .filter(cookie -> cookie.startsWith("session="))
                            .findFirst()
                            .orElseThrow()
                            .replaceFirst(";.*", ""));
        }
        return cookies.get(role);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 500, answer.toString());
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
