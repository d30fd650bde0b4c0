package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.LineDraft;

/** What is different on one line. */
@Entity
@Table(name = "line_terms")
public class LineTerms {
    @Id
    @Column(name = "line_id")
    private UUID line;

    @Column(name = "calls_on")
    private boolean on;

    @Column(name = "talk_seconds")
    private Integer talkSeconds;

    /** Whether it is for children, who are accompanied. */
    private boolean children;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Version
    private int version;

    protected LineTerms() {}

    /** A line of which nothing was said. */
    public static LineTerms of(UUID line) {
        LineTerms terms = new LineTerms();
        terms.line = line;
        terms.on = true;
        return terms;
    }

    /** Says anew how it is. */
    public void set(LineDraft draft, UUID by, Instant at) {
        on = draft.on();
        talkSeconds =
                draft.talk().map(Duration::toSeconds).map(Math::toIntExact).orElse(null);
        children = draft.children();
        setBy = by;
        setAt = at;
    }

    /** As a supervisor says it. */
    public LineDraft draft() {
        return new LineDraft(on, children, talk());
    }

    public UUID line() {
        return line;
    }

    public boolean on() {
        return on;
    }

    public boolean children() {
        return children;
    }

    public Optional<Duration> talk() {
        return Optional.ofNullable(talkSeconds).map(Duration::ofSeconds);
    }
}
