package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reencuentro.it.Program.json;
import static org.reencuentro.it.Program.key;
import static org.reencuentro.it.Program.refused;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

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
    ApiTokens tokens;

    @Resource
    ManagedExecutorService threads;

    private Subject worker;
    private UUID organisation;
    private UUID person;
    private Program program;

    @BeforeEach
    void aPartnerHasAProgram() {
        worker = given.staff(Role.CASEWORKER);
        organisation = given.organisation();
        person = given.person("Hilaria");
        program = new Program(token(organisation));
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

    @Test
    void aReferralIsTakenFromSentToCompletedAndEachStepIsToldSince() throws Exception {
        UUID id = send();
        String one = REFERRALS + "/" + id;
        JsonObject seen = json(program.get(one));
        assertEquals("requested", seen.getString("taskStatus"));
        assertFalse(seen.containsKey("name"), "not before acceptance");
        assertEquals(
                "ACKNOWLEDGED",
                json(program.post(one + "/acknowledgement", key(), "")).getString("state"));
        assertEquals(
                "accepted", json(program.post(one + "/acceptance", key(), "")).getString("primeroStatus"));
        assertTrue(json(program.get(one)).getString("name").startsWith("Hilaria"));
        assertEquals(
                "in-progress", json(program.post(one + "/beginning", key(), "")).getString("taskStatus"));
        JsonObject begun = json(program.get(REFERRALS + "?since="));
        assertEquals(4, begun.getJsonArray("changes").size());
        assertEquals(
                "completed", json(program.post(one + "/completion", key(), "")).getString("taskStatus"));
        JsonObject rest = json(program.get(REFERRALS + "?since=" + begun.getString("since")));
        JsonObject last = rest.getJsonArray("changes").getJsonObject(0);
        assertEquals(1, rest.getJsonArray("changes").size());
        assertEquals("referral.completed", last.getString("type"));
        assertEquals(5, last.getInt("number"));
        assertFalse(last.toString().contains("Hilaria"), "the end closes access");
        assertFalse(last.getJsonObject("referral").containsKey("about"));
        JsonObject nothing = json(program.get(REFERRALS + "?since=" + rest.getString("since")));
        assertEquals(rest.getString("since"), nothing.getString("since"));
        assertFalse(nothing.getBoolean("more"));
    }

    @Test
    void aWithdrawalIsToldWithoutAnyDataAndClosesAccessAtOnce() throws Exception {
        UUID id = send();
        String one = REFERRALS + "/" + id;
        String accepting = key();
        HttpResponse<String> accepted = program.post(one + "/acceptance", accepting, "");
        String since = json(program.get(REFERRALS + "?since=")).getString("since");
        Callers.as(worker, () -> consents.withdrawAll(person));
        HttpResponse<String> told = program.get(REFERRALS + "?since=" + since);
        assertEquals(
                "referral.withdrawn",
                json(told).getJsonArray("changes").getJsonObject(0).getString("type"));
        for (String body : List.of(
                told.body(),
                program.get(one).body(),
                program.get(REFERRALS).body(),
                program.get(REFERRALS + "?since=").body(),
                program.post(one + "/acceptance", accepting, "").body())) {
            assertFalse(body.contains("Hilaria") || body.contains("Nota") || body.contains("about"), body);
        }
        assertEquals(
                accepted.body(),
                program.post(one + "/acceptance", accepting, "").body(),
                "what was answered stays so");
        HttpResponse<String> late = program.post(one + "/completion", key(), "");
        refused(409, "referral-wrong-state", late);
        assertEquals("WITHDRAWN", json(late).getString("from"));
        assertEquals("COMPLETED", json(late).getString("to"));
        assertTrue(json(program.get(REFERRALS)).getJsonArray("referrals").isEmpty());
    }

    @Test
    void aKeyHasOneEffectAndOneAnswer() throws Exception {
        UUID first = send();
        UUID second = send();
        String one = REFERRALS + "/" + first;
        String key = key();
        refused(400, "idempotency-key-missing", program.post(one + "/acceptance", null, ""));
        refused(400, "idempotency-key-missing", program.post(one + "/acceptance", "short", ""));
        HttpResponse<String> accepted = program.post(one + "/acceptance", key, "");
        assertEquals(200, accepted.statusCode(), accepted.body());
        HttpResponse<String> again = program.post(one + "/acceptance", key, "");
        assertEquals(accepted.body(), again.body());
        assertEquals(200, again.statusCode());
        refused(409, "referral-wrong-state", program.post(one + "/acceptance", key(), ""));
        refused(422, "request-key-reused", program.post(REFERRALS + "/" + second + "/acceptance", key, ""));
        refused(422, "request-key-reused", program.post(one + "/completion", key, ""));
        String declining = key();
        String other = REFERRALS + "/" + second + "/decline";
        assertEquals(
                400, program.post(other, declining, "{\"reason\":\"BECAUSE\"}").statusCode());
        assertEquals(
                200,
                program.post(other, declining, "{\"reason\":\"NO_CAPACITY\"}").statusCode());
        assertEquals(
                200,
                program.post(other, declining, "{ \"reason\" : \"NO_CAPACITY\" }")
                        .statusCode());
        refused(422, "request-key-reused", program.post(other, declining, "{\"reason\":\"OTHER\"}"));
        Program stranger = new Program(token(given.organisation()));
        refused(404, "referral-unknown", stranger.post(one + "/completion", key(), ""));
        refused(404, "referral-unknown", stranger.post(one + "/acceptance", key, ""));
    }

    @Test
    void theSameCommandManyTimesAtOnceHasOneEffectAndEverybodyHearsTheSame() throws Exception {
        String path = REFERRALS + "/" + send() + "/acceptance";
        String key = key();
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(threads.submit(() -> program.post(path, key, "")));
        }
        Set<String> answers = new HashSet<>();
        for (Future<HttpResponse<String>> each : sent) {
            answers.add(each.get().statusCode() + each.get().body());
        }
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(
                2,
                json(program.get(REFERRALS + "?since=")).getJsonArray("changes").size());
    }

    @Test
    void theListIsPagedByDeadlineAndForeignCursorsAreRefused() throws Exception {
        Set<String> sent = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            sent.add(send().toString());
        }
        JsonObject page = json(program.get(REFERRALS));
        assertEquals(
                sent,
                page.getJsonArray("referrals").stream()
                        .map(each -> each.asJsonObject().getString("id"))
                        .collect(Collectors.toSet()));
        assertFalse(page.containsKey("next"));
        String since = json(program.get(REFERRALS + "?since=")).getString("since");
        for (String cursor : List.of("x", "%00", "AAAA", since + "A", "~".repeat(10), "_".repeat(300))) {
            refused(400, "cursor-malformed", program.get(REFERRALS + "?since=" + cursor));
            refused(400, "cursor-malformed", program.get(REFERRALS + "?after=" + cursor));
        }
        refused(400, "cursor-malformed", program.get(REFERRALS + "?after=" + since));
    }

    @Test
    void theDescriptionIsOpenAndTheRestIsNot() throws Exception {
        program = new Program("none");
        JsonObject described = json(program.get("/api/partner/openapi.json"));
        assertEquals("3.1.0", described.getString("openapi"));
        assertEquals(
                9,
                json(program.get("/api/partner/states")).getJsonArray("states").size());
        assertEquals(401, program.get(REFERRALS).statusCode());
        assertEquals(
                401,
                program.post(REFERRALS + "/" + UUID.randomUUID() + "/acceptance", key(), "")
                        .statusCode());
    }
}
