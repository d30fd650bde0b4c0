package org.reencuentro.export.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.export.ExportList;
import org.reencuentro.export.ExportProblem;
import org.reencuentro.export.ExportState;
import org.reencuentro.export.ExportView;
import org.reencuentro.kernel.Problem;

/** One list that somebody wants to take out. */
@Entity
@Table(name = "list_export")
public class ListExport {
    /** As many rows one person may take out without another. */
    public static final int ALONE = 50;

    /** How long it can be taken after it became ready. */
    public static final Duration TAKEN_WITHIN = Duration.ofDays(1);

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private ExportList list;

    @Column(name = "line_count")
    private int lines;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Version
    private int version;

    protected ListExport() {}

    /** @throws Problem {@link ExportProblem#EXPORT_EMPTY} */
    public static ListExport ask(UUID id, String code, ExportList list, int lines, UUID account, Instant at) {
        if (lines == 0) {
            throw new Problem(ExportProblem.EXPORT_EMPTY);
        }
        ListExport export = new ListExport();
        export.id = id;
        export.code = code;
        export.list = list;
        export.lines = lines;
        export.askedBy = account;
        export.askedAt = at;
        export.state = lines > ALONE ? ExportState.WAITING : ExportState.READY;
        return export;
    }

    /** @throws Problem {@link ExportProblem#EXPORT_OWN} or {@link ExportProblem#EXPORT_WRONG_STATE} */
    public void decide(boolean agreed, UUID account, Instant at) {
        if (account.equals(askedBy)) {
            throw new Problem(ExportProblem.EXPORT_OWN);
        }
        if (state != ExportState.WAITING) {
            throw new Problem(ExportProblem.EXPORT_WRONG_STATE);
        }
        state = agreed ? ExportState.READY : ExportState.REFUSED;
        decidedBy = account;
        decidedAt = at;
    }

    /** @throws Problem {@link ExportProblem#EXPORT_WRONG_STATE} */
    public void take(Instant at) {
        Instant ready = decidedAt == null ? askedAt : decidedAt;
        if (state != ExportState.READY || at.isAfter(ready.plus(TAKEN_WITHIN))) {
            throw new Problem(ExportProblem.EXPORT_WRONG_STATE);
        }
        state = ExportState.TAKEN;
        takenAt = at;
    }

    public String code() {
        return code;
    }

    public ExportList list() {
        return list;
    }

    public int lines() {
        return lines;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public ExportView view(String askedByName, boolean own) {
        return new ExportView(id, code, list, lines, askedByName, own, askedAt, state);
    }
}
