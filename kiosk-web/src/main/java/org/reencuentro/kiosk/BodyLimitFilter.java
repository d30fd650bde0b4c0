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

/** No request of a kiosk is longer than {@value #MOST} bytes; longer ones are refused without being read further. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BodyLimitFilter implements ContainerRequestFilter {
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
        request.setEntityStream(new ByteArrayInputStream(body));
    }
}
