package org.reencuentro.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.BreakingView.Finding;
import org.reencuentro.casefile.CaseFileProblem;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;

/** Somebody opened in an emergency a case that is not theirs to see: for an hour, to read, and to answer for it. */
@Entity
@Table(name = "glass_breaking")
public class GlassBreaking {
    /** How long it lasts. */
    public static final Duration LASTS = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "account_id")
    private UUID account;

    private byte[] reason;

    @Column(name = "broken_at")
    private Instant brokenAt;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Version
    private int version;

    protected GlassBreaking() {}

    /**
     * Opens a case from now on.
     *
     * @param key of the person, under which the reason is sealed
     */
    public static GlassBreaking of(UUID id, CaseFile file, UUID account, String reason, Instant at, DataKey key) {
        GlassBreaking breaking = new GlassBreaking();
        breaking.id = id;
        breaking.person = file.person();
        breaking.hall = file.hall();
        breaking.account = account;
        breaking.reason = key.seal(reason, place(id));
        breaking.brokenAt = at;
        breaking.until = at.plus(LASTS);
        return breaking;
    }

    private static String place(UUID id) {
        return "glass_breaking.reason:" + id;
    }

    /**
     * Somebody else says whether it was right.
     *
     * @throws Problem {@link CaseFileProblem#BREAKING_OWN} or {@link CaseFileProblem#BREAKING_REVIEWED}
     */
    public void review(Finding found, UUID reviewer, Instant at) {
        if (reviewer.equals(account)) {
            throw new Problem(CaseFileProblem.BREAKING_OWN);
        }
        if (finding != null) {
            throw new Problem(CaseFileProblem.BREAKING_REVIEWED);
        }
        finding = found;
        reviewedBy = reviewer;
        reviewedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID hall() {
        return hall;
    }

    public UUID account() {
        return account;
    }

    /** The reason that was given; empty when the person's key was erased. */
    public String reason(Optional<DataKey> key) {
        return key.map(open -> open.text(reason, place(id))).orElse("");
    }

    public Instant brokenAt() {
        return brokenAt;
    }

    public Instant until() {
        return until;
    }

    /** Null until somebody has judged it. */
    public Finding finding() {
        return finding;
    }
}
