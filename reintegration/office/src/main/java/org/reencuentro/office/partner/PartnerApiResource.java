package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.Arrays;
import java.util.UUID;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Referrals;

/**
 * What was referred to an organisation, for its own programs: the same as on its pages, and nothing more. Programs come
 * with {@code Authorization: Bearer} and a token; cookies are not looked at here.
 */
@Path("api/partner/referrals")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerApiResource {
    private static final int LONGEST = 4_096;

    @Inject
    private Referrals referrals;

    @GET
    @Door(Operation.READ_INBOX)
    public JsonArray inbox() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        referrals.inbox().forEach(each -> list.add(json(each)));
        return list.build();
    }

    @GET
    @Path("{id}")
    @Door(Operation.READ_REFERRED)
    public JsonObject referral(@PathParam("id") UUID id) {
        return json(referrals.forPartner(id));
    }

    @POST
    @Path("{id}/acceptance")
    @Door(Operation.ANSWER_REFERRAL)
    public void accept(@PathParam("id") UUID id) {
        referrals.accept(id);
    }

    /** Takes {@code {"reason": "…"}} with one of {@link DeclineReason}. */
    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Door(Operation.ANSWER_REFERRAL)
    public void decline(@PathParam("id") UUID id, String body) {
        String reason = reason(body);
        referrals.decline(
                id,
                Arrays.stream(DeclineReason.values())
                        .filter(each -> each.name().equals(reason))
                        .findFirst()
                        .orElseThrow(MalformedForm::new));
    }

    @POST
    @Path("{id}/completion")
    @Door(Operation.FINISH_REFERRAL)
    public void complete(@PathParam("id") UUID id) {
        referrals.complete(id);
    }

    private static String reason(String body) {
        if (body.length() > LONGEST) {
            throw new MalformedForm();
        }
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getString("reason", "");
        } catch (JsonException | ClassCastException unreadable) {
            throw new MalformedForm();
        }
    }

    private static JsonObject json(PartnerReferral referral) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", referral.id().toString())
                .add("code", referral.code())
                .add("kind", referral.kind().name())
                .add("service", referral.service().id().toString())
                .add("priority", referral.priority().name())
                .add("state", referral.state().name())
                .add("sentAt", referral.sentAt().toString())
                .add("answerBy", referral.answerBy().toString())
                .add("hall", referral.hall());
        referral.name().ifPresent(name -> json.add("name", name));
        referral.about().ifPresent(about -> json.add("about", about(about)));
        return json.build();
    }

    private static JsonObjectBuilder about(PartnerReferral.About about) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        about.minor().ifPresent(minor -> json.add("minor", minor));
        about.note().ifPresent(note -> json.add("note", note));
        about.ageBand().ifPresent(band -> json.add("ageBand", band));
        about.language().ifPresent(language -> json.add("language", language.tag()));
        about.department().ifPresent(department -> json.add("department", department));
        return json;
    }
}
