package org.reencuentro.kiosk;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.reencuentro.door.Doorkeeper;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.kernel.Problem;

/**
 * No request of a kiosk is longer than {@value #MOST} bytes; longer ones are refused without being read further. What a
 * kiosk sends is what its device signed: the signature covers the digest, and the digest the body.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class SignedBodyFilter implements ContainerRequestFilter {
    static final int MOST = 4096;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        byte[] body =
                request.getLength() > MOST ? null : request.getEntityStream().readNBytes(MOST + 1);
        if (body == null || body.length > MOST) {
            request.abortWith(ProblemAnswer.of(
                    Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(),
                    "body-too-large",
                    ProblemAnswer.languageOf(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
            return;
        }
        String digest = request.getHeaderString(Doorkeeper.DIGEST);
        boolean covered = body.length == 0 && digest == null || digest(body).equals(digest);
        if (request.getHeaderString(Doorkeeper.PROOF) != null && !covered) {
            throw new Problem(HallProblem.KIOSK_SESSION_OVER);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    /** The header of a body. */
    static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
