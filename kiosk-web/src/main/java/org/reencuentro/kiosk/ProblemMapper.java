package org.reencuentro.kiosk;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.reencuentro.kernel.Problem;

/** Answers what a use case refused. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Problem problem) {
        return ProblemAnswer.of(
                problem, ProblemAnswer.languageOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
