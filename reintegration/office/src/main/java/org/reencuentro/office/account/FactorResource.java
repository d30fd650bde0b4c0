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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.AuthenticatorSetUp;
import org.reencuentro.access.FactorSet;
import org.reencuentro.access.OwnAccount;
import org.reencuentro.access.OwnFactors;
import org.reencuentro.access.Passkeys;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Homes;
import org.reencuentro.office.web.Qr;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Setting up and removing one's own second factors. */
@Path("account")
public class FactorResource {
    private static final URI ACCOUNT = URI.create("/account");

    @Inject
    private OwnAccount account;

    @Inject
    private OwnFactors factors;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Where everybody is led who has not shown enough yet. */
    @GET
    @Path("second-factor")
    @Door(Operation.READ_OWN_ACCOUNT)
    public Response choice(@QueryParam("next") @DefaultValue("/") String next) {
        return choice(Response.Status.OK, Addresses.own(next).toString(), null);
    }

    private Response choice(Response.StatusType status, String next, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("account", visit.requireAccount());
        values.put("own", account.view(visit.requireSession()));
        values.put("enough", visit.shownEnough());
        values.put("next", next);
        values.put("mistake", mistake);
        return templates.answer(status, "second-factor.jte", values);
    }

    @POST
    @Path("authenticator")
    @Door(Operation.CHANGE_OWN_FACTORS)
    public Response beginAuthenticator() {
        return authenticator(Response.Status.OK, factors.beginAuthenticator(), null);
    }

    @POST
    @Path("authenticator/confirmation")
    @Door(Operation.CHANGE_OWN_FACTORS)
    public Response confirmAuthenticator(
            @FormParam("sealed") @DefaultValue("") String sealed, @FormParam("code") @DefaultValue("") String code) {
        try {
            return set(factors.confirmAuthenticator(sealed, code, visit.requireSession(), visit.client()));
        } catch (Problem refusal) {
            String mistake = Entrance.mistake(visit.texts(), refusal);
            return refusal.code() == AccessProblem.SET_UP_TOO_SLOW
                    ? choice(Entrance.status(refusal), "/", mistake)
                    : authenticator(Entrance.status(refusal), factors.repeatAuthenticator(sealed), mistake);
        }
    }

    private Response authenticator(Response.StatusType status, AuthenticatorSetUp setUp, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("setUp", setUp);
        values.put("qr", Qr.of(setUp.uri()));
        values.put("mistake", mistake);
        return templates.answer(status, "authenticator.jte", values);
    }

    @POST
    @Path("authenticator/removal")
    @Door(Operation.CHANGE_OWN_FACTORS)
    public Response removeAuthenticator() {
        factors.removeAuthenticator();
        return Response.seeOther(ACCOUNT).build();
    }

    @POST
    @Path("passkeys")
    @Door(Operation.CHANGE_OWN_FACTORS)
    public Response addPasskey(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("credential") @DefaultValue("") String credential) {
        try {
            return set(passkeys.register(name, credential, visit.origin(), visit.requireSession(), visit.client()));
        } catch (Problem refusal) {
            return choice(Entrance.status(refusal), "/", Entrance.mistake(visit.texts(), refusal));
        }
    }

    @POST
    @Path("passkeys/{id}/removal")
    @Door(Operation.CHANGE_OWN_FACTORS)
    public Response removePasskey(@PathParam("id") UUID id) {
        factors.removePasskey(id);
        return Response.seeOther(ACCOUNT).build();
    }

    @POST
    @Path("recovery-codes")
    @Door(Operation.CHANGE_OWN_FACTORS)
    public Response renewRecoveryCodes() {
        return codes(factors.renewRecoveryCodes());
    }

    private Response set(FactorSet set) {
        Response answer =
                set.recoveryCodes().isEmpty() ? Response.seeOther(ACCOUNT).build() : codes(set.recoveryCodes());
        return Response.fromResponse(answer).cookie(visit.session(set.token())).build();
    }

    private Response codes(List<String> codes) {
        return templates.answer(
                Response.Status.OK,
                "recovery-codes.jte",
                Map.of(
                        "frame",
                        frames.outside(),
                        "codes",
                        codes,
                        "account",
                        visit.requireAccount(),
                        "next",
                        Homes.of(visit.requireAccount().role()).toString()));
    }
}
