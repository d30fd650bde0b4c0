package org.reencuentro.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What is sent has at most 256 KB, which the server takes in before a thread works on it, and says its length. Only files,
 * at the addresses of the parameter {@code files}, may have as much as the server takes at all.
 */
public class BodyLimit implements Filter {
    static final long MOST = 256 * 1024;

    private Pattern files = Pattern.compile("(?!)");

    @Override
    public void init(FilterConfig configuration) {
        String addresses = configuration.getInitParameter("files");
        if (addresses != null) {
            files = Pattern.compile(addresses);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean file = files.matcher(asked.getRequestURI()).matches();
        if (asked.getContentLengthLong() > MOST && !file) {
            Refusal.send(answer, asked, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "body-too-large");
        } else if (asked.getHeader("Transfer-Encoding") != null && !file) {
            Refusal.send(answer, asked, HttpServletResponse.SC_LENGTH_REQUIRED, "length-required");
        } else {
            chain.doFilter(request, response);
        }
    }
}
