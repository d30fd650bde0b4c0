package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.casefile.model.CaseFile;
import org.reencuentro.casefile.model.GlassBreaking;
import org.reencuentro.casefile.store.CaseFileStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Subject;

/**
 * Opening in an emergency a case that is not one's own to see: whoever has its code before them gives a reason, reads
 * for an hour, and somebody else judges it afterwards. Its owner and the supervisors of its hall are told at once.
 */
@ApplicationScoped
@Transactional
public class BreakGlass {
    /** The shortest reason, in characters. */
    public static final int SHORTEST_REASON = 15;

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    private static final Duration TOLD = Duration.ofDays(7);
    private static final int MOST = 200;

    private Clock clock;
    private CaseFileStore store;
    private Policy policy;
    private Halls halls;
    private DataKeys keys;

    protected BreakGlass() {}

    @Inject
    BreakGlass(Clock clock, CaseFileStore store, Policy policy, Halls halls, DataKeys keys) {
        this.clock = clock;
        this.store = store;
        this.policy = policy;
        this.halls = halls;
        this.keys = keys;
    }

    /**
     * Opens a case for an hour, to read.
     *
     * @param code the case's code as people say it
     * @return the person whose case it is
     * @throws Problem {@link CaseFileProblem#REASON_TOO_SHORT}, {@link CaseFileProblem#CASE_UNKNOWN}, or
     *     {@link CaseFileProblem#GLASS_NEEDLESS} when it is open to them anyway
     */
    @May(Operation.BREAK_GLASS)
    public UUID open(String code, String reason) {
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            throw new Problem(CaseFileProblem.REASON_TOO_SHORT);
        }
        CaseFile file =
                store.byCode(CaseFiles.spoken(code)).orElseThrow(() -> new Problem(CaseFileProblem.CASE_UNKNOWN));
        if (!policy.visible(Operation.READ_CASE, List.of(file.person()), Function.identity())
                .isEmpty()) {
            throw new Problem(CaseFileProblem.GLASS_NEEDLESS);
        }
        Subject subject = Callers.current();
        store.add(GlassBreaking.of(
                Ids.next(clock), file, subject.account(), given, clock.instant(), keys.require(file.person())));
        policy.note(Operation.BREAK_GLASS, file.person());
        return file.person();
    }

    /** What waits to be judged in the halls of whoever asks, the oldest first; at most 200. */
    @May(Operation.REVIEW_BROKEN_GLASS)
    public List<BreakingView> toReview() {
        return views(store.unreviewed(halls.reach(), MOST));
    }

    /** How many those are that {@link #ofMine()} tells. */
    @May(Operation.COUNT)
    public int countOfMine() {
        return store.ofOwner(Callers.current().account(), clock.instant().minus(TOLD), MOST)
                .size();
    }

    /** Which cases of one's own were opened by others in an emergency in the last seven days, the newest first. */
    @May(Operation.SEARCH_PEOPLE)
    public List<BreakingView> ofMine() {
        return views(store.ofOwner(Callers.current().account(), clock.instant().minus(TOLD), MOST));
    }

    /**
     * Judges an emergency opening.
     *
     * @throws Problem {@link CaseFileProblem#BREAKING_UNKNOWN}, {@link CaseFileProblem#BREAKING_OWN}, or
     *     {@link CaseFileProblem#BREAKING_REVIEWED}
     */
    @May(Operation.REVIEW_BROKEN_GLASS)
    public void review(UUID id, BreakingView.Finding finding) {
        store.lockBreaking(id)
                .filter(breaking -> halls.reach().contains(breaking.hall()))
                .orElseThrow(() -> new Problem(CaseFileProblem.BREAKING_UNKNOWN))
                .review(finding, Callers.current().account(), clock.instant());
    }

    private List<BreakingView> views(List<GlassBreaking> breakings) {
        Set<UUID> persons = breakings.stream().map(GlassBreaking::person).collect(Collectors.toSet());
        Map<UUID, CaseFile> files =
                store.ofPersons(persons).stream().collect(Collectors.toMap(CaseFile::person, Function.identity()));
        Map<UUID, DataKey> open = keys.find(persons);
        return breakings.stream()
                .map(each -> new BreakingView(
                        each.id(),
                        files.get(each.person()).view().code(),
                        each.person(),
                        each.account(),
                        each.reason(Optional.ofNullable(open.get(each.person()))),
                        each.brokenAt(),
                        each.until(),
                        Optional.ofNullable(each.finding())))
                .toList();
    }
}
