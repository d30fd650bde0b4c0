package org.reencuentro.telephony.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.SimpleMappingStrategy;
import org.asteriskjava.util.ServerSocketFacade;
import org.jboss.logging.Logger;
import org.reencuentro.telephony.FamilyDesk;
import org.reencuentro.telephony.MessageDesk;
import org.reencuentro.telephony.PhoneDesk;
import org.reencuentro.telephony.RequestDesk;

/**
 * Answers the dialplan's questions (FastAGI): scripts by name, on the loopback only, by a pool of its own. Beyond
 * the pool and its queue a question is closed at once, and the dialplan goes on under the hall's own policy.
 */
public final class AsteriskQuestions {
    private static final Logger LOG = Logger.getLogger(AsteriskQuestions.class);
    private static final int THREADS = 16;
    private static final int WAITING = 64;

    /**
     * Connections that the system accepts before anybody here does. One that it had no room for would be tried again by
     * Asterisk's side after a second, and after three: whoever cannot be answered would not be told so at once.
     */
    private static final int BACKLOG = 4_096;

    /** Less than the three seconds for which the dialplan waits. */
    private static final int READ_MILLIS = 2_500;

    private final int port;
    private final ThreadFactory threads;
    private final TurnedAway turnedAway = new TurnedAway();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final SimpleMappingStrategy scripts = new SimpleMappingStrategy();
    private volatile Server server;

    public AsteriskQuestions(
            int port,
            PhoneDesk desk,
            RequestDesk requests,
            MessageDesk messages,
            FamilyDesk families,
            ThreadFactory threads) {
        this.port = port;
        this.threads = threads;
        scripts.setMappings(Map.of(
                "authorise", new AuthoriseScript(desk),
                "minutes", new MinutesScript(desk),
                "help", new HelpScript(desk),
                "accompany", new AccompanyScript(desk),
                "ready", new ReadyScript(requests),
                "request", new RequestScript(requests),
                "mine", new TicketScript(requests),
                "message", new MessageScript(messages),
                "family", new FamilyScript(families)));
    }

    /** Begins to listen; a port that is taken is tried again every two seconds. */
    public void start() {
        threads.newThread(this::listen).start();
    }

    /** Ends listening; questions in hand are still answered. */
    public void stop() {
        stopped.countDown();
        Server listening = server;
        if (listening != null) {
            listening.shutdown();
        }
    }

    private void listen() {
        try {
            do {
                try {
                    server = new Server();
                    if (stopped.getCount() > 0) {
                        server.startup();
                    }
                } catch (IOException taken) {
                    LOG.warnf("Asterisk's questions cannot be answered: port %d: %s", port, taken.getMessage());
                }
            } while (!stopped.await(2, TimeUnit.SECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends DefaultAgiServer {
        Server() throws IOException {
            super(scripts);
            setPort(port);
        }

        @Override
        protected ServerSocketFacade createServerSocket() throws IOException {
            return new BoundedServerSocket(InetAddress.getByName("127.0.0.1"), port, BACKLOG, READ_MILLIS);
        }

        @Override
        protected ThreadPoolExecutor createPool() {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), threads, turnedAway);
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }
    }
}
