package org.reencuentro.office.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.reencuentro.kernel.Problem;

/** Tells what a use case refused. */
@Provider
public class Refusals implements ExceptionMapper<Problem> {
    @Inject
    private Answers answers;

    @Inject
    private WayBack wayBack;

    @Override
    public Response toResponse(Problem problem) {
        if (wayBack.leads(problem)) {
            return wayBack.through(problem);
        }
        return answers.refuse(problem.code().kind().status(), Optional.of(problem), null);
    }
}
