package org.reencuentro.telephony;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.reencuentro.call.OpenCalls;

/**
 * Ends the records of calls that are over although nobody told: the exchange was killed, or its journal was lost. Used
 * by the thread that reads the journal.
 */
final class Reconciler {
    private static final Logger LOG = Logger.getLogger(Reconciler.class);
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final OpenCalls calls;
    private final Exchange exchange;

    Reconciler(OpenCalls calls, Exchange exchange) {
        this.calls = calls;
        this.exchange = exchange;
    }

    /**
     * Closes what the exchange does not have any more, and what cannot be going on whatever the exchange says.
     *
     * @return whether the exchange was asked; where not, it is worth asking again soon
     * @throws IOException when the journal cannot be read; then nothing more is closed
     */
    boolean closeEnded(JournalReader journal) throws IOException {
        int overdue = calls.closeOverdue();
        int lost = 0;
        boolean asked = true;
        try {
            List<String> gone = calls.openFor(SETTLED).stream()
                    .filter(attempt -> !exchange.has(attempt))
                    .toList();
            // The end may have been written since the journal was last read.
            journal.readAll();
            for (String attempt : gone) {
                lost += calls.closeLost(attempt) ? 1 : 0;
            }
        } catch (Exchange.NotReached away) {
            LOG.debugf("Open calls are looked for when the exchange is back: %s", away.getMessage());
            asked = false;
        }
        if (overdue + lost > 0) {
            LOG.warnf("Calls of which no end was heard were closed: %d over their time, %d gone", overdue, lost);
        }
        return asked;
    }
}
