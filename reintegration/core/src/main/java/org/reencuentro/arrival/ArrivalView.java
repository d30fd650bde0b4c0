package org.reencuentro.arrival;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.HallView;

/**
 * An arrival with its counts.
 *
 * @param late whether the notice came less than 12 hours before, or after 17:00 by the hall's clock; shown, never
 *     refused
 * @param facts what the notice says
 * @param arrivedAt empty before it has come
 * @param reason why it does not come, or goes elsewhere; empty otherwise
 */
public record ArrivalView(
        UUID id,
        HallView hall,
        String number,
        Instant scheduledAt,
        Instant noticedAt,
        boolean late,
        int expected,
        int present,
        int minors,
        int minorsPresent,
        ArrivalFacts facts,
        ArrivalState state,
        Optional<Instant> arrivedAt,
        Optional<ArrivalState.Reason> reason) {
    /** An arrival of which only this is known. */
    public ArrivalView(
            UUID id,
            HallView hall,
            String number,
            Instant scheduledAt,
            Instant noticedAt,
            boolean late,
            int expected,
            int present,
            int minors,
            int minorsPresent) {
        this(
                id,
                hall,
                number,
                scheduledAt,
                noticedAt,
                late,
                expected,
                present,
                minors,
                minorsPresent,
                ArrivalFacts.of(ArrivalKind.to(hall.kind()), number, scheduledAt),
                ArrivalState.EXPECTED,
                Optional.empty(),
                Optional.empty());
    }

    public CameWith cameWith() {
        return new CameWith(id, facts.kind(), number, scheduledAt);
    }

    /** Whether the notice came too shortly before; else a late one came too late in the day. */
    public boolean tooShort() {
        return NoticeRule.tooShort(noticedAt, scheduledAt);
    }

    /** Whether people come at an hour at which no bus leaves. */
    public boolean atNight() {
        return NoticeRule.atNight(arrivedAt.orElse(scheduledAt), hall.zone());
    }

    /** How many come: those on the list, or those announced while there is none; empty when neither is known. */
    public Optional<Integer> people() {
        return expected > 0 ? Optional.of(expected) : facts.announced().people();
    }

    /** How many of them are minors, in the same way. */
    public Optional<Integer> young() {
        return expected > 0 ? Optional.of(minors) : facts.announced().minors();
    }
}
