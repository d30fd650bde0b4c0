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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.HalfSignedIn;
import org.reencuentro.access.Passkeys;
import org.reencuentro.access.SignInStep;
import org.reencuentro.access.SignIns;
import org.reencuentro.access.SignedIn;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Homes;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;

/** Signing in and out, and choosing the language. */
@Path("")
public class SessionResource {
    @Inject
    private Access access;

    @Inject
    private SignIns signIns;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Entrance entrance;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Path("sign-in")
    @PermitAll
    public Response form(@QueryParam("next") @DefaultValue("/") String next) {
        return visit.account()
                .map(account -> Response.seeOther(Homes.of(account.role())).build())
                .orElseGet(() -> form(Response.Status.OK, "", next, null));
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("/") String next) {
        try {
            SignInStep step = signIns.withPassword(email, password, visit.client());
            if (step instanceof HalfSignedIn half) {
                return Response.seeOther(UriBuilder.fromPath("/sign-in/code")
                                .queryParam("next", Addresses.own(next).getPath())
                                .build())
                        .cookie(visit.half(half.token()))
                        .build();
            }
            return entrance.open((SignedIn) step, next);
        } catch (Problem refusal) {
            return Entrance.waiting(
                    form(Entrance.status(refusal), email, next, Entrance.mistake(visit.texts(), refusal)), refusal);
        }
    }

    /** The second factor after the password. */
    @GET
    @Path("sign-in/code")
    @PermitAll
    public Response codeForm(@QueryParam("next") @DefaultValue("/") String next) {
        return visit.half().filter(signIns::halfway).isPresent()
                ? codeForm(Response.Status.OK, next, null)
                : Response.seeOther(URI.create("/sign-in")).build();
    }

    @POST
    @Path("sign-in/code")
    @PermitAll
    public Response signInWithCode(
            @FormParam("code") @DefaultValue("") String code, @FormParam("next") @DefaultValue("/") String next) {
        try {
            return entrance.open(signIns.withCode(visit.half().orElse(""), code, visit.client()), next);
        } catch (Problem refusal) {
            String mistake = Entrance.mistake(visit.texts(), refusal);
            return refusal.code() == AccessProblem.SIGN_IN_TOO_SLOW
                    ? form(Entrance.status(refusal), "", next, mistake)
                    : codeForm(Entrance.status(refusal), next, mistake);
        }
    }

    /** A passkey alone is a whole sign-in. */
    @POST
    @Path("sign-in/passkey")
    @PermitAll
    public Response signInWithPasskey(
            @FormParam("credential") @DefaultValue("") String credential,
            @FormParam("next") @DefaultValue("/") String next) {
        try {
            return entrance.open(passkeys.signIn(credential, visit.origin(), visit.client()), next);
        } catch (Problem refusal) {
            return form(Entrance.status(refusal), "", next, Entrance.mistake(visit.texts(), refusal));
        }
    }

    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        visit.token().ifPresent(access::signOut);
        return Response.seeOther(URI.create(visit.provider().isPresent() ? "/sign-out/provider" : "/sign-in"))
                .cookie(visit.noSession())
                .build();
    }

    @POST
    @Path("language")
    @PermitAll
    public Response choose(
            @FormParam("language") @DefaultValue("es") String language,
            @FormParam("back") @DefaultValue("/") String back) {
        String known = Texts.LANGUAGES.contains(language) ? language : Texts.LANGUAGES.get(0);
        return Response.seeOther(Addresses.own(back))
                .cookie(visit.choice(known))
                .build();
    }

    private Response form(Response.StatusType status, String email, String next, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("email", email);
        values.put("next", Addresses.own(next).toString());
        values.put("mistake", mistake);
        return templates.answer(status, "sign-in.jte", values);
    }

    private Response codeForm(Response.StatusType status, String next, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("next", Addresses.own(next).toString());
        values.put("mistake", mistake);
        return templates.answer(status, "sign-in-code.jte", values);
    }
}
