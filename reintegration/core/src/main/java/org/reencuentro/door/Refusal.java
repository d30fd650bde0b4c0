package org.reencuentro.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What was refused before any page or API was reached: by the door itself or by the server. Each web module shows it in
 * its own way, to which the server leads by its error page.
 *
 * @param status the HTTP status
 * @param code what the door refused; empty when the server did
 * @param path what was asked for, with the module's own path
 */
public record Refusal(int status, Optional<String> code, String path) {
    private static final String CODE = Refusal.class.getName();

    /** Refuses, and lets go of the connection: what the body was is not looked at any more. */
    static void send(HttpServletResponse response, HttpServletRequest request, int status, String code)
            throws IOException {
        request.setAttribute(CODE, code);
        response.setHeader("Connection", "close");
        response.sendError(status);
    }

    /** What the door refused this request for; empty when it did not. */
    static Optional<String> code(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(CODE));
    }

    /** What the server leads to its error page for; empty when somebody asked for the error page itself. */
    public static Optional<Refusal> of(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Optional.of(new Refusal(
                        status,
                        code(request),
                        String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))))
                : Optional.empty();
    }
}
