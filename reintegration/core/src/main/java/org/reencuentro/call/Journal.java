package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * How far the exchange's journals have been taken in. Position and records are stored together, so that a journal is
 * never skipped and reading a piece again changes nothing.
 */
@ApplicationScoped
@Transactional
public class Journal {
    /** One line of a journal, understood. */
    public sealed interface Entry {
        /** The end of a call that the application knows, or of an attempt that never became one. */
        record Ended(CallFact fact) implements Entry {}

        /** A call placed on the hall's own policy: that it is dialled, or its end. */
        record Local(LocalCall call) implements Entry {}
    }

    private CallStore store;
    private Calls calls;

    protected Journal() {}

    @Inject
    public Journal(CallStore store, Calls calls) {
        this.store = store;
        this.calls = calls;
    }

    /** Bytes of the file already taken in; 0 for one never seen. */
    @May(Operation.RECORD_CALL)
    public long position(String file) {
        return store.journalPosition(file);
    }

    /**
     * Takes in what was read and moves on, in one transaction.
     *
     * @param bytes the new position
     * @param badLines lines that could not be understood; they are counted and stay in the file
     */
    @May(Operation.RECORD_CALL)
    public void take(String file, long bytes, List<Entry> entries, int badLines) {
        List<CallFact> ends = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Ended ended) {
                ends.add(ended.fact());
            } else if (entry instanceof Entry.Local local) {
                calls.recordLocal(local.call());
            }
        }
        calls.record(ends);
        store.journalRead(file, bytes, badLines);
    }
}
