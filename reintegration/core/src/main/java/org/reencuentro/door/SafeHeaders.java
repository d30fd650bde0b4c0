package org.reencuentro.door;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers to load nothing but what this server serves, to be framed by nobody, and to keep no answer. What is the
 * same for everybody sets its own caching afterwards. Each web module says what its pages need beyond that.
 */
public abstract class SafeHeaders implements Filter {
    @Inject
    private OwnAddress address;

    /** Content-Security-Policy directives that this module's pages need; each begins with {@code "; "}. */
    protected abstract String needs();

    /** What of the machine the pages may use, as Permissions-Policy. */
    protected abstract String permissions();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", policy(needs()));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", permissions());
        if (address.secure((HttpServletRequest) request)) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        answer.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    /** The whole policy: nothing inline, nothing from elsewhere, but what the pages need. */
    public static String policy(String needs) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'"
                + needs
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
