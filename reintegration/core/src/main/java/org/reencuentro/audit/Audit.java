package org.reencuentro.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reencuentro.audit.model.End;
import org.reencuentro.audit.store.AuditStore;

/**
 * Writes down what was done. The deeds of one transaction are kept until it is about to be committed and then put at the
 * end of the chain together, after everything else has been written: the one row that all wait for is held for the
 * commit alone.
 */
@ApplicationScoped
public class Audit {
    private AuditChain chain;
    private AuditStore store;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    protected Audit() {}

    @Inject
    Audit(AuditChain chain, AuditStore store) {
        this.chain = chain;
        this.store = store;
    }

    /** Opens the chain, before the first deed. */
    public void open() {
        chain.open();
    }

    /** Writes a deed into the running transaction: if it cannot be written, the deed is not done either. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void record(AuditEntry entry) {
        Pending pending = (Pending) transaction.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transaction.putResource(Pending.class, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        pending.entries.add(entry);
    }

    /** Writes a refusal, which lasts although the refused transaction is undone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordRefusal(AuditEntry entry) {
        record(entry);
    }

    private final class Pending implements Synchronization {
        private final List<AuditEntry> entries = new ArrayList<>();
        private Optional<End> written = Optional.empty();

        @Override
        public void beforeCompletion() {
            written = Optional.of(chain.write(entries));
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                written.ifPresent(chain::committed);
            }
        }
    }

    /** Writes down outside the database how far the chain has come. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void anchor() {
        chain.anchor();
    }

    /** Records that match and lie before a sequence, the newest first, at most that many. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<AuditRecord> find(AuditSearch search, long before, int most) {
        return store.find(search, before, most);
    }

    /** Forgets the oldest deeds, those before an instant; returns how many. */
    @Transactional(Transactional.TxType.REQUIRED)
    public int forgetBefore(Instant instant) {
        return chain.forgetBefore(instant);
    }
}
