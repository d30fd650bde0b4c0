package org.reencuentro.kiosk;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.reencuentro.door.Entry;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;

/** Lets nothing but enrolled kiosks ask the API; open is only what makes a device one. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class DeviceGuard implements ContainerRequestFilter {
    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (!EnrolmentResource.OPEN.contains(path) && Entry.of(servlet).kiosk().isEmpty()) {
            throw new Problem(HallProblem.KIOSK_SESSION_OVER);
        }
        Callers.become(Entry.of(servlet).subject());
    }
}
