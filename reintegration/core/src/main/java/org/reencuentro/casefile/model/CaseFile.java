package org.reencuentro.casefile.model;

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
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.UnprotectReason;

/** The case file of one person. */
@Entity
@Table(name = "case_file")
public class CaseFile {
    @Id
    private UUID id;

    private String code;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "owner_id")
    private UUID owner;

    @Column(name = "protected_at")
    private Instant protectedAt;

    @Column(name = "unprotected_at")
    private Instant unprotectedAt;

    @Column(name = "unprotected_by")
    private UUID unprotectedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "unprotected_reason")
    private UnprotectReason unprotectReason;

    @Version
    private int version;

    protected CaseFile() {}

    public static CaseFile open(UUID id, String code, UUID person, UUID hall, UUID account, Instant at) {
        CaseFile file = new CaseFile();
        file.id = id;
        file.code = code;
        file.person = person;
        file.hall = hall;
        file.openedBy = account;
        file.openedAt = at;
        file.owner = account;
        return file;
    }

    /** Somebody looks after it from now on. */
    public void takeOver(UUID account) {
        owner = account;
    }

    /** Open only to who looks after it and to protection; protecting it again keeps the first instant. */
    public void protect(Instant at) {
        if (protectedAt == null) {
            protectedAt = at;
        }
    }

    /** Open again to the hall; nothing changes where it was open. */
    public void unprotect(UUID account, UnprotectReason reason, Instant at) {
        if (protectedAt != null) {
            protectedAt = null;
            unprotectedAt = at;
            unprotectedBy = account;
            unprotectReason = reason;
        }
    }

    public UUID person() {
        return person;
    }

    public UUID hall() {
        return hall;
    }

    public UUID owner() {
        return owner;
    }

    public boolean isProtected() {
        return protectedAt != null;
    }

    public CaseFileView view() {
        return new CaseFileView(id, code, person, hall, owner, isProtected(), unprotected(), openedAt);
    }

    private Optional<CaseFileView.Unprotected> unprotected() {
        return isProtected() || unprotectReason == null
                ? Optional.empty()
                : Optional.of(new CaseFileView.Unprotected(unprotectedAt, unprotectedBy, unprotectReason));
    }
}
