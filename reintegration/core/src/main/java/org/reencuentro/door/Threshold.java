package org.reencuentro.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.reencuentro.policy.Callers;

/**
 * Begins acting on a request's thread and ends it with the request, so that nobody acts after it. The server may look at
 * who it is only behind the filters: then a visitor acts until the module's guard lets whoever came in act.
 */
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
