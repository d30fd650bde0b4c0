package org.reencuentro.kiosk;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers requests that reach no resource: wrong address, method or media type. */
@Provider
public class RequestFaultMapper implements ExceptionMapper<WebApplicationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException fault) {
        int status = fault.getResponse().getStatus();
        return ProblemAnswer.of(
                status, code(status), ProblemAnswer.languageOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The code of a status that no use case answered. */
    static String code(int status) {
        return switch (status) {
            case 403 -> "foreign-origin";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406, 415 -> "media-type";
            case 411 -> "length-required";
            case 413 -> "body-too-large";
            default -> status < 500 ? "body-malformed" : "unavailable";
        };
    }
}
