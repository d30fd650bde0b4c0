package org.reencuentro.office.session;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.reencuentro.access.Passkeys;
import org.reencuentro.access.StepUps;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Showing again who one is, before something sensitive, and back to it. */
@Path("step-up")
public class StepUpResource {
    @Inject
    private StepUps stepUps;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.STEP_UP)
    public Response form(@QueryParam("next") @DefaultValue("/") String next) {
        return form(Response.Status.OK, next, null);
    }

    @POST
    @Door(Operation.STEP_UP)
    public Response withPassword(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("next") @DefaultValue("/") String next) {
        try {
            return back(stepUps.withPassword(password, code, visit.requireSession(), visit.client()), next);
        } catch (Problem refusal) {
            return form(Entrance.status(refusal), next, Entrance.mistake(visit.texts(), refusal));
        }
    }

    @POST
    @Path("passkey")
    @Door(Operation.STEP_UP)
    public Response withPasskey(
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("next") @DefaultValue("/") String next) {
        try {
            return back(passkeys.stepUp(credential, visit.origin(), visit.requireSession()), next);
        } catch (Problem refusal) {
            return form(Entrance.status(refusal), next, Entrance.mistake(visit.texts(), refusal));
        }
    }

    private Response back(String token, String next) {
        return Response.seeOther(Addresses.own(next))
                .cookie(visit.session(token))
                .build();
    }

    private Response form(Response.StatusType status, String next, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("ways", stepUps.ways(visit.requireSession()));
        values.put("next", Addresses.own(next).toString());
        values.put("mistake", mistake);
        return templates.answer(status, "step-up.jte", values);
    }
}
