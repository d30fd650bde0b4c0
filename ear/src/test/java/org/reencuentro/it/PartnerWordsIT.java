package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reencuentro.it.Program.json;
import static org.reencuentro.it.Program.key;
import static org.reencuentro.it.Program.refused;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.consent.Consents;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;

/** What a partner's own program says beside yes and no: questions, appointments, who can instead, and its places. */
@ExtendWith(ArquillianExtension.class)
class PartnerWordsIT {
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
    PlaceHolds holds;

    @Inject
    ApiTokens tokens;

    private Subject worker;
    private UUID organisation;
    private UUID person;
    private Program program;

    @BeforeEach
    void aPartnerHasAProgram() {
        worker = given.staff(Role.CASEWORKER);
        organisation = given.organisation();
        person = given.person("Hilaria");
        program = program(organisation);
    }

    private Program program(UUID owner) {
        return new Program(Callers.as(
                given.partner(Role.PARTNER_COORDINATOR, owner),
                () -> tokens.make(
                                owner,
                                "Programa",
                                ApiTokens.SCOPES,
                                Instant.now().plus(Duration.ofDays(1)))
                        .text()));
    }

    private UUID send() {
        return referred.send(worker, person, organisation);
    }

    @Test
    void aProgramAsksWaitsAppointsAndSaysThatItKnowsOfAWithdrawal() throws Exception {
        UUID id = send();
        String one = REFERRALS + "/" + id;
        String question = "{\"words\":\"¿Trae silla de ruedas?\"}";
        refused(422, "words-missing", program.post(one + "/question", key(), "{\"words\":\" \"}"));
        refused(
                422,
                "note-too-long",
                program.post(one + "/question", key(), "{\"words\":\"" + "a".repeat(501) + "\"}"));
        assertEquals(
                400, program.post(one + "/question", key(), "{\"words\":7}").statusCode());
        assertEquals(400, program.post(one + "/question", key(), "[]").statusCode());
        assertEquals(
                "ACKNOWLEDGED",
                json(program.post(one + "/question", key(), question)).getString("state"));
        refused(409, "question-open", program.post(one + "/question", key(), question));
        assertEquals("HALL", json(program.get(one)).getString("turn"));
        Callers.as(worker, () -> correspondence.reply(id, "Sí, plegable"));
        JsonObject replied = json(program.get(one));
        assertEquals("PARTNER", replied.getString("turn"));
        assertEquals(
                "Sí, plegable", replied.getJsonArray("words").getJsonObject(1).getString("text"));
        assertEquals(
                "ACKNOWLEDGED",
                json(program.post(one + "/waiting-list", key(), "")).getString("state"));
        String at = Instant.now().plus(Duration.ofDays(2)).toString();
        refused(409, "referral-wrong-state", program.post(one + "/appointment", key(), "{\"at\":\"" + at + "\"}"));
        assertEquals(200, program.post(one + "/acceptance", key(), "").statusCode());
        assertEquals(
                400,
                program.post(one + "/appointment", key(), "{\"at\":\"mañana\"}").statusCode());
        refused(
                422,
                "appointment-not-ahead",
                program.post(one + "/appointment", key(), "{\"at\":\"2020-01-01T00:00:00Z\"}"));
        assertEquals(
                "ACCEPTED",
                json(program.post(one + "/appointment", key(), "{\"at\":\"" + at + "\"}"))
                        .getString("state"));
        assertTrue(json(program.get(one)).containsKey("appointmentAt"));
        refused(409, "referral-wrong-state", program.post(one + "/withdrawal-seen", key(), ""));
        Callers.as(worker, () -> consents.withdrawAll(person));
        assertFalse(json(program.get(one)).containsKey("words"), "the withdrawal closes access to what was said");
        assertEquals(
                "cancelled",
                json(program.post(one + "/withdrawal-seen", key(), "")).getString("taskStatus"));
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
        refused(422, "service-of-other-kind", program.post(decline, key(), body.formatted(bus)));
        refused(404, "service-unknown", program.post(decline, key(), body.formatted(UUID.randomUUID())));
        assertEquals(400, program.post(decline, key(), body.formatted("x")).statusCode());
        assertEquals(
                "DECLINED",
                json(program.post(decline, key(), body.formatted(other))).getString("state"));
        ReferralView seen = Callers.as(worker, () -> referrals.require(id));
        assertEquals(Optional.of("Llame antes"), seen.suggested());
        assertEquals(
                List.of(other),
                seen.history().stream()
                        .flatMap(step -> step.alternative().stream())
                        .toList());
    }

    @Test
    void aProgramTellsHowManyPlacesAreLeftAndWhatBecameOfThoseItHolds() throws Exception {
        UUID house = given.service(organisation, ServiceKind.SHELTER);
        String capacity = "/api/partner/services/" + house + "/capacity";
        refused(422, "service-amount-malformed", program.post(capacity, key(), "{\"places\":-1}"));
        for (String body : List.of("{}", "{\"places\":\"3\"}", "{\"places\":2.5}", "{\"places\":1e99}")) {
            assertEquals(400, program.post(capacity, key(), body).statusCode(), body);
        }
        assertEquals(3, json(program.post(capacity, key(), "{\"places\":3}")).getInt("places"));
        JsonObject own = json(program.get("/api/partner/services"));
        assertEquals(
                3, own.getJsonArray("services").getJsonObject(0).getInt("places"), "unknown services are not zero");
        UUID hold = Callers.as(worker, () -> holds.hold(house)).id();
        String held = json(program.get("/api/partner/services/holds"))
                .getJsonArray("holds")
                .getJsonObject(0)
                .getString("id");
        assertEquals(hold.toString(), held);
        String arrival = "/api/partner/services/" + house + "/holds/" + hold + "/arrival";
        refused(404, "service-unknown", program(given.organisation()).post(arrival, key(), ""));
        String key = key();
        assertEquals("TAKEN", json(program.post(arrival, key, "")).getString("state"));
        assertEquals(200, program.post(arrival, key, "").statusCode());
        refused(409, "hold-over", program.post(arrival, key(), ""));
    }
}
