package org.reencuentro.kiosk;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/** Refuses what another site makes the kiosk's browser send: only the kiosk's own pages may change anything. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class SameOriginFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())
                && !sameOrigin(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        request.getUriInfo().getRequestUri())) {
            request.abortWith(ProblemAnswer.of(
                    Response.Status.FORBIDDEN.getStatusCode(),
                    "foreign-origin",
                    ProblemAnswer.languageOf(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
        }
    }

    /** Whether the headers say that the request comes from a page of this address; a client without them is no page. */
    static boolean sameOrigin(String site, String origin, URI address) {
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        return address.getAuthority() != null
                && origin.replaceFirst("^https?://", "").equals(address.getAuthority());
    }
}
