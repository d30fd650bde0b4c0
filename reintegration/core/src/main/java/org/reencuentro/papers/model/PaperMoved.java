package org.reencuentro.papers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.PaperStep;

/** A step that a paper took; never changed. */
@Entity
@Table(name = "paper_step")
public class PaperMoved {
    @Id
    private UUID id;

    @Column(name = "paper_id")
    private UUID paper;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PaperState to;

    @Column(name = "taken_by")
    private UUID by;

    @Column(name = "taken_at")
    private Instant at;

    private boolean back;

    protected PaperMoved() {}

    public static PaperMoved of(UUID id, Paper paper, boolean back, UUID by, Instant at) {
        PaperMoved moved = new PaperMoved();
        moved.id = id;
        moved.paper = paper.id();
        moved.to = paper.state();
        moved.back = back;
        moved.by = by;
        moved.at = at;
        return moved;
    }

    public UUID paper() {
        return paper;
    }

    public PaperStep view() {
        return new PaperStep(to, at, by, back);
    }
}
