package org.reencuentro.office.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.PolicyProblem;

/** Leads people who have not shown enough to where they can show it, and from there back. Programs are refused. */
@ApplicationScoped
class WayBack {
    private HttpServletRequest request;

    protected WayBack() {}

    @Inject
    WayBack(HttpServletRequest request) {
        this.request = request;
    }

    boolean leads(Problem problem) {
        return (problem.code() == PolicyProblem.STEP_UP_NEEDED || problem.code() == PolicyProblem.SECOND_FACTOR_NEEDED)
                && !Answers.machine(request.getRequestURI());
    }

    Response through(Problem problem) {
        String page = problem.code() == PolicyProblem.STEP_UP_NEEDED ? "/step-up" : "/account/second-factor";
        return Response.seeOther(UriBuilder.fromPath(page)
                        .queryParam("next", here().getPath())
                        .build())
                .build();
    }

    /** The page that is asked for; after a form was sent, the one it was on. */
    private URI here() {
        if (request.getMethod().equals("GET")) {
            return Addresses.own(request.getRequestURI());
        }
        return Addresses.ofForm(request.getHeader("Referer"));
    }
}
