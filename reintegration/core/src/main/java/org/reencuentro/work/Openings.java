package org.reencuentro.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.work.model.Opening;
import org.reencuentro.work.store.WorkStore;

/** Courses, certifications, schools, scholarships and jobs that organisations have for people of a hall. */
@ApplicationScoped
@Transactional
public class Openings {
    private Clock clock;
    private WorkStore store;
    private Directory directory;
    private Halls halls;

    protected Openings() {}

    @Inject
    Openings(Clock clock, WorkStore store, Directory directory, Halls halls) {
        this.clock = clock;
        this.store = store;
        this.directory = directory;
        this.halls = halls;
    }

    /** The openings of a hall that were not closed, those first whose last day comes first; also those whose day is past. */
    @May(Operation.READ_OPENINGS)
    public Page<OpeningView> page(@About UUID hall, Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, store.open(List.of(hall)), places -> places);
        Map<UUID, Opening> found =
                store.openings(page.rows().stream().map(Place::id).toList());
        return page.with(place -> Optional.ofNullable(found.get(place.id())).map(Opening::view));
    }

    /**
     * An opening of a hall.
     *
     * @throws Problem {@link WorkProblem#OPENING_UNKNOWN}
     */
    @May(Operation.READ_OPENINGS)
    public OpeningView require(@About UUID hall, UUID opening) {
        return ofHall(hall, store.opening(opening)).view();
    }

    private static Opening ofHall(UUID hall, Optional<Opening> opening) {
        return opening.filter(found -> found.hall().equals(hall))
                .orElseThrow(() -> new Problem(WorkProblem.OPENING_UNKNOWN));
    }

    /**
     * An organisation has an opening.
     *
     * @return the opening
     * @throws Problem {@link org.reencuentro.directory.DirectoryProblem#ORGANISATION_UNKNOWN}, or those of
     *     {@link Opening#announce}
     */
    @May(Operation.KEEP_OPENINGS)
    public UUID announce(@About UUID hall, NewOpening facts) {
        directory.organisation(facts.organisation());
        Opening opening =
                Opening.announce(Ids.next(clock), hall, halls.require(hall).zone(), facts, clock.instant());
        store.add(opening);
        return opening.id();
    }

    /**
     * Nobody more is put forward; whoever was stays.
     *
     * @throws Problem {@link WorkProblem#OPENING_UNKNOWN}, {@link WorkProblem#OPENING_CLOSED}
     */
    @May(Operation.KEEP_OPENINGS)
    public void close(@About UUID hall, UUID opening) {
        ofHall(hall, store.lock(opening)).close(clock.instant());
    }

    /** How the employers of a hall answer people of different ages, of those with whom somebody should speak. */
    @May(Operation.READ_OPENINGS)
    public List<AgeWatch> ageWatch(@About UUID hall) {
        Map<UUID, Counted> counted = new HashMap<>();
        store.jobsNamingAge(hall)
                .forEach(row -> counted.computeIfAbsent((UUID) row[0], any -> new Counted()).naming =
                        ((Number) row[1]).intValue());
        store.answers(hall)
                .forEach(row -> counted.computeIfAbsent((UUID) row[0], any -> new Counted())
                        .add(
                                (PlacementState) row[1],
                                (WhyTurnedDown) row[2],
                                (Boolean) row[3],
                                ((Number) row[4]).intValue()));
        List<AgeWatch> watch = new ArrayList<>();
        counted.forEach((organisation, each) -> watch.add(each.of(organisation)));
        return watch.stream()
                .filter(AgeWatch::wants)
                .sorted(Comparator.comparing(AgeWatch::organisation))
                .toList();
    }

    private static final class Counted {
        private int naming;
        private int forAge;
        private final int[] taken = new int[2];
        private final int[] answered = new int[2];

        void add(PlacementState state, WhyTurnedDown why, Boolean older, int many) {
            forAge += why == WhyTurnedDown.AGE ? many : 0;
            if (older == null || state == PlacementState.PUT_FORWARD || state == PlacementState.WITHDRAWN) {
                return;
            }
            int age = older ? 1 : 0;
            answered[age] += many;
            taken[age] += state == PlacementState.TURNED_DOWN ? 0 : many;
        }

        AgeWatch of(UUID organisation) {
            return new AgeWatch(
                    organisation,
                    naming,
                    forAge,
                    AgeWatch.share(taken[1], answered[1]),
                    AgeWatch.share(taken[0], answered[0]));
        }
    }
}
