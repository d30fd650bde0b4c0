package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.Referrals;

/** What was sent to partners, and what became of it. */
@Path("referrals")
public class ReferralsResource {
    private static final int MOST = 200;

    @Inject
    private Referrals referrals;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_REFERRALS)
    public Response list(@QueryParam("answer") @DefaultValue("") String answer) {
        boolean waiting = answer.equals("waiting");
        return templates.answer(
                Response.Status.OK,
                "referrals.jte",
                Map.of(
                        "frame",
                        frames.at("referrals"),
                        "referrals",
                        waiting ? referrals.unanswered() : referrals.newest(MOST),
                        "waiting",
                        waiting));
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
