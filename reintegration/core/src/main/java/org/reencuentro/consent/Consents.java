package org.reencuentro.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.consent.model.Consent;
import org.reencuentro.consent.model.SharingRule;
import org.reencuentro.consent.store.ConsentStore;
import org.reencuentro.consent.store.SharingRuleStore;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Recording what people agreed to, and asking whether it still holds. */
@ApplicationScoped
@Transactional
public class Consents {
    private static final int MOST_RULES = 1_000;

    private Clock clock;
    private ConsentStore store;
    private DataKeys keys;
    private SharingRuleStore rules;
    private Directory directory;
    private Event<ConsentWithdrawn> withdrawn;
    private Merged merged;
    private Bases bases;

    protected Consents() {}

    @Inject
    public Consents(
            Clock clock,
            ConsentStore store,
            SharingRuleStore rules,
            DataKeys keys,
            Directory directory,
            Event<ConsentWithdrawn> withdrawn,
            Merged merged,
            Bases bases) {
        this.clock = clock;
        this.store = store;
        this.rules = rules;
        this.keys = keys;
        this.directory = directory;
        this.withdrawn = withdrawn;
        this.merged = merged;
        this.bases = bases;
    }

    /**
     * Records an answer, a no as well: then what rests on a basis that nobody approved against it ends too.
     *
     * @throws Problem {@link ConsentProblem#SHARING_NOT_AGREED} when nothing is agreed with the partner and the answer
     *     is not a no; {@link ConsentProblem#INTERPRETER_MISSING}; or
     *     {@link org.reencuentro.kernel.KernelProblem#ERASED} when the person was erased
     */
    @May(Operation.ONLY_WITHIN)
    public UUID record(GivenConsent given, UUID account) {
        Consent consent = Consent.record(
                Ids.next(clock),
                given,
                rules.standing(given.organisation(), given.purpose()),
                keys.require(given.person()),
                account,
                clock.instant());
        store.add(consent);
        if (given.answer() == ConsentAnswer.NO) {
            bases.refuse(given.person(), given.organisation(), given.purpose());
        }
        return consent.id();
    }

    /**
     * What a partner may see of the person at each moment of its referral, by the consent it was sent under: what they
     * said yes to, of what they were told then, of what is agreed with the partner now. Nothing when any of these is
     * missing or over.
     */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, Map<SharedFrom, Set<SharedField>>> shared(Collection<UUID> consents) {
        return shared(store.consents(consents));
    }

    /** A person's last answer about a partner and a purpose, if it was a yes and still holds. */
    @May(Operation.ONLY_WITHIN)
    public Optional<UUID> inForce(Collection<UUID> records, UUID organisation, ServiceKind purpose) {
        List<Consent> last = store.of(records).stream()
                .filter(each -> each.organisation().equals(organisation) && each.purpose() == purpose)
                .limit(1)
                .toList();
        return shared(last).entrySet().stream()
                .filter(each -> !each.getValue().get(SharedFrom.ASKED).isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The partners to whom a person's last answer for a purpose was a yes that still holds. */
    @May(Operation.ONLY_WITHIN)
    public Set<UUID> inForce(Collection<UUID> records, ServiceKind purpose) {
        return store.of(records).stream()
                .filter(each -> each.purpose() == purpose)
                .map(Consent::organisation)
                .distinct()
                .filter(each -> inForce(records, each, purpose).isPresent())
                .collect(Collectors.toSet());
    }

    private Map<UUID, Map<SharedFrom, Set<SharedField>>> shared(List<Consent> consents) {
        Map<List<Object>, Optional<SharingRule>> standing = new HashMap<>();
        Map<UUID, Map<SharedFrom, Set<SharedField>>> shared = new HashMap<>();
        for (Consent given : consents) {
            Optional<SharingRule> agreed = standing.computeIfAbsent(
                    List.of(given.organisation(), given.purpose()),
                    any -> rules.standing(given.organisation(), given.purpose()));
            Map<SharedFrom, Set<SharedField>> moments = new EnumMap<>(SharedFrom.class);
            for (SharedFrom moment : SharedFrom.values()) {
                moments.put(moment, given.shares(moment, given.rule().flatMap(rules::rule), agreed, clock.instant()));
            }
            shared.put(given.id(), moments);
        }
        return shared;
    }

    /**
     * Records an answer of a person that is given for itself and not with a referral.
     *
     * @throws Problem of {@link #record}, or
     *     {@link org.reencuentro.directory.DirectoryProblem#ORGANISATION_UNKNOWN}
     */
    @May(Operation.RECORD_CONSENT)
    public UUID give(@About UUID person, GivenConsent given) {
        if (!given.person().equals(person)) {
            throw new IllegalArgumentException("An answer of somebody else");
        }
        directory.organisation(given.organisation());
        return record(given, Callers.current().account());
    }

    /** What each partner sees of a person with a yes given now, by purpose; nobody else sees anything. */
    @May(Operation.RECORD_CONSENT)
    public List<SharingRuleView> offered(@About UUID person) {
        Instant now = clock.instant();
        return rules.rules(MOST_RULES).stream()
                .filter(rule -> rule.inForce(now))
                .map(rule -> rule.view(directory.organisation(rule.organisation()), now))
                .sorted(Comparator.comparing(
                                (SharingRuleView rule) -> rule.organisation().name())
                        .thenComparing(SharingRuleView::purpose))
                .toList();
    }

    /** Every answer of a person, the newest first, with whether it still holds. */
    @May(Operation.READ_CASE)
    public List<ConsentView> of(@About UUID person) {
        List<UUID> records = merged.allowed(Operation.READ_CASE, person);
        Map<UUID, DataKey> open = keys.find(records);
        List<Consent> all = store.of(records);
        Map<UUID, Map<SharedFrom, Set<SharedField>>> shared = shared(all);
        return all.stream()
                .map(each -> each.view(
                        directory.organisation(each.organisation()),
                        Optional.ofNullable(open.get(each.person())),
                        shared.get(each.id()).values().stream().anyMatch(fields -> !fields.isEmpty())))
                .toList();
    }

    /**
     * The person has changed their mind about a partner and a purpose: whatever they said yes to there is withdrawn, and
     * the partner sees nothing of them for it any more. Again changes nothing.
     *
     * @throws Problem {@link ConsentProblem#CONSENT_UNKNOWN}
     */
    @May(Operation.WITHDRAW_CONSENT)
    public void withdraw(@About UUID person, UUID id) {
        List<UUID> theirs = merged.allowed(Operation.WITHDRAW_CONSENT, person);
        List<Consent> all = store.lockOf(merged.whole(person));
        Consent one = all.stream()
                .filter(each -> each.id().equals(id) && theirs.contains(each.person()))
                .findFirst()
                .orElseThrow(() -> new Problem(ConsentProblem.CONSENT_UNKNOWN));
        all.stream()
                .filter(each -> each.organisation().equals(one.organisation()) && each.purpose() == one.purpose())
                .forEach(this::withdraw);
        bases.refuse(person, one.organisation(), one.purpose());
    }

    /**
     * The person has changed their mind about all of it: no partner sees anything of them any more, but what a second
     * person has approved without their yes.
     */
    @May(Operation.WITHDRAW_CONSENT)
    public void withdrawAll(@About UUID person) {
        store.lockOf(merged.whole(person)).forEach(this::withdraw);
        bases.refuseAll(person);
    }

    private void withdraw(Consent consent) {
        if (consent.standing()) {
            consent.withdraw(Callers.current().account(), clock.instant());
            withdrawn.fire(new ConsentWithdrawn(consent.id(), consent.person()));
        }
    }
}
