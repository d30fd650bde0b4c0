package org.reencuentro.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.papers.model.Paper;
import org.reencuentro.papers.model.PaperGrant;
import org.reencuentro.papers.store.PaperStore;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Money for the fee of a paper or for the way to its office: asked for by one person, agreed to by another, then paid. */
@ApplicationScoped
@Transactional
public class PaperGrants {
    private static final int MOST = 200;

    private Clock clock;
    private PaperStore store;
    private Halls halls;
    private Merged merged;
    private Policy policy;

    protected PaperGrants() {}

    @Inject
    PaperGrants(Clock clock, PaperStore store, Halls halls, Merged merged, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.merged = merged;
        this.policy = policy;
    }

    /**
     * Asks for money for a paper that is under way.
     *
     * @return the grant
     * @throws Problem {@link PaperProblem#PAPER_UNKNOWN}, {@link PaperProblem#PAPER_CLOSED},
     *     {@link PaperProblem#GRANT_UNDER_WAY}, {@link PaperProblem#GRANT_AMOUNT_REFUSED}
     */
    @May(Operation.KEEP_PAPERS)
    public UUID ask(@About UUID person, UUID id, GrantPurpose purpose, Money amount) {
        List<UUID> records = merged.allowed(Operation.KEEP_PAPERS, person);
        Paper paper = store.lock(id)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(PaperProblem.PAPER_UNKNOWN));
        if (paper.state().end()) {
            throw new Problem(PaperProblem.PAPER_CLOSED);
        }
        PaperGrant grant = PaperGrant.ask(
                Ids.next(clock), paper, purpose, amount, Callers.current().account(), clock.instant());
        store.addOnce(grant, PaperProblem.GRANT_UNDER_WAY);
        return grant.id();
    }

    /**
     * A second person agrees to the money, or does not.
     *
     * @throws Problem {@link PaperProblem#GRANT_UNKNOWN}, {@link PaperProblem#GRANT_OWN},
     *     {@link PaperProblem#GRANT_STATE_REFUSED}
     */
    @May(Operation.DECIDE_GRANT)
    public void decide(@About UUID person, UUID grant, boolean agrees) {
        grant(Operation.DECIDE_GRANT, person, grant)
                .decide(agrees, Callers.current().account(), clock.instant());
    }

    /**
     * The money was given.
     *
     * @throws Problem {@link PaperProblem#GRANT_UNKNOWN}, {@link PaperProblem#GRANT_STATE_REFUSED} before somebody agreed
     */
    @May(Operation.KEEP_PAPERS)
    public void pay(@About UUID person, UUID grant) {
        end(grant(Operation.KEEP_PAPERS, person, grant), GrantState.PAID);
    }

    /**
     * It is taken back before it was paid.
     *
     * @throws Problem {@link PaperProblem#GRANT_UNKNOWN}, {@link PaperProblem#GRANT_STATE_REFUSED}
     */
    @May(Operation.KEEP_PAPERS)
    public void cancel(@About UUID person, UUID grant) {
        end(grant(Operation.KEEP_PAPERS, person, grant), GrantState.CANCELLED);
    }

    private void end(PaperGrant grant, GrantState end) {
        grant.end(end, Callers.current().account(), clock.instant());
    }

    private PaperGrant grant(Operation operation, UUID person, UUID id) {
        List<UUID> records = merged.allowed(operation, person);
        return store.lockGrant(id)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(PaperProblem.GRANT_UNKNOWN));
    }

    /** The money that whoever asks may agree to, and their own, the oldest first; at most 200. */
    @May(Operation.LIST_PAPERS)
    public List<GrantView> waiting() {
        List<PaperGrant> found =
                policy.visible(Operation.DECIDE_GRANT, store.asked(halls.reach(), MOST), PaperGrant::person);
        Map<UUID, Paper> papers =
                store.papers(found.stream().map(PaperGrant::paper).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Paper::id, Function.identity()));
        return found.stream().map(each -> each.view(papers.get(each.paper()))).toList();
    }
}
