package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.consent.Consents;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;

/** A partner's own program at work, over HTTP with its token. */
@ExtendWith(ArquillianExtension.class)
class PartnerApiIT {
    private static final String REFERRALS = "/api/partner/referrals";

    @Inject
    Given given;

    @Inject
    Consents consents;

    @Inject
    Referred referred;

    @Inject
    Referrals referrals;

    @Inject
    Correspondence correspondence;

    @Inject
    ApiTokens tokens;

    @Resource
    ManagedExecutorService threads;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Subject worker;
    private UUID organisation;
    private UUID person;
    private String token;

    @BeforeEach
    void aPartnerHasAProgram() {
        worker = given.staff(Role.CASEWORKER);
        organisation = given.organisation();
        person = given.person("Hilaria");
        token = token(organisation);
    }

    private String token(UUID owner) {
        return Callers.as(
                given.partner(Role.PARTNER_COORDINATOR, owner),
                () -> tokens.make(
                                owner,
                                "Programa",
                                ApiTokens.SCOPES,
                                Instant.now().plus(Duration.ofDays(1)))
                        .text());
    }

    private UUID send() {
        return referred.send(worker, person, organisation);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(asking(path, token).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String key, String body) throws Exception {
        return post(path, key, body, token);
    }

    private HttpResponse<String> post(String path, String key, String body, String with) throws Exception {
        HttpRequest.Builder request = asking(path, with).POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder asking(String path, String with) {
        int port = 8080 + Integer.parseInt(System.getenv("REENCUENTRO_PORT_OFFSET"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + with);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("urn:reencuentro:problem:" + code, json(answer).getString("type"));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }

    @Test
    void aReferralIsTakenFromSentToCompletedAndEachStepIsToldSince() throws Exception {
        UUID id = send();
        String one = REFERRALS + "/" + id;
        JsonObject seen = json(get(one));
        assertEquals("requested", seen.getString("taskStatus"));
        assertFalse(seen.containsKey("name"), "not before acceptance");
        assertEquals(
                "ACKNOWLEDGED", json(post(one + "/acknowledgement", key(), "")).getString("state"));
        assertEquals("accepted", json(post(one + "/acceptance", key(), "")).getString("primeroStatus"));
        assertTrue(json(get(one)).getString("name").startsWith("Hilaria"));
        assertEquals("in-progress", json(post(one + "/beginning", key(), "")).getString("taskStatus"));
        JsonObject begun = json(get(REFERRALS + "?since="));
        assertEquals(4, begun.getJsonArray("changes").size());
        assertEquals("completed", json(post(one + "/completion", key(), "")).getString("taskStatus"));
        JsonObject rest = json(get(REFERRALS + "?since=" + begun.getString("since")));
        JsonObject last = rest.getJsonArray("changes").getJsonObject(0);
        assertEquals(1, rest.getJsonArray("changes").size());
        assertEquals("referral.completed", last.getString("type"));
        assertEquals(5, last.getInt("number"));
        assertFalse(last.toString().contains("Hilaria"), "the end closes access");
        assertFalse(last.getJsonObject("referral").containsKey("about"));
        JsonObject nothing = json(get(REFERRALS + "?since=" + rest.getString("since")));
        assertEquals(rest.getString("since"), nothing.getString("since"));
        assertFalse(nothing.getBoolean("more"));
    }

    @Test
    void aWithdrawalIsToldWithoutAnyDataAndClosesAccessAtOnce() throws Exception {
        UUID id = send();
        String one = REFERRALS + "/" + id;
        String accepting = key();
        HttpResponse<String> accepted = post(one + "/acceptance", accepting, "");
        String since = json(get(REFERRALS + "?since=")).getString("since");
        Callers.as(worker, () -> consents.withdrawAll(person));
        HttpResponse<String> told = get(REFERRALS + "?since=" + since);
        assertEquals(
                "referral.withdrawn",
                json(told).getJsonArray("changes").getJsonObject(0).getString("type"));
        for (String body : List.of(
                told.body(),
                get(one).body(),
                get(REFERRALS).body(),
                get(REFERRALS + "?since=").body(),
                post(one + "/acceptance", accepting, "").body())) {
            assertFalse(body.contains("Hilaria") || body.contains("Nota") || body.contains("about"), body);
        }
        assertEquals(accepted.body(), post(one + "/acceptance", accepting, "").body(), "what was answered stays so");
        HttpResponse<String> late = post(one + "/completion", key(), "");
        refused(409, "referral-wrong-state", late);
        assertEquals("WITHDRAWN", json(late).getString("from"));
        assertEquals("COMPLETED", json(late).getString("to"));
        assertTrue(json(get(REFERRALS)).getJsonArray("referrals").isEmpty());
    }

    @Test
    void aProgramAsksWaitsAppointsAndSaysThatItKnowsOfAWithdrawal() throws Exception {
        UUID id = send();
        String one = REFERRALS + "/" + id;
        String question = "{\"words\":\"¿Trae silla de ruedas?\"}";
        refused(422, "words-missing", post(one + "/question", key(), "{\"words\":\" \"}"));
        refused(422, "note-too-long", post(one + "/question", key(), "{\"words\":\"" + "a".repeat(501) + "\"}"));
        assertEquals(400, post(one + "/question", key(), "{\"words\":7}").statusCode());
        assertEquals(400, post(one + "/question", key(), "[]").statusCode());
        assertEquals(
                "ACKNOWLEDGED", json(post(one + "/question", key(), question)).getString("state"));
        refused(409, "question-open", post(one + "/question", key(), question));
        assertEquals("HALL", json(get(one)).getString("turn"));
        Callers.as(worker, () -> correspondence.reply(id, "Sí, plegable"));
        JsonObject replied = json(get(one));
        assertEquals("PARTNER", replied.getString("turn"));
        assertEquals(
                "Sí, plegable", replied.getJsonArray("words").getJsonObject(1).getString("text"));
        assertEquals(
                "ACKNOWLEDGED", json(post(one + "/waiting-list", key(), "")).getString("state"));
        String at = Instant.now().plus(Duration.ofDays(2)).toString();
        refused(409, "referral-wrong-state", post(one + "/appointment", key(), "{\"at\":\"" + at + "\"}"));
        assertEquals(200, post(one + "/acceptance", key(), "").statusCode());
        assertEquals(
                400, post(one + "/appointment", key(), "{\"at\":\"mañana\"}").statusCode());
        refused(422, "appointment-not-ahead", post(one + "/appointment", key(), "{\"at\":\"2020-01-01T00:00:00Z\"}"));
        assertEquals(
                "ACCEPTED",
                json(post(one + "/appointment", key(), "{\"at\":\"" + at + "\"}"))
                        .getString("state"));
        assertTrue(json(get(one)).containsKey("appointmentAt"));
        refused(409, "referral-wrong-state", post(one + "/withdrawal-seen", key(), ""));
        Callers.as(worker, () -> consents.withdrawAll(person));
        assertFalse(json(get(one)).containsKey("words"), "the withdrawal closes access to what was said");
        assertEquals(
                "cancelled", json(post(one + "/withdrawal-seen", key(), "")).getString("taskStatus"));
        assertTrue(Callers.as(worker, () -> referrals.require(id))
                .progress()
                .withdrawalSeenAt()
                .isPresent());
    }

    @Test
    void whoCannotHelpSuggestsAServiceOfTheDirectoryThatTheHallMayKnow() throws Exception {
        UUID id = send();
        String decline = REFERRALS + "/" + id + "/decline";
        UUID other = given.service(given.organisation(), ServiceKind.SHELTER);
        UUID bus = given.service(given.organisation(), ServiceKind.TRANSPORT);
        String body = "{\"reason\":\"NO_CAPACITY\",\"service\":\"%s\",\"words\":\"Llame antes\"}";
        refused(422, "service-of-other-kind", post(decline, key(), body.formatted(bus)));
        refused(404, "service-unknown", post(decline, key(), body.formatted(UUID.randomUUID())));
        assertEquals(400, post(decline, key(), body.formatted("x")).statusCode());
        assertEquals(
                "DECLINED", json(post(decline, key(), body.formatted(other))).getString("state"));
        ReferralView seen = Callers.as(worker, () -> referrals.require(id));
        assertEquals(Optional.of("Llame antes"), seen.suggested());
        assertEquals(
                List.of(other),
                seen.history().stream()
                        .flatMap(step -> step.alternative().stream())
                        .toList());
    }

    @Test
    void aKeyHasOneEffectAndOneAnswer() throws Exception {
        UUID first = send();
        UUID second = send();
        String one = REFERRALS + "/" + first;
        String key = key();
        refused(400, "idempotency-key-missing", post(one + "/acceptance", null, ""));
        refused(400, "idempotency-key-missing", post(one + "/acceptance", "short", ""));
        HttpResponse<String> accepted = post(one + "/acceptance", key, "");
        assertEquals(200, accepted.statusCode(), accepted.body());
        HttpResponse<String> again = post(one + "/acceptance", key, "");
        assertEquals(accepted.body(), again.body());
        assertEquals(200, again.statusCode());
        refused(409, "referral-wrong-state", post(one + "/acceptance", key(), ""));
        refused(422, "request-key-reused", post(REFERRALS + "/" + second + "/acceptance", key, ""));
        refused(422, "request-key-reused", post(one + "/completion", key, ""));
        String declining = key();
        String other = REFERRALS + "/" + second + "/decline";
        assertEquals(400, post(other, declining, "{\"reason\":\"BECAUSE\"}").statusCode());
        assertEquals(200, post(other, declining, "{\"reason\":\"NO_CAPACITY\"}").statusCode());
        assertEquals(
                200, post(other, declining, "{ \"reason\" : \"NO_CAPACITY\" }").statusCode());
        refused(422, "request-key-reused", post(other, declining, "{\"reason\":\"OTHER\"}"));
        String stranger = token(given.organisation());
        refused(404, "referral-unknown", post(one + "/completion", key(), "", stranger));
        refused(404, "referral-unknown", post(one + "/acceptance", key, "", stranger));
    }

    @Test
    void theSameCommandManyTimesAtOnceHasOneEffectAndEverybodyHearsTheSame() throws Exception {
        String path = REFERRALS + "/" + send() + "/acceptance";
        String key = key();
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(threads.submit(() -> post(path, key, "")));
        }
        Set<String> answers = new HashSet<>();
        for (Future<HttpResponse<String>> each : sent) {
            answers.add(each.get().statusCode() + each.get().body());
        }
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(2, json(get(REFERRALS + "?since=")).getJsonArray("changes").size());
    }

    @Test
    void theListIsPagedByDeadlineAndForeignCursorsAreRefused() throws Exception {
        Set<String> sent = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            sent.add(send().toString());
        }
        JsonObject page = json(get(REFERRALS));
        assertEquals(
                sent,
                page.getJsonArray("referrals").stream()
                        .map(each -> each.asJsonObject().getString("id"))
                        .collect(Collectors.toSet()));
        assertFalse(page.containsKey("next"));
        String since = json(get(REFERRALS + "?since=")).getString("since");
        for (String cursor : List.of("x", "%00", "AAAA", since + "A", "~".repeat(10), "_".repeat(300))) {
            refused(400, "cursor-malformed", get(REFERRALS + "?since=" + cursor));
            refused(400, "cursor-malformed", get(REFERRALS + "?after=" + cursor));
        }
        refused(400, "cursor-malformed", get(REFERRALS + "?after=" + since));
    }

    @Test
    void theDescriptionIsOpenAndTheRestIsNot() throws Exception {
        token = "none";
        JsonObject described = json(get("/api/partner/openapi.json"));
        assertEquals("3.1.0", described.getString("openapi"));
        assertEquals(9, json(get("/api/partner/states")).getJsonArray("states").size());
        assertEquals(401, get(REFERRALS).statusCode());
        assertEquals(
                401,
                post(REFERRALS + "/" + UUID.randomUUID() + "/acceptance", key(), "")
                        .statusCode());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
