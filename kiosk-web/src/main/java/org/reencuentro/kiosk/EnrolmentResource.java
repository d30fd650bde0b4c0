package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Problem;

/** Makes a browser a kiosk, by the code that the office gave out for it. */
@Path(EnrolmentResource.PATH)
public class EnrolmentResource {
    static final String PATH = "enrolment";

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    Halls halls;

    @Inject
    EnrolmentTries tries;

    @Context
    UriInfo uri;

    /** Takes {@code code}; sets the device's cookie, which no script can read and no other site can make it send. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enrol(byte[] body) {
        String code = Body.read(body, "code").text("code", 40);
        tries.allow();
        String token;
        try {
            token = halls.enrol(code);
        } catch (Problem refused) {
            tries.count();
            throw refused;
        }
        NewCookie cookie = new NewCookie.Builder(DeviceFilter.COOKIE)
                .value(token)
                .path(uri.getBaseUri().getPath().replaceFirst("/api/?$", ""))
                .httpOnly(true)
                .secure("https".equals(uri.getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) KEPT.toSeconds())
                .build();
        return Response.noContent().cookie(cookie).build();
    }
}
