package org.reencuentro.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How often somebody may do something in each span of time. Forgotten when the application ends; for many threads. */
public final class Pace {
    private record Span(Instant began, int steps) {}

    private final int most;
    private final Duration length;
    private final Map<UUID, Span> spans = new ConcurrentHashMap<>();

    public Pace(int most, Duration length) {
        this.most = most;
        this.length = length;
    }

    /** One step more; the seconds to wait where that is one too many, and empty otherwise. */
    public OptionalLong step(UUID whose, Instant now) {
        Span span = spans.merge(
                whose,
                new Span(now, 1),
                (running, first) -> now.isBefore(running.began().plus(length))
                        ? new Span(running.began(), running.steps() + 1)
                        : first);
        return span.steps() > most ? wait(span, now) : OptionalLong.empty();
    }

    /** The seconds to wait where one step more would be one too many, and empty otherwise; takes none. */
    public OptionalLong full(UUID whose, Instant now) {
        Span span = spans.get(whose);
        return span != null && span.steps() >= most && now.isBefore(span.began().plus(length))
                ? wait(span, now)
                : OptionalLong.empty();
    }

    private OptionalLong wait(Span span, Instant now) {
        return OptionalLong.of(Duration.between(now, span.began().plus(length)).toSeconds() + 1);
    }
}
