package org.reencuentro.kiosk;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.hall.KioskProof;
import org.reencuentro.hall.KioskSessions;
import org.reencuentro.hall.KioskView;
import org.reencuentro.kernel.Problem;

/**
 * Lets nothing but enrolled kiosks ask the API. Every request is signed by the device; only the public words of the
 * loudspeaker, which the browser fetches by itself, need no more than the session.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class DeviceFilter implements ContainerRequestFilter {
    @Inject
    KioskSessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    CurrentKiosk current;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (EnrolmentResource.OPEN.contains(path)) {
            return;
        }
        Optional<KioskView> kiosk = cookie.of(servlet)
                .flatMap(token -> path.startsWith(VoiceResource.PATH)
                                && request.getMethod().equals("GET")
                        ? sessions.kiosk(token)
                        : KioskProof.of(request.getHeaderString(SignedBodyFilter.PROOF))
                                .flatMap(proof -> sessions.signed(
                                        token,
                                        proof,
                                        request.getMethod(),
                                        target(),
                                        Optional.ofNullable(request.getHeaderString(SignedBodyFilter.DIGEST))
                                                .orElse(""))));
        current.is(kiosk.orElseThrow(() -> new Problem(HallProblem.KIOSK_SESSION_OVER)));
    }

    private String target() {
        return servlet.getQueryString() == null
                ? servlet.getRequestURI()
                : servlet.getRequestURI() + "?" + servlet.getQueryString();
    }
}
