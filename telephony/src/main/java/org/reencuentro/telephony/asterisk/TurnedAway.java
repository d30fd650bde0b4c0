package org.reencuentro.telephony.asterisk;

import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.asteriskjava.fastagi.internal.AgiConnectionHandler;
import org.jboss.logging.Logger;

/**
 * Closes a question for which there is no room, and tells of it in the log seldom: the library would write a line for
 * each, and those who come after would wait for the log.
 */
final class TurnedAway implements RejectedExecutionHandler {
    private static final Logger LOG = Logger.getLogger(AsteriskQuestions.class);
    private static final long SELDOM = TimeUnit.SECONDS.toNanos(10);

    private final AtomicLong untold = new AtomicLong();
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - SELDOM);

    @Override
    public void rejectedExecution(Runnable question, ThreadPoolExecutor pool) {
        ((AgiConnectionHandler) question).release();
        untold.incrementAndGet();
        long told = toldAt.get();
        long now = System.nanoTime();
        if (now - told >= SELDOM && toldAt.compareAndSet(told, now)) {
            LOG.warnf(
                    "More questions of Asterisk than can be answered are turned away, and the dialplan goes on alone;"
                            + " %d since this was last told",
                    untold.getAndSet(0));
        }
    }
}
