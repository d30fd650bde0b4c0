package org.reencuentro.office.session;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.provider.Arrival;
import org.reencuentro.provider.ProviderSignIns;
import org.reencuentro.provider.Reply;

/**
 * Signing in with the account that somebody has at their organisation. Which organisations can is not told: people type
 * their address, and the domain decides. They go there by a link of their own, so that they see where they are going.
 */
@Path("")
public class ProviderResource {
    private static final int LONGEST = 200;

    @Inject
    private ProviderSignIns providers;

    @Inject
    private Entrance entrance;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Path("sign-in/organisation")
    @PermitAll
    public Response form(@QueryParam("next") @DefaultValue("/") String next) {
        return form(Response.Status.OK, "", next, null);
    }

    @POST
    @Path("sign-in/organisation")
    @PermitAll
    public Response begin(
            @FormParam("email") @DefaultValue("") String email, @FormParam("next") @DefaultValue("/") String next) {
        String wanted = Addresses.own(next).toString();
        try {
            return providers
                    .begin(email, wanted.length() > LONGEST ? "/" : wanted)
                    .map(entrance::leave)
                    .orElseGet(() -> form(
                            Response.Status.NOT_FOUND,
                            email,
                            next,
                            visit.texts().of("provider.none")));
        } catch (Problem refusal) {
            return form(Entrance.status(refusal), email, next, Entrance.mistake(visit.texts(), refusal));
        }
    }

    /** Where the provider sends the browser back to. */
    @GET
    @Path("sign-in/provider")
    @PermitAll
    public Response arrive(
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("iss") @DefaultValue("") String issuer) {
        Response answer;
        try {
            Arrival arrival =
                    providers.arrive(visit.departure().orElse(""), new Reply(code, state, issuer), visit.client());
            answer = Response.fromResponse(entrance.openFromElsewhere(arrival.step(), arrival.wanted()))
                    .cookie(visit.provider(arrival.provider()))
                    .build();
        } catch (Problem refusal) {
            answer = Entrance.waiting(
                    form(Entrance.status(refusal), "", "/", Entrance.mistake(visit.texts(), refusal)), refusal);
        }
        return Response.fromResponse(answer).cookie(visit.noDeparture()).build();
    }

    /** After signing out here, the way to sign out there. */
    @GET
    @Path("sign-out/provider")
    @PermitAll
    public Response farewell() {
        Response answer = visit.provider()
                .flatMap(providers::farewell)
                .map(farewell -> templates.answer(
                        Response.Status.OK,
                        "provider-left.jte",
                        Map.of("frame", frames.outside(), "farewell", farewell)))
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in")).build());
        return Response.fromResponse(answer).cookie(visit.noProvider()).build();
    }

    private Response form(Response.StatusType status, String email, String next, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("email", email);
        values.put("next", Addresses.own(next).toString());
        values.put("mistake", mistake);
        return templates.answer(status, "provider-begin.jte", values);
    }
}
