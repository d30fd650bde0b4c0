package org.reencuentro.office.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.reencuentro.access.Access;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.SessionView;
import org.reencuentro.access.SignedIn;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Homes;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;

/** Where somebody goes who has just been let in, and what is said to somebody who has not. */
@ApplicationScoped
public class Entrance {
    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private Access access;
    private Visit visit;

    protected Entrance() {}

    @Inject
    Entrance(Access access, Visit visit) {
        this.access = access;
        this.visit = visit;
    }

    /** To what happened meanwhile, to the setting up of a second factor, or to where one wanted to go. */
    public Response open(SignedIn signedIn, String next) {
        visit.token().ifPresent(access::signOut);
        SessionView session = access.session(signedIn.token()).orElseThrow();
        boolean enough = session.subject().strength().reaches(session.subject().needed());
        URI wanted = next.equals("/") ? Homes.of(signedIn.account().role()) : Addresses.own(next);
        URI place = !enough
                ? URI.create("/account/second-factor")
                : signedIn.news()
                        ? UriBuilder.fromPath("/account/news")
                                .queryParam("next", wanted.getPath())
                                .build()
                        : wanted;
        return Response.seeOther(place)
                .cookie(visit.session(signedIn.token()), visit.device(signedIn.device()), visit.noHalf())
                .build();
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
