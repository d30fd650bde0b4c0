package org.reencuentro.office.operator;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/**
 * A long piece of work as lines of text: {@code …} and how far it is, at most every half second; then what it found; at
 * last {@code done}, {@code found} when something is not as it should be, or {@code failed}. What ends without one of
 * them was interrupted.
 */
final class Progress {
    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final Duration PACE = Duration.ofMillis(500);

    /**
     * What a piece of work has found.
     *
     * @param well whether all is as it should be
     */
    record Finding(boolean well, List<String> lines) {}

    private final OutputStream out;
    private long toldAt;

    private Progress(OutputStream out) {
        this.out = out;
    }

    static StreamingOutput of(Function<Consumer<String>, Finding> work) {
        Subject operator = Callers.current();
        return out -> Callers.as(operator, () -> new Progress(out).run(work));
    }

    private void run(Function<Consumer<String>, Finding> work) {
        try {
            Finding finding = work.apply(this::tell);
            finding.lines().forEach(this::line);
            line(finding.well() ? "done" : "found");
        } catch (RuntimeException failure) {
            LOG.error("What the operator asked for has failed", failure);
            line("failed");
        }
    }

    private void tell(String far) {
        long now = System.nanoTime();
        if (toldAt == 0 || now - toldAt > PACE.toNanos()) {
            toldAt = now;
            line("… " + far);
        }
    }

    private void line(String text) {
        try {
            out.write((text + '\n').getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
