package org.reencuentro.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
import org.reencuentro.hall.Halls;
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
    /** How long ago the arrival was scheduled whose people are still on the lists of today. */
    public static final Duration LISTED = Duration.ofHours(24);

    /** How long a concern that is still open stands on the list; the case shows it for as long as it is open. */
    public static final Duration CONCERNED = Duration.ofDays(7);

    /** Something was said at the table; heard in the same transaction. */
    public record Answered(UUID passenger, UUID hall, Need need, NeedAnswer answer) {}

    /**
     * Somebody in the hall who waits for something.
     *
     * @param open what it is, in the order of the questions; never empty, and never a concern
     */
    public record Waiting(UUID arrival, UUID passenger, List<Need> open) {}

    /**
     * Somebody for whose safety somebody is concerned.
     *
     * @param person empty for somebody without a name
     * @param since when it was noted
     */
    public record Concern(UUID arrival, UUID passenger, Optional<UUID> person, Instant since) {}

    private Clock clock;
    private NeedsStore store;
    private Sealing sealing;
    private Halls halls;
    private Event<HallNews.Item> news;
    private Merged merged;
    private Event<Answered> answered;

    protected Triage() {}

    @Inject
    Triage(
            Clock clock,
            NeedsStore store,
            Sealing sealing,
            Halls halls,
            Event<HallNews.Item> news,
            Event<Answered> answered,
            Merged merged) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
        this.halls = halls;
        this.news = news;
        this.merged = merged;
        this.answered = answered;
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
        answered.fire(new Answered(passenger, where.hall(), need, answer));
        HallNews.Topic topic =
                need.confidential() && answer == NeedAnswer.NEEDS ? HallNews.Topic.CONCERN : HallNews.Topic.ARRIVAL;
        news.fire(new HallNews.Item(where.hall(), topic, where.arrival()));
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

    /** Those in the halls of whoever asks who came within a day and wait for something, the longest in the hall first. */
    @May(Operation.LIST_NEEDS)
    public List<Waiting> waiting() {
        return store.inHalls(halls.reach(), clock.instant().minus(LISTED)).stream()
                .filter(each -> each.state().inHall())
                .map(each -> new Waiting(
                        each.arrival(),
                        each.needs().passenger(),
                        view(each.needs(), need -> !need.confidential()).open()))
                .filter(each -> !each.open().isEmpty())
                .toList();
    }

    /** Concerns that are still open for those who came to the halls of whoever asks within a week, the newest first. */
    @May(Operation.LIST_CONCERNS)
    public List<Concern> concerns() {
        return store.inHalls(halls.reach(), clock.instant().minus(CONCERNED)).stream()
                .flatMap(each -> Optional.ofNullable(each.needs().said(sealing).get(Need.PROTECTION))
                        .filter(said -> said.answer() == NeedAnswer.NEEDS)
                        .map(said -> new Concern(each.arrival(), each.needs().passenger(), each.person(), said.at()))
                        .stream())
                .sorted(Comparator.comparing(Concern::since).reversed())
                .toList();
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
