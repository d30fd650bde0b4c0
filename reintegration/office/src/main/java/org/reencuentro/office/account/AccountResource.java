package org.reencuentro.office.account;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.access.OwnAccount;
import org.reencuentro.access.OwnPassword;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** One's own account: where one is signed in, who tried to be, and the password. */
@Path("account")
public class AccountResource {
    private static final URI HERE = URI.create("/account");

    @Inject
    private OwnAccount account;

    @Inject
    private OwnPassword password;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_OWN_ACCOUNT)
    public Response page() {
        return visit.shownEnough()
                ? templates.answer(
                        Response.Status.OK,
                        "account.jte",
                        Map.of(
                                "frame",
                                frames.at("account"),
                                "session",
                                visit.requireSession(),
                                "own",
                                account.view(visit.requireSession())))
                : Response.seeOther(URI.create("/account/second-factor")).build();
    }

    @POST
    @Path("sessions/{id}/ending")
    @Door(Operation.END_OWN_SESSIONS)
    public Response endSession(@PathParam("id") UUID id) {
        account.endSession(id);
        return Response.seeOther(HERE).build();
    }

    /** Ends all but the one that asks. */
    @POST
    @Path("sessions/ending")
    @Door(Operation.END_OWN_SESSIONS)
    public Response endOtherSessions() {
        account.endOtherSessions(visit.requireSession());
        return Response.seeOther(HERE).build();
    }

    @GET
    @Path("password")
    @Door(Operation.CHANGE_OWN_PASSWORD)
    public Response passwordForm() {
        return passwordForm(Response.Status.OK, null);
    }

    @POST
    @Path("password")
    @Door(Operation.CHANGE_OWN_PASSWORD)
    public Response changePassword(
            @FormParam("old") @DefaultValue("") String old, @FormParam("password") @DefaultValue("") String chosen) {
        try {
            String token = password.change(old, chosen, visit.requireSession(), visit.client());
            return Response.seeOther(HERE).cookie(visit.session(token)).build();
        } catch (Problem refusal) {
            return passwordForm(Entrance.status(refusal), Entrance.mistake(visit.texts(), refusal));
        }
    }

    private Response passwordForm(Response.StatusType status, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("account", visit.requireAccount());
        values.put("mistake", mistake);
        return templates.answer(status, "account-password.jte", values);
    }

    /** What happened to the account since one was last here. */
    @GET
    @Path("news")
    @Door(Operation.READ_OWN_ACCOUNT)
    public Response news(@QueryParam("next") @DefaultValue("/") String next) {
        return templates.answer(
                Response.Status.OK,
                "account-news.jte",
                Map.of(
                        "frame",
                        frames.outside(),
                        "news",
                        account.news(),
                        "next",
                        Addresses.own(next).toString()));
    }

    @POST
    @Path("news")
    @Door(Operation.READ_OWN_ACCOUNT)
    public Response newsRead(@FormParam("next") @DefaultValue("/") String next) {
        account.newsRead();
        return Response.seeOther(Addresses.own(next)).build();
    }
}
