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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Writes down that requests came which no page or kiosk of ours sends: malformed, too large, from a foreign page. Neither
 * their addresses nor what they carried are written, which may name people; and not more than one line a minute of each
 * kind, so that nobody fills the disk by sending them.
 */
public class Watch implements Filter {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration APART = Duration.ofMinutes(1);

    /** Answers that only a program of somebody else gets. */
    private static final Set<Integer> STRANGE = Set.of(400, 405, 411, 413, 414, 415, 431);

    /** What was seen of one kind since the last line about it. */
    private record Seen(Instant told, int unsaid) {}

    private final Map<String, Seen> seen = new HashMap<>();
    private final Clock clock;

    @Inject
    public Watch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        HttpServletRequest asked = (HttpServletRequest) request;
        int status = ((HttpServletResponse) response).getStatus();
        Optional<String> what = Refusal.code(asked)
                .or(() -> STRANGE.contains(status) ? Optional.of("strange-request") : Optional.empty());
        what.map(code -> code + " (" + status + ") at " + module(asked))
                .flatMap(this::line)
                .ifPresent(LOG::warn);
    }

    private static String module(HttpServletRequest request) {
        return request.getContextPath().isEmpty() ? "the office" : request.getContextPath();
    }

    /** The line to be written now; empty within a minute after the last of its kind. */
    synchronized Optional<String> line(String kind) {
        Instant now = clock.instant();
        Seen before = seen.get(kind);
        if (before != null && now.isBefore(before.told().plus(APART))) {
            seen.put(kind, new Seen(before.told(), before.unsaid() + 1));
            return Optional.empty();
        }
        seen.put(kind, new Seen(now, 0));
        return Optional.of("Refused: " + kind
                + (before == null || before.unsaid() == 0 ? "" : ", and " + before.unsaid() + " more before"));
    }
}
