package org.reencuentro.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongConsumer;
import org.reencuentro.audit.AuditChain;
import org.reencuentro.audit.AuditReport;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Having the audit checked. Not one transaction: it takes long, and the chain goes on growing meanwhile. */
@ApplicationScoped
public class AuditCheck {
    private AuditChain chain;

    protected AuditCheck() {}

    @Inject
    AuditCheck(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * Walks the whole chain.
     *
     * @param progress hears the sequence that it has come to, every few thousand
     */
    @May(Operation.VERIFY_AUDIT)
    public AuditReport verify(LongConsumer progress) {
        return chain.verify(progress);
    }
}
