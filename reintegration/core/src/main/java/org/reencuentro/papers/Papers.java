package org.reencuentro.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.DueList;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.papers.model.Paper;
import org.reencuentro.papers.model.PaperGrant;
import org.reencuentro.papers.model.PaperMoved;
import org.reencuentro.papers.store.PaperStore;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * The papers that people need again, each followed from the day it is missed to the day it is in their hands. Whoever looks
 * after the person notes the steps; each names a day until which somebody looks again, so that no paper is forgotten.
 */
@ApplicationScoped
@Transactional
public class Papers {
    private Clock clock;
    private PaperStore store;
    private CaseFiles files;
    private Directory directory;
    private Halls halls;
    private DataKeys keys;
    private Merged merged;
    private Policy policy;

    protected Papers() {}

    @Inject
    Papers(
            Clock clock,
            PaperStore store,
            CaseFiles files,
            Directory directory,
            Halls halls,
            DataKeys keys,
            Merged merged,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.files = files;
        this.directory = directory;
        this.halls = halls;
        this.keys = keys;
        this.merged = merged;
        this.policy = policy;
    }

    /**
     * Begins to look after a paper of a person.
     *
     * @return the paper
     * @throws Problem {@link PaperProblem#PAPER_UNDER_WAY}, or
     *     {@link org.reencuentro.directory.DirectoryProblem#SERVICE_UNKNOWN}
     */
    @May(Operation.KEEP_PAPERS)
    public UUID open(@About UUID person, NewPaper asked) {
        asked.service().ifPresent(directory::offered);
        List<Paper> theirs = store.of(merged.allowed(Operation.KEEP_PAPERS, person));
        if (theirs.stream()
                .anyMatch(each -> each.kind() == asked.kind() && !each.state().end())) {
            throw new Problem(PaperProblem.PAPER_UNDER_WAY);
        }
        UUID hall = files.hallOf(person);
        Instant now = clock.instant();
        Paper paper = Paper.open(
                Ids.next(clock),
                new Paper.Whose(person, hall, halls.require(hall).zone()),
                asked,
                now);
        store.addOnce(paper, PaperProblem.PAPER_UNDER_WAY);
        note(paper, false, now);
        return paper.id();
    }

    private void note(Paper paper, boolean back, Instant at) {
        store.add(PaperMoved.of(Ids.next(clock), paper, back, Callers.current().account(), at));
    }

    /**
     * A paper has taken a step, or one is taken back.
     *
     * @throws Problem {@link PaperProblem#PAPER_UNKNOWN}, or those of {@link Paper#move}
     */
    @May(Operation.KEEP_PAPERS)
    public void move(@About UUID person, UUID id, PaperMove move) {
        Paper paper = theirs(person, id);
        Instant now = clock.instant();
        boolean back = paper.move(move, keys.require(paper.person()), zone(paper), now);
        note(paper, back, now);
        if (paper.state().end()) {
            store.grants(List.of(id)).stream()
                    .filter(each -> each.state() == GrantState.ASKED)
                    .map(PaperGrant::id)
                    .forEach(each -> store.lockGrant(each)
                            .filter(grant -> grant.state() == GrantState.ASKED)
                            .ifPresent(grant -> grant.end(
                                    GrantState.CANCELLED, Callers.current().account(), now)));
        }
    }

    private ZoneId zone(Paper paper) {
        return halls.require(paper.hall()).zone();
    }

    private Paper theirs(UUID person, UUID id) {
        List<UUID> records = merged.allowed(Operation.KEEP_PAPERS, person);
        return store.lock(id)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(PaperProblem.PAPER_UNKNOWN));
    }

    /** The papers of a person with all that happened, the newest first. */
    @May(Operation.READ_CASE)
    public List<PaperView> of(@About UUID person) {
        List<UUID> records = merged.allowed(Operation.READ_CASE, person);
        List<Paper> found = store.of(records);
        List<UUID> ids = found.stream().map(Paper::id).toList();
        Map<UUID, Paper> byId = found.stream().collect(Collectors.toMap(Paper::id, Function.identity()));
        Map<UUID, List<PaperStep>> steps = store.steps(ids).stream()
                .collect(Collectors.groupingBy(
                        PaperMoved::paper, Collectors.mapping(PaperMoved::view, Collectors.toList())));
        Map<UUID, List<GrantView>> grants = store.grants(ids).stream()
                .collect(Collectors.groupingBy(
                        PaperGrant::paper,
                        Collectors.mapping(each -> each.view(byId.get(each.paper())), Collectors.toList())));
        Map<UUID, ServiceView> services = services(found);
        Map<UUID, DataKey> open = keys.find(records);
        return found.stream()
                .map(each -> view(
                        each,
                        each.service().map(services::get),
                        each.number(Optional.ofNullable(open.get(each.person()))),
                        steps.getOrDefault(each.id(), List.of()),
                        grants.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Map<UUID, ServiceView> services(Collection<Paper> papers) {
        Set<UUID> ids = papers.stream().flatMap(each -> each.service().stream()).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : directory.services(ids);
    }

    /** Papers under way in the halls of whoever asks, what is due first, of people whom they look after. */
    @May(Operation.LIST_PAPERS)
    public Page<PaperView> page(Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, store.open(halls.reach()), this::visible);
        Map<UUID, Paper> found = store
                .papers(page.rows().stream().map(Place::id).toList())
                .stream()
                .collect(Collectors.toMap(Paper::id, Function.identity()));
        return page.with(place -> Optional.ofNullable(found.get(place.id()))
                .map(each -> view(each, Optional.empty(), Optional.empty(), List.of(), List.of())));
    }

    private List<Place> visible(List<Place> places) {
        Map<UUID, UUID> people = store.papers(places.stream().map(Place::id).toList()).stream()
                .collect(Collectors.toMap(Paper::id, Paper::person));
        return policy.visible(
                Operation.KEEP_PAPERS,
                places.stream().filter(place -> people.containsKey(place.id())).toList(),
                place -> people.get(place.id()));
    }

    /** How many of them are due today or late; more than {@link DueList#MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long countDue() {
        return DueList.due(store.open(halls.reach()), clock.instant(), this::visible);
    }

    private PaperView view(
            Paper paper,
            Optional<ServiceView> service,
            Optional<String> number,
            List<PaperStep> steps,
            List<GrantView> grants) {
        ZoneId zone = zone(paper);
        LocalDate due = LocalDate.ofInstant(paper.dueAt(), zone);
        return new PaperView(
                paper.id(),
                paper.person(),
                paper.kind(),
                paper.why(),
                paper.state(),
                service,
                number,
                due,
                Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), due)),
                paper.expectedOn(),
                paper.receiver(),
                paper.reason(),
                paper.openedAt(),
                steps,
                grants);
    }
}
