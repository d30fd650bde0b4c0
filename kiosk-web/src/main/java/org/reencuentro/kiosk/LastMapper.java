package org.reencuentro.kiosk;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;

/** Answers everything else: logs it once under an incident number and tells only that number. */
@Provider
public class LastMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(LastMapper.class);

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable fault) {
        Locale language = ProblemAnswer.languageOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return ProblemAnswer.of(problem, language);
            }
        }
        if (fault instanceof ProcessingException) {
            return ProblemAnswer.of(new Problem(KioskProblem.BODY_MALFORMED), language);
        }
        Optional<KernelProblem> known = KernelProblem.behind(fault);
        if (known.isPresent()) {
            LOG.warnf("%s: %s", known.get().code(), fault.getClass().getSimpleName());
            return ProblemAnswer.of(new Problem(known.get()), language);
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(fault, "Incident %s", incident);
        return ProblemAnswer.ofIncident(incident, language);
    }
}
