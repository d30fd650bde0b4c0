package org.reencuentro.kiosk;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.door.Refusal;

/** Tells what was refused before any screen or the API was reached. */
@WebServlet(urlPatterns = ErrorPage.PATH, asyncSupported = true)
public class ErrorPage extends HttpServlet {
    static final String PATH = "/error-page";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Refusal> found = Refusal.of(request);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Refusal refusal = found.get();
        String code = refusal.code().orElseGet(() -> RequestFaultMapper.code(refusal.status()));
        Locale language = ProblemAnswer.languageOf(request.getHeader("Accept-Language"));
        boolean api = refusal.path().startsWith(request.getContextPath() + "/api/");
        byte[] body = (api
                        ? ProblemAnswer.body(refusal.status(), code, language, Map.of())
                        : page(language, ProblemAnswer.sentence(code, language, Map.of())))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.status());
        response.setContentType(api ? ProblemAnswer.TYPE : "text/html;charset=utf-8");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Our own sentences have no character that HTML would read. */
    private static String page(Locale language, String sentence) {
        return "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>Reencuentro</title><p>%s</p></html>"
                .formatted(language.toLanguageTag(), sentence);
    }
}
