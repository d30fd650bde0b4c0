package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.store.CountedReferrals;
import org.reencuentro.referral.store.TallyStore;

/** How partners answer the halls of whoever asks: numbers, nobody's name. */
@ApplicationScoped
@Transactional
public class Scorecard {
    private Clock clock;
    private TallyStore tallies;
    private Halls halls;
    private Directory directory;
    private CountedReferrals counted;
    private HallReferrals lists;

    protected Scorecard() {}

    @Inject
    Scorecard(
            Clock clock,
            TallyStore tallies,
            Halls halls,
            Directory directory,
            CountedReferrals counted,
            HallReferrals lists) {
        this.clock = clock;
        this.tallies = tallies;
        this.halls = halls;
        this.directory = directory;
        this.counted = counted;
        this.lists = lists;
    }

    /**
     * What became of what was sent in the last days, today among them, for each partner that was asked; in no order.
     *
     * @param days at least 1
     */
    @May(Operation.READ_SCORECARD)
    public Collection<Score> of(int days) {
        // Read at once; of those that stay unknown to whoever asks, each says so for itself.
        Map<UUID, OrganisationView> known =
                directory.organisations().stream().collect(Collectors.toMap(OrganisationView::id, Function.identity()));
        Map<UUID, Score> scores = new HashMap<>();
        for (UUID hall : halls.reach()) {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), halls.require(hall).zone());
            tallies.since(hall, today.minusDays(days - 1L)).stream()
                    .forEach(line -> scores.computeIfAbsent(
                                    line.organisation(),
                                    id -> Score.empty(Optional.ofNullable(known.get(id))
                                            .orElseGet(() -> directory.organisation(id))))
                            .add(line.measure(), line.detail(), line.number()));
        }
        return scores.values();
    }

    /**
     * A page of the referrals that one number of {@link #of} counts, the oldest first; as far as whoever asks may see
     * them, who as a supervisor sees all.
     *
     * @param measure one that is {@link Measure#listed}
     * @param days as there
     */
    @May(Operation.LIST_COUNTED)
    public Page<ReferralView> counted(UUID organisation, Measure measure, int days, Seek seek, int size) {
        List<CountedReferrals.Since> since = halls.reach().stream()
                .map(halls::require)
                .map(hall -> new CountedReferrals.Since(
                        hall.id(),
                        LocalDate.ofInstant(clock.instant(), hall.zone())
                                .minusDays(days - 1L)
                                .atStartOfDay(hall.zone())
                                .toInstant()))
                .toList();
        return lists.page(counted.of(organisation, measure, since), seek, size);
    }
}
