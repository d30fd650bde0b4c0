package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Page;
import org.reencuentro.office.web.Bounded;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.Confirmation;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.HallReferrals;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Requests;
import org.reencuentro.referral.Together;

/** What was sent to partners, and what became of it. */
@Path("referrals")
public class ReferralsResource {
    private static final int PAGE = 25;

    @Inject
    private Referrals referrals;

    @Inject
    private HallReferrals lists;

    @Inject
    private Correspondence correspondence;

    @Inject
    private Requests requests;

    @Inject
    private Together together;

    @Inject
    private NotReferred notReferred;

    @Inject
    private Directory directory;

    @Inject
    private Policy policy;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** A page of one of the lists: all of them unless another is named. */
    @GET
    @Door(Operation.LIST_REFERRALS)
    public Response list(
            @QueryParam("answer") @DefaultValue("") String answer,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        HallList list = Arrays.stream(HallList.values())
                .filter(each -> name(each).equals(answer))
                .findFirst()
                .orElse(HallList.ALL);
        Page<ReferralView> page = lists.page(list, Cursor.seek(after, before), PAGE);
        return templates.answer(
                Response.Status.OK,
                "referrals.jte",
                Map.of(
                        "frame",
                        frames.at("referrals"),
                        "page",
                        page,
                        "count",
                        new Bounded(list == HallList.ALL ? 0 : lists.count(list)),
                        "kept",
                        name(list),
                        "together",
                        together.sizes(
                                page.rows().stream().map(ReferralView::id).toList())));
    }

    private static String name(HallList list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    /** One referral: what was asked and answered, and what is to be done. */
    @GET
    @Path("{id}")
    @Door(Operation.READ_REFERRAL)
    public Response one(@PathParam("id") UUID id) {
        ReferralView referral = referrals.require(id);
        return templates.answer(
                Response.Status.OK,
                "referral.jte",
                Map.of(
                        "frame",
                        frames.at("referrals"),
                        "referral",
                        referral,
                        "may",
                        policy.may(Operation.REPLY_TO_PARTNER, id),
                        "with",
                        together.with(id),
                        "notSent",
                        notReferred.sentences(referral),
                        "services",
                        suggested(referral),
                        "again",
                        mayAskAnother(referral)));
    }

    /** Whether another partner may be asked for the same, as this one cannot help. */
    private boolean mayAskAnother(ReferralView referral) {
        return referral.state() == ReferralState.DECLINED
                && policy.may(Operation.SEND_REFERRAL, referral.request())
                && requests.require(referral.request()).state() == RequestState.OPEN;
    }

    /** The services that a partner who could not help has named, by identifier. */
    private Map<UUID, ServiceView> suggested(ReferralView referral) {
        return referral.history().stream()
                .flatMap(step -> step.alternative().stream())
                .distinct()
                .collect(Collectors.toMap(service -> service, directory::service));
    }

    /** The hall answers the partner's question. */
    @POST
    @Path("{id}/reply")
    @Door(Operation.REPLY_TO_PARTNER)
    public Response reply(@PathParam("id") UUID id, @FormParam("words") @DefaultValue("") String words) {
        correspondence.reply(id, words);
        return backTo(id);
    }

    /** The person was asked whether they received it. */
    @POST
    @Path("{id}/confirmation")
    @Door(Operation.CONFIRM_HELP)
    public Response confirm(@PathParam("id") UUID id, @FormParam("answer") @DefaultValue("") String answer) {
        correspondence.confirm(id, Choice.of(Confirmation.class, answer));
        return backTo(id);
    }

    private static Response backTo(UUID id) {
        return Response.seeOther(URI.create("/referrals/" + id)).build();
    }

    /** Takes a referral back; its request is open again. */
    @POST
    @Path("{id}/withdrawal")
    @Door(Operation.WITHDRAW_REFERRAL)
    public Response withdraw(@PathParam("id") UUID id) {
        referrals.withdraw(id);
        return Response.seeOther(
                        URI.create("/people/" + referrals.require(id).person().id()))
                .build();
    }
}
