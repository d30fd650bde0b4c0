package org.reencuentro.office.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Tells what the protocol refused: no such address, method or form. */
@Provider
public class HttpRefusals implements ExceptionMapper<WebApplicationException> {
    @Inject
    private Answers answers;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        return response.getStatus() < 400 ? response : answers.refuse(response.getStatus(), Optional.empty(), null);
    }
}
