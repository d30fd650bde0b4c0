package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.door.ClientAddress;
import org.reencuentro.door.OwnAddress;
import org.reencuentro.hall.KioskSessions;
import org.reencuentro.hall.Kiosks;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Tries;

/** Makes a browser a kiosk, by the code that the office gave out for it, and begins its sessions. */
@Path("")
public class EnrolmentResource {
    /** What a device may ask that is no kiosk yet, or has no session. */
    static final Set<String> OPEN = Set.of("enrolment", "challenge", "session");

    @Inject
    Kiosks kiosks;

    @Inject
    KioskSessions sessions;

    @Inject
    EnrolmentTries tries;

    @Inject
    SessionCookie cookie;

    @Inject
    OwnAddress address;

    @Inject
    ClientAddress client;

    @Context
    HttpServletRequest request;

    /**
     * Takes {@code code} and {@code key}, the device's public key as SubjectPublicKeyInfo in base64url; answers
     * {@code kiosk}, the identifier under which the device begins its sessions.
     */
    @POST
    @Path("enrolment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response enrol(byte[] body) {
        Body read = Body.read(body, "code", "key");
        String code = read.text("code", 40);
        byte[] key = bytes(read, "key", 300);
        Tries.Try begun = tries.count(client.of(request)).orElseThrow(() -> new Problem(KioskProblem.TOO_MANY_TRIES));
        UUID kiosk = kiosks.enrol(code, key);
        tries.right(begun);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("kiosk", kiosk.toString())
                        .build()
                        .toString())
                .build();
    }

    /** Answers {@code challenge}, to be signed within a minute. */
    @POST
    @Path("challenge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String challenge() {
        return Json.createObjectBuilder()
                .add("challenge", sessions.challenge())
                .build()
                .toString();
    }

    /**
     * Takes {@code kiosk}, {@code challenge} and {@code signature} in base64url; sets the session's cookie and answers
     * {@code session}, under which requests are signed, and {@code seconds}, how long it lasts.
     */
    @POST
    @Path("session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response begin(byte[] body) {
        Body read = Body.read(body, "kiosk", "challenge", "signature");
        KioskSessions.Begun begun = sessions.begin(
                kiosk(read), read.text("challenge", 100), address.origins(request), bytes(read, "signature", 100));
        return Response.status(Response.Status.CREATED)
                .cookie(cookie.with(begun.token(), request))
                .entity(Json.createObjectBuilder()
                        .add("session", begun.session())
                        .add("seconds", KioskSessions.LASTS.toSeconds())
                        .build()
                        .toString())
                .build();
    }

    private static UUID kiosk(Body body) {
        try {
            return UUID.fromString(body.text("kiosk", 36));
        } catch (IllegalArgumentException none) {
            throw new Problem(KioskProblem.BODY_MALFORMED, Map.of("field", "kiosk"));
        }
    }

    private static byte[] bytes(Body body, String field, int longest) {
        try {
            return Base64.getUrlDecoder().decode(body.text(field, longest));
        } catch (IllegalArgumentException unreadable) {
            throw new Problem(KioskProblem.BODY_MALFORMED, Map.of("field", field));
        }
    }
}
