package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.hall.model.Hall;
import org.reencuentro.hall.model.HallOpening;
import org.reencuentro.hall.model.Kiosk;
import org.reencuentro.hall.model.Line;
import org.reencuentro.hall.store.HallStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.policy.Unguarded;

/** Halls with their lines and kiosks: what stands where. */
@ApplicationScoped
@Transactional
public class Halls {
    /** Halls by air receive flights on these days at first (Guatemala's follow-up report to the UN, paragraph 46). */
    private static final Set<DayOfWeek> OFFICE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final Hours.Span OFFICE_HOURS = new Hours.Span(LocalTime.of(8, 0), LocalTime.of(17, 0));

    private Clock clock;
    private HallStore store;

    protected Halls() {}

    @Inject
    public Halls(Clock clock, HallStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** The hall by air of that code, opened if it is new. */
    @May(Operation.RUN)
    public HallView open(String code, String name, ZoneId zone) {
        return open(code, name, zone, HallKind.AIR, Optional.empty());
    }

    /**
     * The hall of that code, opened if it is new; of one that was opened before only kind and municipality are said anew.
     *
     * @param municipality four digits
     */
    @May(Operation.RUN)
    public HallView open(String code, String name, ZoneId zone, HallKind kind, Optional<String> municipality) {
        Hall hall = store.hallByCode(code).orElseGet(() -> {
            Hall opened = Hall.open(Ids.next(clock), code, name, zone);
            store.add(opened);
            if (kind == HallKind.AIR) {
                OFFICE_DAYS.forEach(day -> store.add(HallOpening.of(Ids.next(clock), opened.id(), day, OFFICE_HOURS)));
            }
            return opened;
        });
        hall.lie(kind, municipality);
        return view(hall);
    }

    /** All halls in the order in which they were opened, so that with the lines first; empty before the first is. */
    @Unguarded("Halls are public places")
    public List<HallView> all() {
        return store.halls().stream().map(Halls::view).toList();
    }

    /** A hall that must exist. */
    @Unguarded("Halls are public places")
    public HallView require(UUID id) {
        return store.hall(id).map(Halls::view).orElseThrow(() -> new IllegalStateException("No hall " + id));
    }

    /**
     * Installs the lines of a hall that are new, relabels the others and gives each kiosk line its kiosk. Lines that are
     * no longer listed keep their records.
     */
    @May(Operation.RUN)
    public void install(UUID hall, List<LineEntry> entries) {
        for (LineEntry entry : entries) {
            Line line = store.lineByEndpoint(entry.endpoint()).orElseGet(() -> {
                Line installed = Line.install(Ids.next(clock), hall, entry.endpoint(), entry.kind(), entry.label());
                store.add(installed);
                return installed;
            });
            line.relabel(entry.label());
            entry.kiosk().ifPresent(code -> installKiosk(code, line));
        }
    }

    private void installKiosk(String code, Line line) {
        if (store.kioskByCode(code).isEmpty()) {
            store.add(Kiosk.install(Ids.next(clock), line.hall(), line.id(), code, line.label()));
        }
    }

    /** All lines by endpoint. */
    @May(Operation.ONLY_WITHIN)
    public List<LineView> lines() {
        return store.lines().stream().map(Halls::view).toList();
    }

    /** The line of an endpoint; empty when the exchange knows one that the hall does not. */
    @May(Operation.ASK_FOR_SOMEBODY)
    public Optional<LineView> line(String endpoint) {
        return store.lineByEndpoint(endpoint).map(Halls::view);
    }

    /** The line of a kiosk; empty when there is no such kiosk. */
    @May(Operation.ONLY_WITHIN)
    public Optional<UUID> lineOfKiosk(UUID kiosk) {
        return store.kiosk(kiosk).map(Kiosk::line);
    }

    /** The halls where whoever acts may act: its own; all of them for the application itself. */
    @May(Operation.ONLY_WITHIN)
    public Set<UUID> reach() {
        Subject subject = Callers.current();
        return subject.role() == Role.SYSTEM
                ? store.halls().stream().map(Hall::id).collect(Collectors.toSet())
                : subject.halls();
    }

    private static HallView view(Hall hall) {
        return new HallView(hall.id(), hall.code(), hall.name(), hall.zone(), hall.kind(), hall.municipality());
    }

    static LineView view(Line line) {
        return new LineView(line.id(), line.hall(), line.endpoint(), line.kind(), line.label());
    }
}
