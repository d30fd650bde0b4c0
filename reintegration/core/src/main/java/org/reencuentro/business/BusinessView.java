package org.reencuentro.business;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Money;

/**
 * A business of somebody.
 *
 * @param plan empty before it was written, and once who they are was erased
 * @param cost of all that is bought for it, as agreed to
 * @param authors who wrote on the plan; none of them decides about it
 * @param votes of the present round, the oldest first
 * @param visits the oldest first
 * @param due when somebody looks again; empty when it is over
 */
public record BusinessView(
        UUID id,
        UUID person,
        Trade trade,
        BusinessState state,
        Optional<BusinessPlan> plan,
        List<BusinessLineView> lines,
        Money cost,
        Set<UUID> authors,
        List<Ballot> votes,
        List<Visit> visits,
        Optional<WhyLeft> why,
        Optional<Instant> due,
        List<Step> steps) {
    /** A vote. */
    public record Ballot(UUID by, Vote vote, Instant at) {}

    /**
     * A visit.
     *
     * @param income of the month, and what they owe; empty once who they are was erased
     */
    public record Visit(Finding finding, Optional<Money> income, Optional<Money> debt, Instant at) {}

    /** A step that it took. */
    public record Step(BusinessState to, Instant at) {}

    /** Whether what is bought once it goes may be bought: at a visit it was found going. */
    public boolean goes() {
        return visits.stream().anyMatch(each -> each.finding() == Finding.GOING);
    }
}
