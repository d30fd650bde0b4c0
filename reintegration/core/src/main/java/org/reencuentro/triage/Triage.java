package org.reencuentro.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reencuentro.arrival.Unannounced;
import org.reencuentro.hall.HallNews;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.triage.model.PassengerNeeds;
import org.reencuentro.triage.store.NeedsStore;

/**
 * The refreshment table: what people need now, whether they gave a name or carry a ticket only. A protection concern may
 * be added by everybody who asks, and is read by child protection and supervisors alone.
 */
@ApplicationScoped
@Transactional
public class Triage {
    private Clock clock;
    private NeedsStore store;
    private Sealing sealing;
    private Event<HallNews.Item> news;
    private Merged merged;

    protected Triage() {}

    @Inject
    Triage(Clock clock, NeedsStore store, Sealing sealing, Event<HallNews.Item> news, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
        this.news = news;
        this.merged = merged;
    }

    @Produces
    static SealedColumn answers() {
        return PassengerNeeds.ANSWERS;
    }

    /**
     * Notes what somebody of an arrival has answered about a need.
     *
     * @throws Problem {@link TriageProblem#CONCERN_NOT_YOURS_TO_CHANGE} when whoever asks may not read concerns, and it
     *     is anything but that there is one; {@link TriageProblem#NOT_IN_THE_HALL} when no desk has seen them
     */
    @May(Operation.ANSWER_NEEDS)
    public void answer(@About UUID passenger, Need need, NeedAnswer answer) {
        if (need.confidential() && answer != NeedAnswer.NEEDS && !readsConcerns()) {
            throw new Problem(TriageProblem.CONCERN_NOT_YOURS_TO_CHANGE);
        }
        NeedsStore.Whereabouts where = store.whereabouts(passenger)
                .filter(found -> found.state().inHall())
                .orElseThrow(() -> new Problem(TriageProblem.NOT_IN_THE_HALL));
        asked(passenger)
                .say(
                        need,
                        new PassengerNeeds.Said(
                                answer, clock.instant(), Callers.current().account()),
                        sealing);
        news.fire(new HallNews.Item(where.hall(), HallNews.Topic.ARRIVAL, where.arrival()));
    }

    private static boolean readsConcerns() {
        return Policy.could(Callers.current().role(), Operation.READ_CONCERNS);
    }

    private PassengerNeeds asked(UUID passenger) {
        return store.lock(passenger).orElseGet(() -> {
            PassengerNeeds first = PassengerNeeds.of(passenger, sealing);
            store.add(first);
            return first;
        });
    }

    /** What those of an arrival need, by passenger, without protection concerns; whom nobody asked is left out. */
    @May(Operation.READ_NEEDS)
    public Map<UUID, NeedsView> ofArrival(@About UUID arrival) {
        return store.ofArrival(arrival).stream()
                .collect(Collectors.toMap(PassengerNeeds::passenger, each -> view(each, need -> !need.confidential())));
    }

    /** For whom of an arrival there is a protection concern that is still open. */
    @May(Operation.READ_CONCERNS)
    public Set<UUID> concernsOf(@About UUID arrival) {
        return store.ofArrival(arrival).stream()
                .filter(each -> !view(each, Need::confidential).open().isEmpty())
                .map(PassengerNeeds::passenger)
                .collect(Collectors.toSet());
    }

    /** What a person needed when they came last and were asked, without protection concerns; empty when nobody asked. */
    @May(Operation.READ_CASE)
    public Optional<NeedsView> ofPerson(@About UUID person) {
        return store.ofPeople(merged.allowed(Operation.READ_CASE, person)).stream()
                .map(each -> view(each, need -> !need.confidential()))
                .findFirst();
    }

    /** Whether there is a protection concern about a person that is still open, from any of their arrivals. */
    @May(Operation.READ_CONCERN)
    public boolean concernAbout(@About UUID person) {
        return store.ofPeople(merged.allowed(Operation.READ_CONCERN, person)).stream()
                .anyMatch(each -> !view(each, Need::confidential).open().isEmpty());
    }

    private NeedsView view(PassengerNeeds needs, Predicate<Need> shown) {
        Map<Need, NeedAnswer> answers = new EnumMap<>(Need.class);
        needs.said(sealing).forEach((need, said) -> {
            if (shown.test(need) && said.answer() != NeedAnswer.NOT_ASKED) {
                answers.put(need, said.answer());
            }
        });
        return new NeedsView(answers);
    }

    /** Whoever was without a name has said who they are: what they need goes with them. */
    void named(@Observes Unannounced.Named named) {
        store.lock(named.unnamed()).ifPresent(before -> {
            asked(named.passenger()).takeOver(before, sealing);
            store.remove(before);
        });
    }

    void forget(@Observes DataKeys.Erased erased) {
        List<PassengerNeeds> all = store.ofPeople(List.of(erased.owner()));
        all.forEach(store::remove);
    }
}
