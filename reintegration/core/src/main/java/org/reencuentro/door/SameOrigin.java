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
import java.util.List;
import java.util.Set;

/**
 * Refuses every request that would change something unless the browser says that one of our own pages sent it. Together
 * with the cookies' {@code SameSite=Strict} this is the guard against forged requests. Where programs come with a token,
 * cookies count for nothing, and no page can forge anything.
 */
public class SameOrigin implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private OwnAddress address;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (READING.contains(asked.getMethod())
                || Doorkeeper.forPrograms(asked)
                || sameOrigin(asked.getHeader("Sec-Fetch-Site"), asked.getHeader("Origin"), address.origins(asked))) {
            chain.doFilter(request, response);
        } else {
            Refusal.send((HttpServletResponse) response, asked, HttpServletResponse.SC_FORBIDDEN, "foreign-origin");
        }
    }

    /** What the browser says about the sender decides; a request that says nothing is foreign. */
    static boolean sameOrigin(String fetchSite, String origin, List<String> own) {
        if (fetchSite != null && !fetchSite.equals("same-origin")) {
            return false;
        }
        return origin == null ? fetchSite != null : own.contains(origin);
    }
}
