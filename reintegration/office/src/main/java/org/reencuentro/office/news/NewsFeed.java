package org.reencuentro.office.news;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.reencuentro.access.Access;
import org.reencuentro.hall.Emergencies;
import org.reencuentro.hall.HallNews;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/**
 * Tells every open page of a hall that something has changed there, and what kind of thing; the page then asks for it.
 * A page that stands open is no use of a session: when the session ends unused, its pages are let go.
 */
@ApplicationScoped
public class NewsFeed {
    private static final Logger LOG = Logger.getLogger(NewsFeed.class);
    private static final int MOST_READERS = 256;
    private static final long HEARTBEAT_SECONDS = 15;

    /** Just after it is too long that nobody has gone: pages then ask again who is called. */
    private static final long ESCALATED_MILLISECONDS = Emergencies.UNANSWERED.toMillis() + 200;

    private record Reader(SseEventSink sink, Sse sse, String token, Subject subject) {}

    @Resource
    private ManagedScheduledExecutorService threads;

    @Inject
    private HallNews news;

    @Inject
    private Access access;

    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private Runnable silence;
    private ScheduledFuture<?> heartbeat;

    @PostConstruct
    void begin() {
        silence = news.listen(item -> {
            threads.execute(() -> tell(item));
            if (item.topic() == HallNews.Topic.EMERGENCY) {
                threads.schedule(() -> tell(item), ESCALATED_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        });
        heartbeat = threads.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** The streams end with the server's connections: to close one here would wait for a reader who no longer reads. */
    @PreDestroy
    void end() {
        silence.run();
        heartbeat.cancel(true);
        readers.clear();
    }

    /**
     * Reads from now on.
     *
     * @throws ServiceUnavailableException if as many read already as the server bears
     */
    void join(SseEventSink sink, Sse sse, String token) {
        if (readers.size() >= MOST_READERS) {
            sink.close();
            throw new ServiceUnavailableException();
        }
        Reader reader = new Reader(sink, sse, token, Callers.current());
        readers.add(reader);
        threads.execute(() -> send(reader, "here", ""));
    }

    private void tell(HallNews.Item item) {
        String topic = item.topic().name().toLowerCase(Locale.ROOT);
        readers.stream()
                .filter(reader -> reader.subject().halls().contains(item.hall()))
                .filter(reader -> item.topic() != HallNews.Topic.CONCERN
                        || Policy.could(reader.subject().role(), Operation.LIST_CONCERNS))
                .filter(reader -> item.topic() != HallNews.Topic.LINE
                        || Policy.could(reader.subject().role(), Operation.READ_BOARD))
                .filter(reader -> item.topic() != HallNews.Topic.NOTIFICATION || news(reader.subject(), item.about()))
                .forEach(reader -> send(
                        reader,
                        topic,
                        item.topic() == HallNews.Topic.NOTIFICATION
                                ? ""
                                : item.about().toString()));
    }

    /** Whether it is news to somebody: to their account, or to the supervisors of their hall. */
    private static boolean news(Subject subject, UUID audience) {
        return subject.is(audience)
                || subject.role() == Role.SUPERVISOR && subject.halls().contains(audience);
    }

    /** A fault of one beat, such as a database that does not answer, must not end the beats. */
    private void beat() {
        try {
            for (Reader reader : readers) {
                if (access.holds(reader.token())) {
                    send(reader, "here", "");
                } else {
                    letGo(reader);
                }
            }
        } catch (RuntimeException fault) {
            LOG.warnf("The news were not sent: %s", fault.getClass().getName());
        }
    }

    private void send(Reader reader, String topic, String about) {
        if (reader.sink().isClosed()) {
            readers.remove(reader);
            return;
        }
        try {
            reader.sink()
                    .send(reader.sse().newEventBuilder().name(topic).data(about).build())
                    .whenComplete((sent, fault) -> {
                        if (fault != null) {
                            letGo(reader);
                        }
                    });
        } catch (IllegalStateException closed) {
            // It was closed since it was asked about: nobody behind it in the row goes without for that.
            letGo(reader);
        }
    }

    /** Closing waits for what is on its way, to somebody who perhaps no longer reads: the others do not wait with it. */
    private void letGo(Reader reader) {
        if (readers.remove(reader)) {
            threads.execute(reader.sink()::close);
        }
    }
}
