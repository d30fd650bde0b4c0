package org.reencuentro.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.policy.Unguarded;

/**
 * Take messages to partners' systems, apart from everything else. One thread looks for what is due and gives it to up to
 * {@value #THREADS} others, of which an organisation occupies at most {@value #AT_ONCE}: a system that does not answer
 * keeps its own messages waiting and nobody else's. What breaks off is taken again after half a minute.
 */
@ApplicationScoped
@Unguarded("Threads of its own, which act as the application; each step is decided")
public class Couriers {
    private static final Logger LOG = Logger.getLogger(Couriers.class);
    private static final int AT_ONCE = 4;
    private static final int THREADS = 48;

    /** Said inside a transaction that leaves something to take, heard after it committed. */
    record Left(UUID what) {}

    private final Semaphore wake = new Semaphore(0);
    private final Semaphore threadsFree = new Semaphore(THREADS);
    private final Map<UUID, Semaphore> organisations = new ConcurrentHashMap<>();
    private final Map<UUID, Breaker> breakers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private ThreadPoolExecutor couriers;

    private Clock clock;
    private Parcels parcels;
    private Messenger messenger;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    private ManagedThreadFactory threads;

    protected Couriers() {}

    @Inject
    Couriers(Clock clock, Parcels parcels, Messenger messenger) {
        this.clock = clock;
        this.parcels = parcels;
        this.messenger = messenger;
    }

    /** Starts delivering, once. */
    public synchronized void start() {
        start(threads);
    }

    synchronized void start(ThreadFactory factory) {
        if (!running) {
            running = true;
            ThreadFactory acting = Callers.threads(factory, Subject.system());
            couriers =
                    new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), acting);
            couriers.allowCoreThreadTimeOut(true);
            acting.newThread(this::run).start();
        }
    }

    /** Stops after the messages in hand, of which none takes longer than five seconds. */
    public synchronized void stop() {
        if (running) {
            running = false;
            wake.release();
            couriers.shutdown();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Left left) {
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                if (!handOut()) {
                    wake.tryAcquire(1, TimeUnit.SECONDS);
                }
                wake.drainPermits();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.warnf(
                        "Webhooks: the database did not answer (%s); trying again",
                        fault.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            wake.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Gives what is due to whoever is free; whether there was any. */
    private boolean handOut() {
        boolean any = false;
        for (Map.Entry<UUID, UUID> due : parcels.due().entrySet()) {
            Semaphore places = organisations.computeIfAbsent(due.getValue(), each -> new Semaphore(AT_ONCE));
            Breaker breaker = breakers.computeIfAbsent(due.getKey(), each -> new Breaker());
            int free = Math.min(places.availablePermits(), threadsFree.availablePermits());
            int most = breaker.allows(free, clock.instant());
            if (most > 0) {
                for (Parcel parcel : parcels.claim(due.getKey(), most)) {
                    any = true;
                    breaker.sends(clock.instant());
                    places.acquireUninterruptibly();
                    threadsFree.acquireUninterruptibly();
                    couriers.execute(() -> take(parcel, places, breaker));
                }
            }
        }
        return any;
    }

    private void take(Parcel parcel, Semaphore places, Breaker breaker) {
        try {
            Attempt attempt = messenger.send(parcel.address(), headers(parcel, clock.instant()), parcel.body());
            if (attempt.arrived()) {
                breaker.arrived();
                parcels.arrived(parcel);
            } else {
                breaker.failed(clock.instant());
                parcels.failed(parcel, attempt);
                LOG.debugf(
                        "Webhook %s: %s, attempt %d: %s",
                        parcel.webhook(),
                        parcel.id(),
                        parcel.attempts(),
                        attempt.fault().orElseThrow());
            }
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "Webhook %s: %s, attempt %d: %s",
                    parcel.webhook(),
                    parcel.id(),
                    parcel.attempts(),
                    fault.getClass().getName());
        } finally {
            threadsFree.release();
            places.release();
            wake.release();
        }
    }

    static Map<String, String> headers(Parcel parcel, Instant now) {
        return Map.of(
                "User-Agent",
                "Reencuentro",
                "Reencuentro-Event",
                parcel.event().toString(),
                Signature.HEADER,
                Signature.of(parcel.secrets(), now.getEpochSecond(), parcel.body()));
    }
}
