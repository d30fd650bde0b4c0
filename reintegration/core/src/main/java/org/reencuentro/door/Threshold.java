package org.reencuentro.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.reencuentro.policy.Callers;

/** Lets whoever came in with a request act on its thread, and nobody after it. */
public class Threshold implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Entry entry = Entry.of((HttpServletRequest) request);
        try (Callers.Acting acting = Callers.begin(entry.subject())) {
            chain.doFilter(request, response);
        }
    }
}
