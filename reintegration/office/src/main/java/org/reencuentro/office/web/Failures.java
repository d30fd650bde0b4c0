package org.reencuentro.office.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;

/** Whatever nobody expected: logged once, answered with an identifier that finds it in the log. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    @Inject
    private Answers answers;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ProcessingException) {
            return answers.refuse(Response.Status.BAD_REQUEST.getStatusCode(), Optional.empty(), null);
        }
        Optional<KernelProblem> known = KernelProblem.behind(failure);
        if (known.isPresent()) {
            LOG.warnf("%s: %s", known.get().code(), failure.getClass().getSimpleName());
            return answers.refuse(known.get().kind().status(), Optional.of(new Problem(known.get())), null);
        }
        String incident = Answers.incident();
        LOG.errorf(failure, "Incident %s", incident);
        return answers.refuse(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), Optional.empty(), incident);
    }
}
