package org.reencuentro.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reencuentro.consent.model.Consent;
import org.reencuentro.consent.model.RecordedBasis;
import org.reencuentro.consent.model.SharingRule;
import org.reencuentro.consent.store.BasisStore;
import org.reencuentro.consent.store.ConsentStore;
import org.reencuentro.consent.store.SharingRuleStore;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * On what a partner may be asked for help for somebody who did not say yes: recorded by those whose office it is, for one
 * partner, one purpose and so many days, with the reason in words. A no of the person goes before, unless a second person
 * has agreed.
 */
@ApplicationScoped
@Transactional
public class Bases {
    private static final int MOST = 200;

    private Clock clock;
    private BasisStore store;
    private ConsentStore consents;
    private SharingRuleStore rules;
    private DataKeys keys;
    private Directory directory;
    private People people;
    private Merged merged;
    private Policy policy;
    private Event<BasisEnded> ended;

    protected Bases() {}

    @Inject
    Bases(
            Clock clock,
            BasisStore store,
            ConsentStore consents,
            SharingRuleStore rules,
            DataKeys keys,
            Directory directory,
            People people,
            Merged merged,
            Policy policy,
            Event<BasisEnded> ended) {
        this.clock = clock;
        this.store = store;
        this.consents = consents;
        this.rules = rules;
        this.keys = keys;
        this.directory = directory;
        this.people = people;
        this.merged = merged;
        this.policy = policy;
        this.ended = ended;
    }

    /**
     * Records that life or body of a person is in danger who cannot be asked.
     *
     * @return the basis
     * @throws Problem of {@link RecordedBasis#record}, or
     *     {@link org.reencuentro.directory.DirectoryProblem#ORGANISATION_UNKNOWN}
     */
    @May(Operation.RECORD_VITAL_BASIS)
    public UUID recordVital(@About UUID person, NewBasis basis) {
        return record(BasisKind.VITAL_INTERESTS, person, basis);
    }

    /**
     * Records what the best interests of a child ask for.
     *
     * @throws Problem as {@link #recordVital}
     */
    @May(Operation.RECORD_CHILD_BASIS)
    public UUID recordOfChild(@About UUID person, NewBasis basis) {
        return record(BasisKind.BEST_INTERESTS, person, basis);
    }

    /**
     * Records an order or a duty of law.
     *
     * @throws Problem as {@link #recordVital}
     */
    @May(Operation.RECORD_LAW_BASIS)
    public UUID recordOfLaw(@About UUID person, NewBasis basis) {
        return record(BasisKind.LEGAL_DUTY, person, basis);
    }

    private UUID record(BasisKind kind, UUID person, NewBasis asked) {
        directory.organisation(asked.organisation());
        Instant now = clock.instant();
        RecordedBasis basis = RecordedBasis.record(
                Ids.next(clock),
                kind,
                new RecordedBasis.Whose(
                        person,
                        people.require(person).minor(LocalDate.ofInstant(now, directory.zone())),
                        refused(merged.whole(person), asked.organisation(), asked.purpose()),
                        directory.zone()),
                asked,
                rules.standing(asked.organisation(), asked.purpose()),
                keys.require(person),
                Callers.current().account(),
                now);
        store.add(basis);
        return basis.id();
    }

    /** Whether the last that somebody said about a partner and a purpose was a no, or that they changed their mind. */
    private boolean refused(Collection<UUID> records, UUID organisation, ServiceKind purpose) {
        return consents.of(records).stream()
                .filter(each -> each.organisation().equals(organisation) && each.purpose() == purpose)
                .findFirst()
                .filter(Predicate.not(Consent::standing))
                .isPresent();
    }

    /**
     * A second person agrees with a basis that needs one.
     *
     * @throws Problem {@link BasisProblem#BASIS_UNKNOWN}, or those of {@link RecordedBasis#approve}
     */
    @May(Operation.APPROVE_BASIS)
    public void approve(@About UUID person, UUID id) {
        theirs(Operation.APPROVE_BASIS, person, id).approve(Callers.current().account(), clock.instant());
    }

    /**
     * Ends a basis: its partner sees nothing more under it, and what was under way is taken back. Again changes nothing.
     *
     * @throws Problem {@link BasisProblem#BASIS_UNKNOWN}, or those of {@link RecordedBasis#end}
     */
    @May(Operation.END_BASIS)
    public void end(@About UUID person, UUID id, String reason) {
        RecordedBasis basis = theirs(Operation.END_BASIS, person, id);
        if (basis.end(reason, keys.require(basis.person()), Callers.current().account(), clock.instant())) {
            tell(basis);
        }
    }

    private RecordedBasis theirs(Operation operation, UUID person, UUID id) {
        List<UUID> records = merged.allowed(operation, person);
        return store.lock(id)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(BasisProblem.BASIS_UNKNOWN));
    }

    private void tell(RecordedBasis basis) {
        ended.fire(new BasisEnded(basis.id(), basis.person()));
    }

    /** The person has said no to a partner and a purpose: what nobody has approved against that ends. */
    @May(Operation.ONLY_WITHIN)
    void refuse(UUID person, UUID organisation, ServiceKind purpose) {
        refuse(person, each -> each.organisation().equals(organisation) && each.purpose() == purpose);
    }

    /** The same, to all partners. */
    @May(Operation.ONLY_WITHIN)
    void refuseAll(UUID person) {
        refuse(person, each -> true);
    }

    private void refuse(UUID person, Predicate<RecordedBasis> which) {
        store.of(merged.whole(person)).stream()
                .filter(which)
                .map(RecordedBasis::id)
                .sorted()
                .forEach(id -> {
                    RecordedBasis basis = store.lock(id).orElseThrow();
                    if (basis.refused(Callers.current().account(), clock.instant())) {
                        tell(basis);
                    }
                });
    }

    /** Ends those whose last day has passed; nothing was shared under them any more from then on. */
    @May(Operation.RUN)
    public void passOver() {
        for (UUID id : store.over(clock.instant(), MOST)) {
            RecordedBasis basis = store.lock(id).orElseThrow();
            if (basis.passOver(clock.instant())) {
                tell(basis);
            }
        }
    }

    /** Every basis of a person, the newest first; its words for those alone who could record one. */
    @May(Operation.READ_CASE)
    public List<BasisView> of(@About UUID person) {
        List<UUID> records = merged.allowed(Operation.READ_CASE, person);
        return views(store.of(records), keys.find(records));
    }

    /** Those of which whoever asks may approve, and their own, the oldest first; at most 200. */
    @May(Operation.LIST_BASES)
    public List<BasisView> waiting() {
        List<RecordedBasis> found =
                policy.visible(Operation.APPROVE_BASIS, store.waiting(clock.instant(), MOST), RecordedBasis::person);
        return views(found, keys.find(found.stream().map(RecordedBasis::person).toList()));
    }

    /** How many {@link #waiting} are. */
    @May(Operation.COUNT)
    public long countWaiting() {
        return policy.visible(Operation.APPROVE_BASIS, store.waiting(clock.instant(), MOST), RecordedBasis::person)
                .size();
    }

    private List<BasisView> views(List<RecordedBasis> found, Map<UUID, DataKey> open) {
        return found.stream()
                .map(each -> each.view(
                        directory.organisation(each.organisation()),
                        Optional.ofNullable(open.get(each.person())).filter(any -> reads(each)),
                        clock.instant()))
                .toList();
    }

    private boolean reads(RecordedBasis basis) {
        return policy.may(basis.kind().recording(), basis.person())
                || policy.may(Operation.APPROVE_BASIS, basis.person());
    }

    /** What partners may see now under some bases. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, BasisShared> shared(Collection<UUID> ids) {
        Map<UUID, BasisShared> shared = new HashMap<>();
        for (RecordedBasis each : store.bases(ids)) {
            Optional<SharingRule> told = rules.rule(each.rule());
            Optional<SharingRule> standing = rules.standing(each.organisation(), each.purpose());
            boolean refused = refused(each);
            Map<SharedFrom, Set<SharedField>> fields = new EnumMap<>(SharedFrom.class);
            for (SharedFrom moment : SharedFrom.values()) {
                fields.put(moment, each.shares(moment, refused, told, standing, clock.instant()));
            }
            shared.put(each.id(), new BasisShared(each.kind(), fields));
        }
        return shared;
    }

    /** Of which kind some bases are. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, BasisKind> kinds(Collection<UUID> ids) {
        return store.bases(ids).stream().collect(Collectors.toMap(RecordedBasis::id, RecordedBasis::kind));
    }

    private boolean refused(RecordedBasis basis) {
        return !basis.approved() && refused(merged.whole(basis.person()), basis.organisation(), basis.purpose());
    }

    /** On what each partner may be asked now for somebody and a purpose, the newest of each. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, BasisKind> holding(Collection<UUID> records, ServiceKind purpose) {
        Map<UUID, BasisKind> holding = new HashMap<>();
        store.of(records).stream()
                .filter(each -> each.purpose() == purpose && each.holds(refused(each), clock.instant()))
                .forEach(each -> holding.putIfAbsent(each.organisation(), each.kind()));
        return holding;
    }

    /** The newest basis that holds for somebody, a partner and a purpose; nobody ends it until this transaction is over. */
    @May(Operation.ONLY_WITHIN)
    public Optional<UUID> inForce(Collection<UUID> records, UUID organisation, ServiceKind purpose) {
        return store.of(records).stream()
                .filter(each -> each.organisation().equals(organisation) && each.purpose() == purpose)
                .filter(each -> each.holds(refused(each), clock.instant()))
                .findFirst()
                .flatMap(each -> store.lock(each.id()))
                .filter(each -> each.holds(refused(each), clock.instant()))
                .map(RecordedBasis::id);
    }
}
