package org.reencuentro.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Effects that leave the transaction: written in it, delivered after it, at least once. A consumer must therefore
 * accept the same message twice. Messages carry identifiers, never names or numbers. A message that fails is tried
 * again after 1 s, doubling to 5 min; after {@value #MOST_ATTEMPTS} attempts it is dead and stays visible.
 */
@ApplicationScoped
public class Outbox {
    /** Attempts before a message is put aside for a person. */
    public static final int MOST_ATTEMPTS = 12;

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** One effect to bring about. */
    public record Message(UUID id, String topic, UUID subject, Instant writtenAt, int attempts) {}

    /**
     * An effect that was given up and waits for a person.
     *
     * @param fault the kind of failure, without its words
     */
    public record Dead(UUID id, String topic, Instant writtenAt, int attempts, String fault) {}

    /** Brings one effect about; throwing means: try again later. */
    @FunctionalInterface
    public interface Consumer {
        void deliver(Message message);
    }

    /** Said inside the writing transaction, heard after it committed. */
    record Written(String topic) {}

    private final Map<String, Consumer> consumers = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    private Clock clock;
    private OutboxStore store;
    private Event<Written> written;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    private ManagedThreadFactory threads;

    protected Outbox() {}

    @Inject
    Outbox(Clock clock, OutboxStore store, Event<Written> written) {
        this.clock = clock;
        this.store = store;
        this.written = written;
    }

    /** Writes an effect into the running transaction; it is delivered only if that commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(String topic, UUID subject) {
        store.insert(Ids.next(clock), topic, subject, clock.instant());
        written.fire(new Written(topic));
    }

    /** Takes over a topic; messages of topics that nobody took wait. */
    public void consume(String topic, Consumer consumer) {
        consumers.put(topic, consumer);
        wake.release();
    }

    /** Gives a topic back; its messages wait from then on. */
    public void release(String topic) {
        consumers.remove(topic);
    }

    /** Messages that were given up and wait for a person. */
    public long dead() {
        return store.countDead();
    }

    /** Those messages, the oldest first. */
    public List<Dead> dead(int most) {
        return store.dead(most);
    }

    /** Tries a message that was given up anew, from its first attempt; whether there was one. */
    public boolean tryAgain(UUID id) {
        return store.revive(id, clock.instant());
    }

    /** Lays a message that was given up to rest, where it stays with who did it and why; whether there was one. */
    public boolean layToRest(UUID id, String reason, UUID by) {
        return store.resolve(id, reason, by, clock.instant());
    }

    /** Starts delivering, once. */
    public synchronized void start() {
        if (!running) {
            running = true;
            threads.newThread(this::run).start();
        }
    }

    /** Stops delivering after the message in hand. */
    public void stop() {
        running = false;
        wake.release();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written event) {
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
                    wake.drainPermits();
                }
                deliverDue();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.warnf(
                        "Outbox: the database did not answer (%s); trying again",
                        fault.getClass().getSimpleName());
            }
        }
    }

    private void deliverDue() {
        List<Message> due;
        do {
            due = store.claim(List.copyOf(consumers.keySet()), clock.instant(), LEASE);
            due.forEach(this::deliver);
        } while (running && !due.isEmpty());
    }

    private void deliver(Message message) {
        Consumer consumer = consumers.get(message.topic());
        if (consumer == null) {
            store.again(message.id(), clock.instant(), "no consumer");
            return;
        }
        try {
            consumer.deliver(message);
            store.delivered(message.id());
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "Outbox: %s %s, attempt %d: %s",
                    message.topic(),
                    message.id(),
                    message.attempts(),
                    fault.getClass().getName());
            if (message.attempts() >= MOST_ATTEMPTS) {
                store.dead(message.id(), fault.getClass().getSimpleName());
            } else {
                store.again(
                        message.id(),
                        clock.instant().plus(delay(message.attempts())),
                        fault.getClass().getSimpleName());
            }
        }
    }

    /** How long to wait after an attempt, counted from 1: 1 s, doubling, at most 5 min. */
    static Duration delay(int attempts) {
        return Duration.ofSeconds(Math.min(300, 1L << Math.min(attempts - 1, 9)));
    }
}
