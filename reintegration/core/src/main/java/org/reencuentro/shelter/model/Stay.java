package org.reencuentro.shelter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;
import org.reencuentro.shelter.BedKind;
import org.reencuentro.shelter.BedNeed;
import org.reencuentro.shelter.ShelterProblem;
import org.reencuentro.shelter.StayState;
import org.reencuentro.shelter.StayView;

/**
 * Nights of people in a house, with a clock that begins when they come. The end of the clock ends nothing: nobody is put out
 * by it, it is shown until somebody says how it goes on.
 */
@Entity
@Table(name = "stay")
public class Stay {
    private static final Duration REMINDED_BEFORE = Duration.ofHours(12);

    /** Nobody stays longer by one extension. */
    private static final Duration LONGEST_EXTENSION = Duration.ofDays(30);

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "service_id")
    private UUID service;

    @Enumerated(EnumType.STRING)
    @Column(name = "bed_kind")
    private BedKind kind;

    @Enumerated(EnumType.STRING)
    private StayState state;

    private int beds;

    /** Names of {@link BedNeed}, with blanks between; empty for none. */
    private String needs;

    @Column(name = "longest_hours")
    private int hours;

    @Column(name = "placed_by")
    private UUID by;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Stay() {}

    /** Where, for whom and how long somebody is to sleep. */
    public record Bed(UUID hall, UUID service, BedKind kind, int beds, int hours, Set<BedNeed> needs) {}

    /** Beds that are kept for people on the way. */
    public static Stay hold(UUID id, Bed bed, Instant until, UUID by, Instant now) {
        Stay stay = new Stay();
        stay.id = id;
        stay.hall = bed.hall();
        stay.service = bed.service();
        stay.kind = bed.kind();
        stay.beds = bed.beds();
        stay.hours = bed.hours();
        stay.needs = bed.needs().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        stay.by = by;
        stay.placedAt = now;
        stay.movedAt = now;
        stay.heldUntil = until;
        stay.dueAt = until;
        stay.state = StayState.HELD;
        return stay;
    }

    /**
     * It goes on.
     *
     * @throws Problem {@link ShelterProblem#STAY_CHANGED} for a step that cannot be taken any more
     */
    public void become(StayState next, Instant now) {
        if (!state.next().contains(next)) {
            throw new Problem(ShelterProblem.STAY_CHANGED);
        }
        state = next;
        movedAt = now;
        if (next == StayState.ARRIVED) {
            arrivedAt = now;
            endsAt = now.plus(Duration.ofHours(hours));
            dueAt = remind(now);
        } else {
            closedAt = now;
        }
    }

    /** Twelve hours before the end, at the earliest now: time to find the next bed. */
    private Instant remind(Instant now) {
        Instant early = endsAt.minus(REMINDED_BEFORE);
        return early.isBefore(now) ? now : early;
    }

    /**
     * They may stay longer.
     *
     * @param longer from now, or from the end when that is later
     * @throws Problem {@link ShelterProblem#STAY_CHANGED} unless they are there, {@link ShelterProblem#EXTENSION_NOT_LONGER}
     */
    public Instant extend(Duration longer, Instant now) {
        if (state != StayState.ARRIVED) {
            throw new Problem(ShelterProblem.STAY_CHANGED);
        }
        if (longer.isNegative() || longer.isZero() || longer.compareTo(LONGEST_EXTENSION) > 0) {
            throw new Problem(
                    ShelterProblem.EXTENSION_NOT_LONGER, Map.of("most", String.valueOf(LONGEST_EXTENSION.toDays())));
        }
        endsAt = (endsAt.isAfter(now) ? endsAt : now).plus(longer);
        dueAt = remind(now);
        movedAt = now;
        return endsAt;
    }

    public UUID id() {
        return id;
    }

    public UUID service() {
        return service;
    }

    public StayState state() {
        return state;
    }

    public StayView view(List<UUID> people, List<StayView.Extension> extensions) {
        return new StayView(
                id,
                service,
                kind,
                state,
                people,
                beds,
                Arrays.stream(needs.split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(BedNeed::valueOf)
                        .collect(Collectors.toSet()),
                placedAt,
                heldUntil,
                Optional.ofNullable(arrivedAt),
                Optional.ofNullable(endsAt),
                extensions,
                Optional.of(dueAt).filter(any -> closedAt == null));
    }
}
