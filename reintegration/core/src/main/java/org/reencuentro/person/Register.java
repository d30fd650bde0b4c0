package org.reencuentro.person;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.Problem;
import org.reencuentro.matching.Index;
import org.reencuentro.matching.Match;
import org.reencuentro.matching.Traits;
import org.reencuentro.person.store.PersonChanges;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.policy.Unguarded;

/**
 * Everybody's name and birth date in memory, to find people by however they are written. It is built from the sealed
 * records when the application wakes and follows the changes that every transaction writes down, so it says what the
 * database says, whatever crashed; it is kept nowhere else.
 */
@ApplicationScoped
public class Register {
    /** How long a search waits for what was committed before it began. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A change that was numbered and has not come for so long was rolled back: no transaction lasts longer. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);

    /** So many changes before the newest may still be uncommitted while the records are read. */
    private static final int IN_FLIGHT = 2_000;

    private static final double TOO_MUCH_WASTE = 0.5;
    private static final Logger LOG = Logger.getLogger(Register.class);

    /** Said in a transaction that changes people, heard when it has committed. */
    record Changed() {}

    private final ReadWriteLock index = new ReentrantReadWriteLock();
    private Index current = new Index();

    private final Lock turn = new ReentrantLock();
    private final Condition moved = turn.newCondition();
    private long wanted;
    private long followed;
    private boolean loaded;
    private boolean running;

    private long newest;
    private final Map<Long, Instant> awaited = new HashMap<>();

    private Clock clock;
    private RegisterReader reader;
    private PersonChanges changes;
    private Event<Changed> changed;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    private ManagedThreadFactory threads;

    protected Register() {}

    @Inject
    Register(Clock clock, RegisterReader reader, PersonChanges changes, Event<Changed> changed) {
        this.clock = clock;
        this.reader = reader;
        this.changes = changes;
        this.changed = changed;
    }

    /** Says in the running transaction that people were registered, changed, merged or forgotten. */
    void note(Collection<UUID> people) {
        if (!people.isEmpty()) {
            changes.add(people, clock.instant());
            changed.fire(new Changed());
        }
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed committed) {
        turn.lock();
        try {
            wanted++;
            moved.signalAll();
        } finally {
            turn.unlock();
        }
    }

    /** Begins to read the records, and to follow their changes; returns at once. */
    @Unguarded("The application wakes and ends")
    public void open() {
        turn.lock();
        try {
            if (!running) {
                running = true;
                threads.newThread(() -> Callers.as(Subject.system(), this::run)).start();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Stops following. */
    @Unguarded("The application wakes and ends")
    public void close() {
        turn.lock();
        try {
            running = false;
            moved.signalAll();
        } finally {
            turn.unlock();
        }
    }

    /** Lets go of changes that every register has followed: one that wakes later reads the records themselves. */
    @Unguarded("Housekeeping about nobody")
    public void forgetFollowed() {
        reader.forgetBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    /** How many people are in it; empty while it is still being read. */
    @Unguarded("A number")
    public Optional<Integer> size() {
        index.readLock().lock();
        try {
            return loaded ? Optional.of(current.size()) : Optional.empty();
        } finally {
            index.readLock().unlock();
        }
    }

    /**
     * Who may be meant, the likeliest first. Everything that was committed in this process before is heeded.
     *
     * @throws Problem {@link PersonProblem#REGISTER_NOT_READY} while the records are still being read
     */
    List<Match> find(Traits traits, int most) {
        return find(List.of(traits), most).get(0);
    }

    /** The same for many, with the processors sharing the work. */
    List<List<Match>> find(List<Traits> traits, int most) {
        return find(traits, most, traits.stream().map(any -> Set.<UUID>of()).toList());
    }

    /** The same, each as if some records were not there. */
    List<List<Match>> find(List<Traits> traits, int most, List<Set<UUID>> without) {
        await();
        index.readLock().lock();
        try {
            Index now = current;
            return traits.size() == 1
                    ? List.of(now.find(traits.get(0), most, without.get(0)))
                    : IntStream.range(0, traits.size())
                            .parallel()
                            .mapToObj(i -> now.find(traits.get(i), most, without.get(i)))
                            .toList();
        } finally {
            index.readLock().unlock();
        }
    }

    private void await() {
        turn.lock();
        try {
            long enough = wanted;
            long left = PATIENCE.toNanos();
            while ((!loaded || followed < enough) && left > 0) {
                left = moved.awaitNanos(left);
            }
            if (!loaded) {
                throw new Problem(PersonProblem.REGISTER_NOT_READY);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Problem(PersonProblem.REGISTER_NOT_READY);
        } finally {
            turn.unlock();
        }
    }

    private void run() {
        long done = 0;
        while (true) {
            turn.lock();
            try {
                if (!running) {
                    return;
                }
                if (loaded && wanted == done) {
                    moved.await(1, TimeUnit.SECONDS);
                }
                done = wanted;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                turn.unlock();
            }
            done = step(done);
        }
    }

    /** One round; a round that failed is gone through again. */
    private long step(long upTo) {
        try {
            if (!loaded || current.waste() > TOO_MUCH_WASTE && current.size() > IN_FLIGHT) {
                load();
            }
            catchUp();
            turn.lock();
            try {
                followed = upTo;
                loaded = true;
                moved.signalAll();
            } finally {
                turn.unlock();
            }
            return upTo;
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "The register could not follow (%s); trying again",
                    fault.getClass().getSimpleName());
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            return upTo - 1;
        }
    }

    private void load() {
        long began = System.nanoTime();
        long upTo = reader.newest();
        // What is there by now will be read with the records; what is numbered and not there may still be committed.
        Set<Long> there = reader.numbers(upTo - IN_FLIGHT);
        Index fresh = new Index();
        Optional<UUID> last = reader.page(Optional.empty(), fresh::put);
        while (last.isPresent()) {
            last = reader.page(last, fresh::put);
        }
        index.writeLock().lock();
        try {
            current = fresh;
        } finally {
            index.writeLock().unlock();
        }
        newest = upTo;
        awaited.clear();
        LongStream.rangeClosed(Math.max(1, upTo - IN_FLIGHT + 1), upTo)
                .filter(number -> !there.contains(number))
                .forEach(number -> awaited.put(number, clock.instant()));
        LOG.infof(
                "The register is read: %d people in %d ms",
                fresh.size(), Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private void catchUp() {
        Instant now = clock.instant();
        awaited.values().removeIf(since -> since.plus(GIVEN_UP).isBefore(now));
        SortedMap<Long, List<UUID>> rows = reader.changes(newest, Set.copyOf(awaited.keySet()));
        if (rows.isEmpty()) {
            return;
        }
        Set<UUID> people = rows.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, Optional<Traits>> known = reader.traits(people);
        index.writeLock().lock();
        try {
            known.forEach(
                    (id, traits) -> traits.ifPresentOrElse(each -> current.put(id, each), () -> current.remove(id)));
        } finally {
            index.writeLock().unlock();
        }
        for (long number = newest + 1; number <= rows.lastKey(); number++) {
            awaited.put(number, now);
        }
        newest = Math.max(newest, rows.lastKey());
        rows.keySet().forEach(awaited::remove);
    }
}
