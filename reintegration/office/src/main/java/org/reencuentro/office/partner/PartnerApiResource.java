package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reencuentro.delivery.Changes;
import org.reencuentro.delivery.PartnerChange;
import org.reencuentro.kernel.Page;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Suggestion;

/**
 * What was referred to an organisation, for its own programs: the same as on its pages, and nothing more. Programs come
 * with {@code Authorization: Bearer} and a token; cookies are not looked at here. Described in {@code openapi.json}.
 */
@Path("api/partner/referrals")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerApiResource {
    private static final int PAGE = 100;

    @Inject
    private Referrals referrals;

    @Inject
    private Correspondence correspondence;

    @Inject
    private PartnerInbox inbox;

    @Inject
    private Changes changes;

    @Inject
    private Commands commands;

    /** What waits and what was promised, by deadline; with {@code since}, what has changed instead. */
    @GET
    @Door(Operation.READ_INBOX)
    public JsonObject list(@QueryParam("since") String since, @QueryParam("after") @DefaultValue("") String after) {
        return since == null ? page(after) : changed(since);
    }

    private JsonObject page(String after) {
        Page<PartnerReferral> page = inbox.page(Cursor.seek(after, ""), PAGE);
        JsonArrayBuilder list = Json.createArrayBuilder();
        page.rows().forEach(each -> list.add(PartnerJson.referral(each)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("referrals", list);
        page.after().ifPresent(last -> json.add("next", Cursor.place(last)));
        return json.build();
    }

    private JsonObject changed(String since) {
        long from = Cursor.change(since);
        List<PartnerChange> page = changes.after(from, PAGE);
        Map<UUID, PartnerReferral> now =
                inbox.now(page.stream().map(PartnerChange::referral).collect(Collectors.toSet()));
        JsonArrayBuilder list = Json.createArrayBuilder();
        page.forEach(each -> list.add(PartnerJson.change(each, now.get(each.referral()))));
        return Json.createObjectBuilder()
                .add("changes", list)
                .add("more", page.size() == PAGE)
                .add(
                        "since",
                        page.isEmpty()
                                ? Cursor.change(from)
                                : Cursor.change(page.get(page.size() - 1).number()))
                .build();
    }

    @GET
    @Path("{id}")
    @Door(Operation.READ_REFERRED)
    public JsonObject referral(@PathParam("id") UUID id) {
        return PartnerJson.referral(referrals.forPartner(id));
    }

    @POST
    @Path("{id}/acknowledgement")
    @Door(Operation.ANSWER_REFERRAL)
    public String acknowledge(@PathParam("id") UUID id) {
        return move(id, ReferralState.ACKNOWLEDGED, referrals::acknowledge);
    }

    @POST
    @Path("{id}/acceptance")
    @Door(Operation.ANSWER_REFERRAL)
    public String accept(@PathParam("id") UUID id) {
        return move(id, ReferralState.ACCEPTED, referrals::accept);
    }

    /** Takes {@code reason}, one of {@link DeclineReason}, and what is suggested instead: {@code service}, {@code words}. */
    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Door(Operation.ANSWER_REFERRAL)
    public String decline(@PathParam("id") UUID id, String text) {
        JsonBody body = JsonBody.of(text);
        DeclineReason reason = Choice.of(DeclineReason.class, body.text("reason"));
        Suggestion suggestion = new Suggestion(body.id("service"), body.text("words"));
        return commands.once(reason + "\n" + suggestion, () -> {
            correspondence.decline(id, reason, suggestion);
            return PartnerJson.outcome(id, ReferralState.DECLINED).toString();
        });
    }

    /** Takes {@code words}: what the partner wants to know before it answers. */
    @POST
    @Path("{id}/question")
    @Consumes(MediaType.APPLICATION_JSON)
    @Door(Operation.ANSWER_REFERRAL)
    public String ask(@PathParam("id") UUID id, String text) {
        String words = JsonBody.of(text).text("words");
        return commands.once(words, () -> {
            correspondence.ask(id, words);
            return PartnerJson.outcome(id, ReferralState.ACKNOWLEDGED).toString();
        });
    }

    /** The person is on the partner's waiting list. */
    @POST
    @Path("{id}/waiting-list")
    @Door(Operation.ANSWER_REFERRAL)
    public String waitlist(@PathParam("id") UUID id) {
        return move(id, ReferralState.ACKNOWLEDGED, correspondence::waitlist);
    }

    /** Takes {@code at}: when the person is expected. */
    @POST
    @Path("{id}/appointment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Door(Operation.FINISH_REFERRAL)
    public String appoint(@PathParam("id") UUID id, String text) {
        Instant when = JsonBody.of(text).moment("at");
        return commands.once(
                when.toString(),
                () -> PartnerJson.outcome(id, correspondence.appoint(id, when)).toString());
    }

    /** The partner knows that it was withdrawn. */
    @POST
    @Path("{id}/withdrawal-seen")
    @Door(Operation.SEE_WITHDRAWAL)
    public String seeWithdrawal(@PathParam("id") UUID id) {
        return move(id, ReferralState.WITHDRAWN, correspondence::seeWithdrawal);
    }

    /** The person has come, and the help begins. */
    @POST
    @Path("{id}/beginning")
    @Door(Operation.FINISH_REFERRAL)
    public String begin(@PathParam("id") UUID id) {
        return move(id, ReferralState.IN_SERVICE, referrals::begin);
    }

    @POST
    @Path("{id}/completion")
    @Door(Operation.FINISH_REFERRAL)
    public String complete(@PathParam("id") UUID id) {
        return move(id, ReferralState.COMPLETED, referrals::complete);
    }

    /** The person did not come. */
    @POST
    @Path("{id}/absence")
    @Door(Operation.FINISH_REFERRAL)
    public String notAttended(@PathParam("id") UUID id) {
        return move(id, ReferralState.NOT_ATTENDED, referrals::notAttended);
    }

    private String move(UUID id, ReferralState to, Consumer<UUID> step) {
        return commands.once("", () -> {
            step.accept(id);
            return PartnerJson.outcome(id, to).toString();
        });
    }
}
