package org.reencuentro.office.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Refuses every request that would change something unless the browser says that one of our own pages sent it. Together
 * with the cookie's {@code SameSite=Strict} this is the guard against forged requests. Where programs come with a token
 * cookies count for nothing, and no page can forge anything.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class SameOrigin implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && !Answers.program(request.getUriInfo().getRequestUri().getPath())
                && !sameOrigin(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        request.getHeaderString(HttpHeaders.HOST))) {
            throw new ForeignOrigin();
        }
    }

    /** What the browser says about the sender decides; a request that says nothing is foreign. */
    static boolean sameOrigin(String fetchSite, String origin, String host) {
        if (fetchSite != null && !fetchSite.equals("same-origin")) {
            return false;
        }
        return origin == null ? fetchSite != null : host != null && host.equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
