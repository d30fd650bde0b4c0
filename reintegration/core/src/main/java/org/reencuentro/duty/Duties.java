package org.reencuentro.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.duty.model.Duty;
import org.reencuentro.duty.store.DutyStore;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.LineState;
import org.reencuentro.hall.LineView;
import org.reencuentro.hall.OpeningHours;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** The roster of a hall, as its supervisors say it, and whose telephone rings when somebody asks for a person. */
@ApplicationScoped
@Transactional
public class Duties {
    /** Who can be on duty. */
    public static final List<Role> ROLES =
            List.of(Role.CASEWORKER, Role.CHILD_PROTECTION, Role.PSYCHOLOGIST, Role.FLIGHT_DESK, Role.SUPERVISOR);

    /** Whoever waits at a phone does not wait for more. */
    private static final int MOST_RUNG = 3;

    private static final int MOST = 40;
    private static final int LAST_PLACE = 9;
    private static final Duration PLANNED = Duration.ofDays(7);

    private Clock clock;
    private DutyStore store;
    private Halls halls;
    private OpeningHours hours;
    private Board board;
    private Attentions attentions;

    protected Duties() {}

    @Inject
    Duties(Clock clock, DutyStore store, Halls halls, OpeningHours hours, Board board, Attentions attentions) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.hours = hours;
        this.board = board;
        this.attentions = attentions;
    }

    /** The roster of a hall, with who would be rung now. */
    @May(Operation.READ_DUTY)
    public RosterView of(@About UUID hall) {
        Instant now = clock.instant();
        ZoneId zone = halls.require(hall).zone();
        Roster roster = roster(hall);
        Hours open = hours.of(hall).hours();
        Map<UUID, Long> answered = attentions.answeredSince(
                hall, LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant());
        List<RosterView.DutyPhone> phones = phones(hall).values().stream()
                .sorted(Comparator.comparing(LineView::endpoint))
                .map(line -> new RosterView.DutyPhone(
                        line, board.state(line.endpoint()), answered.getOrDefault(line.id(), 0L)))
                .toList();
        List<RosterView.OnDuty> onDuty = roster.at(now, false).stream()
                .map(duty ->
                        new RosterView.OnDuty(duty, board.state(duty.phone().endpoint())))
                .toList();
        return new RosterView(roster.rows(), phones, onDuty, roster.gaps(open), open.known());
    }

    /**
     * Adds a duty to the roster.
     *
     * @throws Problem {@link DutyProblem#DUTY_TOO_MANY} from 40 on, {@link DutyProblem#DUTY_DAYS_MISSING},
     *     {@link DutyProblem#DUTY_PHONE_REFUSED}, {@link DutyProblem#DUTY_PLACE_REFUSED}
     */
    @May(Operation.SET_DUTY)
    public UUID add(@About UUID hall, DutyDraft draft) {
        if (store.ofHall(hall).size() >= MOST) {
            throw new Problem(DutyProblem.DUTY_TOO_MANY, Map.of("most", MOST));
        }
        requireGood(hall, draft);
        Duty duty = Duty.of(Ids.next(clock), hall, draft);
        store.add(duty);
        return duty.id();
    }

    /**
     * Says a duty anew; whoever was away is back.
     *
     * @throws Problem {@link DutyProblem#DUTY_UNKNOWN}, and as {@link #add}
     */
    @May(Operation.SET_DUTY)
    public void change(@About UUID hall, UUID duty, DutyDraft draft) {
        Duty found = require(hall, duty);
        requireGood(hall, draft);
        found.say(draft);
    }

    /**
     * Takes a duty off the roster.
     *
     * @throws Problem {@link DutyProblem#DUTY_UNKNOWN}
     */
    @May(Operation.SET_DUTY)
    public void remove(@About UUID hall, UUID duty) {
        store.remove(require(hall, duty));
    }

    /**
     * Nobody is at the phone for now: it is not rung until somebody comes back, at the latest until the duty is over, so that
     * nobody's forgetting switches a phone off for good.
     *
     * @throws Problem {@link DutyProblem#DUTY_UNKNOWN}, {@link DutyProblem#DUTY_OF_OTHERS}, {@link DutyProblem#DUTY_NOT_NOW}
     */
    @May(Operation.LEAVE_DUTY)
    public void leave(@About UUID hall, UUID duty) {
        Duty found = requireOwn(hall, duty);
        Instant end = view(found, phones(hall), clock.instant())
                .flatMap(row -> row.hours()
                        .openUntil(clock.instant(), halls.require(hall).zone()))
                .orElseThrow(() -> new Problem(DutyProblem.DUTY_NOT_NOW));
        found.leave(end, Callers.current().account());
    }

    /**
     * Somebody is at the phone again.
     *
     * @throws Problem {@link DutyProblem#DUTY_UNKNOWN}, {@link DutyProblem#DUTY_OF_OTHERS}
     */
    @May(Operation.LEAVE_DUTY)
    public void comeBack(@About UUID hall, UUID duty) {
        requireOwn(hall, duty).comeBack();
    }

    /**
     * The phones to ring, one after the other, for somebody who asks for a person at a line: those of the present that are
     * free, three at most. Empty for a line that the hall does not know.
     *
     * @param child whether the line is for children
     */
    @May(Operation.ASK_FOR_SOMEBODY)
    public List<String> rung(String endpoint, boolean child) {
        return halls.line(endpoint)
                .map(line -> roster(line.hall()).at(clock.instant(), child).stream()
                        .map(duty -> duty.phone().endpoint())
                        .filter(phone -> board.state(phone) == LineState.FREE)
                        .limit(MOST_RUNG)
                        .toList())
                .orElse(List.of());
    }

    /** Who is on duty from this hour on and for a week, where the lines stand; empty before there are any. */
    @May(Operation.RECORD_CALL)
    public Optional<DutyPlan> plan() {
        Instant from = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return halls.lines().stream()
                .findFirst()
                .map(line -> roster(line.hall()).plan(from, from.plus(PLANNED)));
    }

    private Roster roster(UUID hall) {
        Instant now = clock.instant();
        Map<UUID, LineView> phones = phones(hall);
        List<DutyView> rows = store.ofHall(hall).stream()
                .flatMap(duty -> view(duty, phones, now).stream())
                .toList();
        return new Roster(rows, halls.require(hall).zone());
    }

    private static Optional<DutyView> view(Duty duty, Map<UUID, LineView> phones, Instant now) {
        DutyDraft draft = duty.draft();
        return Optional.ofNullable(phones.get(draft.line()))
                .map(phone -> new DutyView(duty.id(), draft, phone, duty.away(now)));
    }

    private Map<UUID, LineView> phones(UUID hall) {
        return halls.lines().stream()
                .filter(line -> line.hall().equals(hall) && line.kind() == LineKind.DUTY)
                .collect(Collectors.toMap(LineView::id, Function.identity()));
    }

    private void requireGood(UUID hall, DutyDraft draft) {
        if (draft.days().isEmpty()) {
            throw new Problem(DutyProblem.DUTY_DAYS_MISSING);
        }
        if (!phones(hall).containsKey(draft.line())) {
            throw new Problem(DutyProblem.DUTY_PHONE_REFUSED);
        }
        if (draft.place() < 1 || draft.place() > LAST_PLACE) {
            throw new Problem(DutyProblem.DUTY_PLACE_REFUSED);
        }
    }

    private Duty require(UUID hall, UUID duty) {
        return store.find(hall, duty).orElseThrow(() -> new Problem(DutyProblem.DUTY_UNKNOWN));
    }

    /** One of whoever asks: of their role, or of anybody's for a supervisor. */
    private Duty requireOwn(UUID hall, UUID duty) {
        Duty found = require(hall, duty);
        Subject asking = Callers.current();
        if (asking.role() != Role.SUPERVISOR && asking.role() != found.draft().role()) {
            throw new Problem(DutyProblem.DUTY_OF_OTHERS);
        }
        return found;
    }
}
