package org.reencuentro.office.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.HalfSignedIn;
import org.reencuentro.access.SessionView;
import org.reencuentro.access.SignInStep;
import org.reencuentro.access.SignedIn;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Homes;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.provider.Departure;

/** Where somebody goes who has just been let in, and what is said to somebody who has not. */
@ApplicationScoped
public class Entrance {
    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private Access access;
    private Visit visit;
    private Frames frames;
    private Templates templates;

    protected Entrance() {}

    @Inject
    Entrance(Access access, Visit visit, Frames frames, Templates templates) {
        this.access = access;
        this.visit = visit;
        this.frames = frames;
        this.templates = templates;
    }

    /** To what happened meanwhile, to the setting up of a second factor, or to where one wanted to go. */
    public Response open(SignedIn signedIn, String next) {
        return Response.seeOther(place(signedIn, next))
                .cookie(visit.session(signedIn.token()), visit.device(signedIn.device()), visit.noHalf())
                .build();
    }

    /**
     * As {@link #open}, for somebody who comes from another site: browsers keep this site's cookies to themselves until
     * one of its own pages leads on.
     */
    Response openFromElsewhere(SignInStep step, String next) {
        Response.ResponseBuilder answer;
        if (step instanceof SignedIn signedIn) {
            answer = Response.fromResponse(leadOn(place(signedIn, next)))
                    .cookie(visit.session(signedIn.token()), visit.device(signedIn.device()), visit.noHalf());
        } else {
            URI code = UriBuilder.fromPath("/sign-in/code")
                    .queryParam("next", Addresses.own(next).getPath())
                    .build();
            answer = Response.fromResponse(leadOn(code)).cookie(visit.half(((HalfSignedIn) step).token()));
        }
        return answer.build();
    }

    /** To the organisation's provider, by a link: people see where they are going. Whoever was signed in here is not any more. */
    Response leave(Departure departure) {
        visit.token().ifPresent(access::signOut);
        Response page = templates.answer(
                Response.Status.OK, "provider-go.jte", Map.of("frame", frames.outside(), "departure", departure));
        return Response.fromResponse(page)
                .cookie(visit.departure(departure.token()), visit.noSession())
                .build();
    }

    private Response leadOn(URI place) {
        return templates.answer(
                Response.Status.OK, "arrived.jte", Map.of("frame", frames.outside(), "place", place.toString()));
    }

    private URI place(SignedIn signedIn, String next) {
        visit.token().ifPresent(access::signOut);
        SessionView session = access.session(signedIn.token()).orElseThrow();
        boolean enough = session.subject().strength().reaches(session.subject().needed());
        URI wanted = next.equals("/") ? Homes.of(signedIn.account().role()) : Addresses.own(next);
        return !enough
                ? URI.create("/account/second-factor")
                : signedIn.news()
                        ? UriBuilder.fromPath("/account/news")
                                .queryParam("next", wanted.getPath())
                                .build()
                        : wanted;
    }

    /** Why somebody was not let in, in the reader's words; the log gets the code alone. */
    public static String mistake(Texts t, Problem refusal) {
        LOG.infof("Refused: %s", refusal.code().code());
        if (refusal.code() == AccessProblem.SIGN_IN_SLOW_DOWN) {
            long seconds = ((Number) refusal.details().get("seconds")).longValue();
            String wait = seconds < 60 ? t.of("time.seconds", seconds) : t.span(Duration.ofSeconds(seconds + 59));
            return t.of("sign-in.slow", wait);
        }
        return t.refusal(refusal).orElseThrow(() -> refusal);
    }

    /** Says to programs too how long to wait. */
    static Response waiting(Response answer, Problem refusal) {
        return refusal.code() == AccessProblem.SIGN_IN_SLOW_DOWN
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, refusal.details().get("seconds"))
                        .build()
                : answer;
    }

    /** The status that goes with it. */
    public static Response.StatusType status(Problem refusal) {
        int status = refusal.code().kind().status();
        return status == Status.UNPROCESSABLE.getStatusCode()
                ? Status.UNPROCESSABLE
                : Response.Status.fromStatusCode(status);
    }
}
