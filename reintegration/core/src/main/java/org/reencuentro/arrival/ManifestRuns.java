package org.reencuentro.arrival;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.reencuentro.arrival.ManifestSteps.Work;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.arrival.sheet.Sheets;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.policy.Unguarded;

/**
 * Reads and takes in lists apart from everything else: two threads of its own, each step limited in time, everything in
 * the database. A step that breaks off is taken again; one that breaks off {@value #MOST_ATTEMPTS} times has failed.
 */
@ApplicationScoped
@Unguarded("Threads of its own, which act as the application; each step is decided")
public class ManifestRuns {
    private static final Logger LOG = Logger.getLogger(ManifestRuns.class);
    private static final int THREADS = 2;
    private static final int MOST_ATTEMPTS = 3;
    private static final int LOOK_EVERY_SECONDS = 5;
    private static final Duration TIME = Duration.ofSeconds(60);

    /** Said inside a transaction that leaves work, heard after it committed. */
    record Left(UUID manifestImport) {}

    private final Semaphore wake = new Semaphore(0);
    private final Map<UUID, Integer> written = new ConcurrentHashMap<>();
    private volatile boolean running;

    private Clock clock;
    private ManifestSteps steps;
    private PeopleOfBefore before;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    private ManagedThreadFactory threads;

    protected ManifestRuns() {}

    @Inject
    ManifestRuns(Clock clock, ManifestSteps steps, PeopleOfBefore before) {
        this.clock = clock;
        this.steps = steps;
        this.before = before;
    }

    /** Takes up what an earlier run of the application left, then all that comes; once. */
    public synchronized void start() {
        if (!running) {
            running = true;
            int left = steps.release();
            if (left > 0) {
                LOG.infof("Manifests: %d imports taken up again", left);
            }
            for (int i = 0; i < THREADS; i++) {
                Callers.threads(threads, Subject.system()).newThread(this::run).start();
            }
        }
    }

    /** Ends after the steps in hand. */
    public void stop() {
        running = false;
        wake.release(THREADS);
    }

    /** How many rows of an import were written so far; empty when none is being written here. */
    public OptionalInt written(UUID manifestImport) {
        Integer rows = written.get(manifestImport);
        return rows == null ? OptionalInt.empty() : OptionalInt.of(rows);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Left work) {
        wake.release();
    }

    private void run() {
        try {
            while (running) {
                round();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** A step, else a wait: for work, or for a database that does not answer and would be asked without end. */
    void round() throws InterruptedException {
        boolean worked = false;
        try {
            worked = turn();
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "Manifests: the database did not answer (%s); trying again",
                    fault.getClass().getSimpleName());
        }
        if (!worked) {
            wake.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Takes one step of one import, as the application; whether there was one. */
    boolean turn() {
        Optional<UUID> claimed = steps.claim();
        claimed.flatMap(steps::work).ifPresent(this::step);
        return claimed.isPresent();
    }

    private void step(Work work) {
        if (work.attempts() > MOST_ATTEMPTS) {
            steps.fail(work.id(), ArrivalProblem.MANIFEST_GIVEN_UP);
            return;
        }
        try {
            step(work, sheet(work));
        } catch (Problem refused) {
            steps.fail(work.id(), refused.code());
        } catch (RuntimeException | StackOverflowError fault) {
            // The fault's own words may hold what stands in a cell.
            LOG.warnf(
                    "Manifests: import %s, %s, attempt %d: %s",
                    work.id(), work.state(), work.attempts(), fault.getClass().getName());
            steps.again(work.id(), work.attempts());
        } finally {
            written.remove(work.id());
        }
    }

    private Sheet sheet(Work work) {
        byte[] file = work.file().orElseThrow(() -> new Problem(ArrivalProblem.IMPORT_FILE_GONE));
        return Sheets.read(file, Limits.within(TIME, clock), ManifestColumns::areHeadings);
    }

    private void step(Work work, Sheet sheet) {
        Limits limits = Limits.within(TIME, clock);
        switch (work.state()) {
            case RECEIVED -> steps.found(work.id(), sheet);
            case CHECKING -> {
                Intake.Sorted sorted =
                        steps.sort(work.arrival(), sheet, work.columns().orElseThrow(), limits);
                steps.checked(work.id(), sorted, before.of(sorted));
            }
            case IMPORTING -> {
                written.put(work.id(), 0);
                steps.bring(
                        work.id(), sheet, work.columns().orElseThrow(), limits, rows -> written.put(work.id(), rows));
            }
            case READ, READY, DONE, FAILED, DISCARDED, UNDONE ->
                throw new IllegalStateException("Nothing to do: " + work.state());
        }
        // What was recognised is looked at at once; its work was left inside a step, where nobody was told.
        wake.release();
    }
}
