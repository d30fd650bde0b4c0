package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.audit.Audit;
import org.reencuentro.audit.AuditChain;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.audit.AuditRecord;
import org.reencuentro.audit.AuditReport;
import org.reencuentro.audit.AuditSearch;

@ExtendWith(ArquillianExtension.class)
class AuditIT {
    private static final Logger LOG = Logger.getLogger(AuditIT.class);

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    private static AuditEntry deed(UUID object, String action) {
        return new AuditEntry(
                "CASEWORKER",
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                action,
                "PERSON",
                Optional.of(object),
                "CASEWORK",
                AuditEntry.Outcome.DONE,
                UUID.randomUUID());
    }

    private List<String> actions(UUID object) {
        AuditSearch about =
                new AuditSearch(Set.of(object), Optional.empty(), Optional.empty(), Optional.empty(), false);
        return audit.find(about, Long.MAX_VALUE, 100).stream()
                .map(AuditRecord::entry)
                .map(AuditEntry::action)
                .toList();
    }

    private void assertWhole() {
        AuditReport report = chain.verify(sequence -> {});
        assertTrue(report.whole(), report.toString());
    }

    @Test
    void aDeedStandsInTheAuditExactlyWhenItsTransactionIsCommitted() throws Exception {
        UUID object = UUID.randomUUID();
        transaction.begin();
        audit.record(deed(object, "UNDONE"));
        transaction.rollback();
        transaction.begin();
        audit.record(deed(object, "FIRST"));
        audit.record(deed(object, "SECOND"));
        assertEquals(List.of(), actions(object));
        transaction.commit();
        assertEquals(List.of("SECOND", "FIRST"), actions(object));
        audit.anchor();
        assertWhole();
    }

    @Test
    void aRefusalLastsAlthoughItsTransactionIsUndone() throws Exception {
        UUID object = UUID.randomUUID();
        transaction.begin();
        audit.record(deed(object, "UNDONE"));
        audit.recordRefusal(deed(object, "REFUSED"));
        transaction.rollback();
        assertEquals(List.of("REFUSED"), actions(object));
        assertWhole();
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() throws Exception {
        UUID object = UUID.randomUUID();
        transaction.begin();
        audit.record(deed(object, "DONE"));
        audit.record(deed(object, "X".repeat(61)));
        assertThrows(Exception.class, transaction::commit);
        assertEquals(List.of(), actions(object));
        assertWhole();
    }

    @Test
    void manyAtOnceLeaveOneChainWithoutGaps() throws Exception {
        UUID object = UUID.randomUUID();
        int each = 250;
        long before = chain.verify(sequence -> {}).newest();
        long since = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < each; i++) {
                    audit.record(deed(object, "READ_CASE"));
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        double seconds = Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
        LOG.warnf("Audited deeds with 8 threads: %.0f/s", 8 * each / seconds);
        AuditReport report = chain.verify(sequence -> {});
        assertTrue(report.whole(), report.toString());
        assertTrue(report.newest() >= before + 8 * each, report.toString());
    }
}
