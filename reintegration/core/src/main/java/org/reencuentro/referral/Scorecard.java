package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.store.TallyStore;

/** How partners answer the halls of whoever asks: numbers, nobody's name. */
@ApplicationScoped
@Transactional
public class Scorecard {
    private Clock clock;
    private TallyStore tallies;
    private Halls halls;
    private Directory directory;

    protected Scorecard() {}

    @Inject
    Scorecard(Clock clock, TallyStore tallies, Halls halls, Directory directory) {
        this.clock = clock;
        this.tallies = tallies;
        this.halls = halls;
        this.directory = directory;
    }

    /**
     * What became of what was sent in the last days, today among them, for each partner that was asked; in no order.
     *
     * @param days at least 1
     */
    @May(Operation.READ_SCORECARD)
    public Collection<Score> of(int days) {
        Map<UUID, Score> scores = new HashMap<>();
        for (UUID hall : halls.reach()) {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), halls.require(hall).zone());
            tallies.since(hall, today.minusDays(days - 1L)).stream()
                    .forEach(line -> scores.computeIfAbsent(
                                    line.organisation(), id -> Score.empty(directory.organisation(id)))
                            .add(line.measure(), line.detail(), line.number()));
        }
        return scores.values();
    }
}
