package org.reencuentro.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.transport.model.Timetable;
import org.reencuentro.transport.store.TimetableStore;

/** Terminals, routes and when they leave: one timetable for all halls, in versions that are kept. */
@ApplicationScoped
@Transactional
public class Timetables {
    private static final int MOST_VERSIONS = 20;

    private Clock clock;
    private TimetableStore store;
    private InForce inForce;

    protected Timetables() {}

    @Inject
    public Timetables(Clock clock, TimetableStore store, InForce inForce) {
        this.clock = clock;
        this.store = store;
        this.inForce = inForce;
    }

    /**
     * Puts the timetable in force that comes with the application, where there is none.
     *
     * @throws IllegalStateException when it has mistakes
     */
    @May(Operation.RUN)
    public void install(byte[] file) {
        if (store.current() > 0) {
            return;
        }
        TimetableFile.Read read = inForce.takenIn().read(file);
        if (!read.faults().isEmpty()) {
            throw new IllegalStateException("The timetable that comes with the application: " + read.faults());
        }
        Timetable timetable =
                Timetable.receive(Ids.next(clock), file, read.rows(), 0, clock.instant(), Optional.empty());
        timetable.putInForce(0, clock.instant(), Optional.empty());
        store.add(timetable);
    }

    /** The routes in force, in the order of their file; empty when there are none. */
    @May(Operation.READ_TIMETABLE)
    public List<Route> routes() {
        return inForce.network().routes();
    }

    /** The versions that are or were in force, the newest first; at most twenty. */
    @May(Operation.READ_TIMETABLE)
    public List<TimetableView> versions() {
        return store.newest(MOST_VERSIONS).stream().map(Timetables::view).toList();
    }

    /**
     * A version, or what waits to become one.
     *
     * @throws Problem {@link TransportProblem#TIMETABLE_UNKNOWN}
     */
    @May(Operation.READ_TIMETABLE)
    public TimetableView version(UUID id) {
        return view(require(id));
    }

    /** Its routes, as it is read today. */
    @May(Operation.READ_TIMETABLE)
    public List<Route> routesOf(UUID id) {
        return inForce.takenIn().read(require(id).content()).routes();
    }

    /** The file as it was handed in. */
    @May(Operation.READ_TIMETABLE)
    public byte[] fileOf(UUID id) {
        return require(id).content();
    }

    /**
     * Reads a file. Without mistakes it waits to be put in force; what whoever hands it in left waiting before is forgotten.
     *
     * @throws Problem {@link TransportProblem#TIMETABLE_UNREADABLE}, {@link TransportProblem#TIMETABLE_HEADING_MISSING}
     */
    @May(Operation.CHANGE_TIMETABLE)
    public TimetablePreview receive(byte[] file) {
        TimetableFile.Read read = inForce.handedIn().read(file);
        if (!read.faults().isEmpty()) {
            return new TimetablePreview(Optional.empty(), read.rows(), read.faults());
        }
        UUID account = Callers.current().account();
        store.forgetDrafts(account);
        Timetable timetable = Timetable.receive(
                Ids.next(clock), file, read.rows(), store.current(), clock.instant(), Optional.of(account));
        store.add(timetable);
        return new TimetablePreview(Optional.of(timetable.id()), read.rows(), List.of());
    }

    /**
     * From now on trips are looked up in it.
     *
     * @throws Problem {@link TransportProblem#TIMETABLE_UNKNOWN}, {@link TransportProblem#TIMETABLE_OVERTAKEN} when another
     *     came into force since it was handed in
     */
    @May(Operation.CHANGE_TIMETABLE)
    public void putInForce(UUID id) {
        require(id)
                .putInForce(
                        store.current(),
                        clock.instant(),
                        Optional.of(Callers.current().account()));
        store.flush();
    }

    private Timetable require(UUID id) {
        return store.find(id).orElseThrow(() -> new Problem(TransportProblem.TIMETABLE_UNKNOWN));
    }

    private static TimetableView view(Timetable timetable) {
        return new TimetableView(
                timetable.id(),
                timetable.number(),
                timetable.rows(),
                timetable.inForceAt().isPresent() ? timetable.inForceBy() : timetable.receivedBy(),
                timetable.inForceAt().orElse(timetable.receivedAt()));
    }
}
