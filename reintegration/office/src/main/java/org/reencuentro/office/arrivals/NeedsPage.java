package org.reencuentro.office.arrivals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.NeedsView;

/**
 * What those of an arrival need, as it is shown.
 *
 * @param present everybody who is in the hall, minors first
 * @param concerns for whom there is a protection concern; empty for whoever may not know
 * @param readsConcerns whether whoever looks may know of concerns
 * @param only the need that alone is listed; empty for everybody
 */
public record NeedsPage(
        ArrivalView arrival,
        List<PassengerView> present,
        Map<UUID, NeedsView> needs,
        Set<UUID> concerns,
        boolean readsConcerns,
        Optional<Need> only) {

    /** What is known of somebody, their concern not among it. */
    public NeedsView of(UUID passenger) {
        return needs.getOrDefault(passenger, NeedsView.NOTHING_ASKED);
    }

    /** The answer about one need, concerns included for whoever may know of them. */
    public NeedAnswer answer(UUID passenger, Need need) {
        if (!need.confidential()) {
            return of(passenger).of(need);
        }
        return concerns.contains(passenger) ? NeedAnswer.NEEDS : NeedAnswer.NOT_ASKED;
    }

    /** The needs that may be counted and listed here. */
    public List<Need> kinds() {
        return List.of(Need.values()).stream()
                .filter(need -> readsConcerns || !need.confidential())
                .toList();
    }

    /** How many need it and have not been given it. */
    public long open(Need need) {
        return present.stream()
                .filter(each -> answer(each.id(), need) == NeedAnswer.NEEDS)
                .count();
    }

    /** Whether anybody has asked them anything. */
    public boolean asked(UUID passenger) {
        return !of(passenger).answers().isEmpty();
    }

    /** How many nobody has asked anything. */
    public long unasked() {
        return present.stream().filter(each -> !asked(each.id())).count();
    }

    /** Who is listed. */
    public List<PassengerView> listed() {
        return present.stream()
                .filter(each -> only.map(need -> answer(each.id(), need) == NeedAnswer.NEEDS)
                        .orElse(true))
                .toList();
    }

    /** The next in the hall whom nobody has asked; empty when everybody was. */
    public Optional<PassengerView> nextAfter(UUID passenger) {
        return present.stream()
                .filter(each -> !each.id().equals(passenger) && !asked(each.id()))
                .findFirst();
    }
}
