package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A code on paper that stands in once for a lost second factor. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
    @Id
    @Column(name = "code_pseudonym")
    private byte[] code;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(byte[] codePseudonym, UUID account, Instant now) {
        this.code = codePseudonym.clone();
        this.account = account;
        this.madeAt = now;
    }

    /** Takes it; false when it was taken before. */
    public boolean use(Instant now) {
        if (usedAt != null) {
            return false;
        }
        usedAt = now;
        return true;
    }

    public UUID account() {
        return account;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
