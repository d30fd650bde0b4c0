package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.SilenceCause;
import org.reencuentro.hall.SilenceState;

/** A time during which a line was silent; a line has at most one that is not over. */
@Entity
@Table(name = "line_silence")
public class LineSilence {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "line_id")
    private UUID line;

    @Enumerated(EnumType.STRING)
    private SilenceCause cause;

    @Enumerated(EnumType.STRING)
    private SilenceState state;

    @Column(name = "silent_since")
    private Instant since;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** The line again while it lasts, so that the database refuses a second one. */
    @Column(name = "open_line_id")
    private UUID open;

    @Version
    private int version;

    protected LineSilence() {}

    /** A line was found to be silent. */
    public static LineSilence note(UUID id, Line line, SilenceCause cause, Instant since) {
        LineSilence silence = new LineSilence();
        silence.id = id;
        silence.hall = line.hall();
        silence.line = line.id();
        silence.cause = cause;
        silence.state = SilenceState.NOTED;
        silence.since = since;
        silence.open = line.id();
        return silence;
    }

    /**
     * Those responsible are told.
     *
     * @throws IllegalStateException if they were already, or it is over
     */
    public void tell(Instant at) {
        move(SilenceState.TOLD);
        toldAt = at;
    }

    /**
     * The line is back.
     *
     * @throws IllegalStateException if it is over
     */
    public void end(Instant at) {
        move(SilenceState.OVER);
        endedAt = at;
        open = null;
    }

    private void move(SilenceState next) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("The silence of a line does not go from " + state + " to " + next);
        }
        state = next;
    }

    public UUID hall() {
        return hall;
    }

    public UUID line() {
        return line;
    }

    public SilenceCause cause() {
        return cause;
    }

    public SilenceState state() {
        return state;
    }

    public Instant since() {
        return since;
    }

    public Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
