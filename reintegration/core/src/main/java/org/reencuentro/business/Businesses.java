package org.reencuentro.business;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.business.model.BusinessLine;
import org.reencuentro.business.model.OwnBusiness;
import org.reencuentro.business.store.BusinessStore;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DueList;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Businesses of their own: training, a plan in their words, two people who agree and have no hand in it, what is bought and
 * signed for, visits. Nobody is handed money.
 */
@ApplicationScoped
@Transactional
public class Businesses {
    private Clock clock;
    private BusinessStore store;
    private Owned owned;
    private CaseFiles files;
    private People people;
    private Halls halls;
    private Merged merged;
    private Policy policy;

    protected Businesses() {}

    @Inject
    Businesses(
            Clock clock,
            BusinessStore store,
            Owned owned,
            CaseFiles files,
            People people,
            Halls halls,
            Merged merged,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.owned = owned;
        this.files = files;
        this.people = people;
        this.halls = halls;
        this.merged = merged;
        this.policy = policy;
    }

    /** The businesses of a person, the newest first. */
    @May(Operation.READ_CASE)
    public List<BusinessView> of(@About UUID person) {
        return owned.views(store.ofPeople(merged.allowed(Operation.READ_CASE, person)));
    }

    /**
     * Somebody begins to learn how a plan is made.
     *
     * @return the business
     * @throws Problem {@link BusinessProblem#BUSINESS_UNDER_WAY}, {@link BusinessProblem#BUSINESS_NOT_FOR_MINORS}
     */
    @May(Operation.KEEP_BUSINESS)
    public UUID begin(@About UUID person, Trade trade) {
        if (store.ofPeople(merged.allowed(Operation.KEEP_BUSINESS, person)).stream()
                .anyMatch(each -> !each.state().end())) {
            throw new Problem(BusinessProblem.BUSINESS_UNDER_WAY);
        }
        UUID hall = files.hallOf(person);
        Instant now = clock.instant();
        boolean minor = people.require(person)
                .minor(LocalDate.ofInstant(now, halls.require(hall).zone()));
        OwnBusiness business = OwnBusiness.begin(Ids.next(clock), person, minor, hall, trade, now);
        store.add(business);
        owned.note(business, false);
        return business.id();
    }

    /**
     * They have learned it.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_STATE_REFUSED}
     */
    @May(Operation.KEEP_BUSINESS)
    public void trained(@About UUID person, UUID id) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.trained(clock.instant());
        owned.note(business, false);
    }

    /**
     * The plan is written, or written anew.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_STATE_REFUSED}
     */
    @May(Operation.KEEP_BUSINESS)
    public void write(@About UUID person, UUID id, BusinessPlan plan) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.write(plan, owned.key(business), clock.instant());
        owned.note(business, true);
    }

    /**
     * Something is to be bought for it.
     *
     * @param later whether it is bought once the business goes
     * @return what is to be bought
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_STATE_REFUSED},
     *     {@link BusinessProblem#BUSINESS_LINES_MANY}, or those of {@link BusinessLine#want}
     */
    @May(Operation.KEEP_BUSINESS)
    public UUID want(@About UUID person, UUID id, String name, Money amount, boolean later) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.in(BusinessState.PLAN);
        if (store.lines(List.of(id)).size() >= BusinessLimits.MOST_LINES) {
            throw new Problem(
                    BusinessProblem.BUSINESS_LINES_MANY, Map.of("most", String.valueOf(BusinessLimits.MOST_LINES)));
        }
        BusinessLine line = BusinessLine.want(Ids.next(clock), id, name, amount, later);
        store.add(line);
        owned.note(business, true);
        return line.id();
    }

    /**
     * It is not to be bought after all.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_STATE_REFUSED},
     *     {@link BusinessProblem#BUSINESS_LINE_UNKNOWN}
     */
    @May(Operation.KEEP_BUSINESS)
    public void drop(@About UUID person, UUID id, UUID line) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.in(BusinessState.PLAN);
        store.remove(owned.line(business, line));
        owned.note(business, true);
    }

    /**
     * The plan goes to the committee.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, or those of {@link OwnBusiness#handIn}
     */
    @May(Operation.KEEP_BUSINESS)
    public void handIn(@About UUID person, UUID id) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.handIn(owned.cost(id), clock.instant());
        owned.note(business, false);
    }

    /**
     * They do not go on.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_STATE_REFUSED}
     */
    @May(Operation.KEEP_BUSINESS)
    public void giveUp(@About UUID person, UUID id, WhyLeft why) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.giveUp(why, clock.instant());
        owned.note(business, false);
    }

    /** The businesses of one's halls that are under way; whatever is to be looked at first stands first. */
    @May(Operation.LIST_BUSINESSES)
    public Page<BusinessView> page(Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, store.underWay(halls.reach()), this::visible);
        Map<UUID, BusinessView> found =
                owned.views(store.businesses(page.rows().stream().map(Place::id).toList())).stream()
                        .collect(Collectors.toMap(BusinessView::id, Function.identity()));
        return page.with(place -> Optional.ofNullable(found.get(place.id())));
    }

    private List<Place> visible(List<Place> places) {
        Map<UUID, UUID> person = store.businesses(places.stream().map(Place::id).toList()).stream()
                .collect(Collectors.toMap(OwnBusiness::id, OwnBusiness::person));
        return policy.visible(
                Operation.READ_CASE,
                places.stream().filter(place -> person.containsKey(place.id())).toList(),
                place -> person.get(place.id()));
    }

    /** How many are to be looked at now; more than {@link DueList#MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long countDue() {
        return DueList.due(store.underWay(halls.reach()), clock.instant(), this::visible);
    }
}
