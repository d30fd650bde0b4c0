package org.reencuentro.office.board;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.reencuentro.access.Access;
import org.reencuentro.hall.Board;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/**
 * Sends the board to everybody who watches it: after a change, many changes at once as one, and every few seconds while
 * nothing changes. A watcher whose session has ended is let go. Reports of changes are only taken note of; rendering and
 * sending happen on a thread of the server's own.
 */
@ApplicationScoped
public class BoardFeed {
    private static final Logger LOG = Logger.getLogger(BoardFeed.class);
    private static final int MOST_WATCHERS = 64;
    private static final long HEARTBEAT_MILLISECONDS = 3_000;
    private static final long GATHER_MILLISECONDS = 100;

    private record Watcher(SseEventSink sink, Sse sse, Texts texts, String token, Subject subject) {}

    @Resource
    private ManagedScheduledExecutorService threads;

    @Inject
    private Board board;

    @Inject
    private Boards boards;

    @Inject
    private Templates templates;

    @Inject
    private Access access;

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private Runnable silence;
    private ScheduledFuture<?> heartbeat;

    @PostConstruct
    void begin() {
        silence = board.listen(this::changed);
        heartbeat = threads.scheduleWithFixedDelay(
                this::beat, HEARTBEAT_MILLISECONDS, HEARTBEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** The streams end with the server's connections: to close one here would wait for a watcher who no longer reads. */
    @PreDestroy
    void end() {
        silence.run();
        heartbeat.cancel(true);
        watchers.clear();
    }

    /**
     * Watches from now on.
     *
     * @throws ServiceUnavailableException if as many watch already as the server bears
     */
    void join(SseEventSink sink, Sse sse, Texts texts, String token) {
        if (watchers.size() >= MOST_WATCHERS) {
            sink.close();
            throw new ServiceUnavailableException();
        }
        Watcher watcher = new Watcher(sink, sse, texts, token, Callers.current());
        watchers.add(watcher);
        threads.execute(() -> send(watcher, Callers.as(watcher.subject(), () -> boards.now())));
    }

    private void changed() {
        if (!watchers.isEmpty() && planned.compareAndSet(false, true)) {
            threads.schedule(
                    () -> {
                        planned.set(false);
                        sendAll();
                    },
                    GATHER_MILLISECONDS,
                    TimeUnit.MILLISECONDS);
        }
    }

    /** A fault of one beat, such as a database that does not answer, must not end the beats. */
    private void beat() {
        try {
            watchers.stream()
                    .filter(watcher -> access.session(watcher.token()).isEmpty())
                    .forEach(this::letGo);
            sendAll();
        } catch (RuntimeException fault) {
            LOG.warnf("The board was not sent: %s", fault.getClass().getName());
        }
    }

    private void sendAll() {
        Map<Set<UUID>, BoardView> byReach = new HashMap<>();
        watchers.forEach(watcher -> send(
                watcher,
                byReach.computeIfAbsent(
                        watcher.subject().halls(), halls -> Callers.as(watcher.subject(), () -> boards.now()))));
    }

    private void send(Watcher watcher, BoardView now) {
        if (watcher.sink().isClosed()) {
            watchers.remove(watcher);
            return;
        }
        String part = templates.render(
                "part/board.jte",
                Map.of("t", watcher.texts(), "board", now, "goes", BoardResource.goes(watcher.subject())));
        try {
            watcher.sink()
                    .send(watcher.sse()
                            .newEventBuilder()
                            .name("board")
                            .data(part)
                            .build())
                    .whenComplete((sent, fault) -> {
                        if (fault != null) {
                            letGo(watcher);
                        }
                    });
        } catch (IllegalStateException closed) {
            // It was closed since it was asked about: nobody behind it in the row goes without for that.
            letGo(watcher);
        }
    }

    /** Closing waits for what is on its way, to somebody who perhaps no longer reads: the others do not wait with it. */
    private void letGo(Watcher watcher) {
        if (watchers.remove(watcher)) {
            threads.execute(watcher.sink()::close);
        }
    }
}
