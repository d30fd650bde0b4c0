package org.reencuentro.office.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.reencuentro.door.Refusal;

/** Shows what was refused before any page was reached, as every other refusal is shown. */
@WebServlet(urlPatterns = ErrorPage.PATH, asyncSupported = true)
public class ErrorPage extends HttpServlet {
    static final String PATH = "/error-page";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Answers answers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Refusal> found = Refusal.of(request);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Refusal refusal = found.get();
        Response answer = answers.refuse(refusal.status(), Optional.empty(), null, refusal.path());
        response.setStatus(answer.getStatus());
        response.setContentType(answer.getMediaType().toString());
        byte[] body = String.valueOf(answer.getEntity()).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
