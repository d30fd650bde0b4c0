package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/** Says to the browser, on every answer, what the kiosk's pages may do: only what they need. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeadersFilter implements Filter {
    @Inject
    KioskSettings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", policy(settings.socket()));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=(), usb=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (((HttpServletRequest) request).getServletPath().startsWith("/api")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        try (Callers.Acting visitor = Callers.begin(Subject.visitor())) {
            chain.doFilter(request, response);
        }
    }

    /** Everything from here and nothing inline; the one other address is the exchange's socket. */
    static String policy(URI socket) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " media-src 'self' blob:; worker-src 'self'; manifest-src 'self';"
                + " connect-src 'self' " + socket.getScheme() + "://" + socket.getAuthority() + ";"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
