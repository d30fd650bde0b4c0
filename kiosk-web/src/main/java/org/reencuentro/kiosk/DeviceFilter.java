package org.reencuentro.kiosk;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import org.reencuentro.hall.Halls;

/** Lets nothing but enrolled kiosks ask the API; only the enrolment itself is open. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class DeviceFilter implements ContainerRequestFilter {
    static final String COOKIE = "reencuentro-kiosk";

    @Inject
    Halls halls;

    @Inject
    CurrentKiosk current;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().replaceFirst("^/", "").equals(EnrolmentResource.PATH)) {
            return;
        }
        Cookie cookie = request.getCookies().get(COOKIE);
        current.is(halls.kiosk(cookie == null ? "" : cookie.getValue()));
    }
}
