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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.SignedIn;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Homes;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;

/** Signing in and out, and choosing the language. */
@Path("")
public class SessionResource {
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?:[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*)?");

    @Inject
    private Access access;

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
            SignedIn signedIn = access.signIn(email, password);
            visit.token().ifPresent(access::signOut);
            URI place = next.equals("/") ? Homes.of(signedIn.account().role()) : own(next);
            return Response.seeOther(place)
                    .cookie(visit.session(signedIn.token()))
                    .build();
        } catch (Problem refusal) {
            return refused(refusal, email, next);
        }
    }

    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        visit.token().ifPresent(access::signOut);
        return Response.seeOther(URI.create("/sign-in"))
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
        return Response.seeOther(own(back)).cookie(visit.choice(known)).build();
    }

    private Response refused(Problem refusal, String email, String next) {
        Texts t = visit.texts();
        if (refusal.code() == AccessProblem.SIGN_IN_SLOW_DOWN) {
            long seconds = ((Number) refusal.details().get("seconds")).longValue();
            String wait = seconds < 60 ? t.of("time.seconds", seconds) : t.span(Duration.ofSeconds(seconds));
            return form(Response.Status.TOO_MANY_REQUESTS, email, next, t.of("sign-in.slow", wait));
        }
        return form(Response.Status.UNAUTHORIZED, email, next, t.of("sign-in.wrong"));
    }

    private Response form(Response.Status status, String email, String next, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("email", email);
        values.put("next", own(next).toString());
        values.put("mistake", mistake);
        return templates.answer(status, "sign-in.jte", values);
    }

    /** An address of this server, whatever was sent: nobody is led elsewhere after signing in. */
    static URI own(String address) {
        return URI.create(OWN_ADDRESS.matcher(address).matches() ? address : "/");
    }
}
