package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.model.Attention;
import org.reencuentro.hall.store.HallStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/**
 * Emergencies: they interrupt whoever is called to their kind, and the supervisor too once nobody has gone for a minute.
 * They stand until somebody goes, whatever browsers and the server do meanwhile.
 */
@ApplicationScoped
@Transactional
public class Emergencies {
    /** How long nobody may have gone before the supervisor is called too. */
    public static final Duration UNANSWERED = Duration.ofSeconds(60);

    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int LONGEST_PLACE = 40;

    private Clock clock;
    private HallStore store;
    private Halls halls;
    private Event<Attentions.Changed> changed;
    private Event<HallNews.Item> news;

    protected Emergencies() {}

    @Inject
    Emergencies(
            Clock clock, HallStore store, Halls halls, Event<Attentions.Changed> changed, Event<HallNews.Item> news) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.changed = changed;
        this.news = news;
    }

    /**
     * Calls for help. The same kind about the same person again, before somebody goes, stays one emergency.
     *
     * @param place where, in words; at most 40 characters are kept
     */
    @May(Operation.RAISE_EMERGENCY)
    public UUID raise(@About UUID hall, EmergencyKind kind, String place, Optional<EmergencyView.About> about) {
        Optional<Attention> before = about.flatMap(who -> store.openEmergency(kind, who.passenger()));
        if (before.isPresent()) {
            return before.get().id();
        }
        String where = place.length() > LONGEST_PLACE ? place.substring(0, LONGEST_PLACE) : place;
        Attention raised = Attention.emergency(
                Ids.next(clock), hall, kind, where, about, Callers.current().account(), clock.instant());
        store.add(raised);
        tell(raised);
        return raised.id();
    }

    /**
     * Somebody goes; who goes second changes nothing.
     *
     * @return whom it is about; empty when nobody was selected
     * @throws Problem {@link HallProblem#ATTENTION_UNKNOWN} when it is none, or not one to which they are called
     */
    @May(Operation.ANSWER_EMERGENCY)
    public Optional<EmergencyView.About> answer(@About UUID id) {
        Attention found = require(id);
        if (!calls(found, Callers.current())) {
            throw new Problem(HallProblem.ATTENTION_UNKNOWN);
        }
        found.take(Callers.current().account(), clock.instant());
        tell(found);
        return found.about();
    }

    /**
     * It was raised by a slip of the hand.
     *
     * @throws Problem {@link HallProblem#ATTENTION_UNKNOWN} when whoever asks did not raise it
     */
    @May(Operation.ANSWER_EMERGENCY)
    public void withdraw(@About UUID id) {
        Attention found = require(id);
        if (!found.raisedBy(Callers.current().account())) {
            throw new Problem(HallProblem.ATTENTION_UNKNOWN);
        }
        found.withdraw(Callers.current().account(), clock.instant());
        tell(found);
    }

    /** Those to which whoever asks is called and nobody goes yet, the longest wait first. */
    @May(Operation.LIST_ATTENTIONS)
    public List<EmergencyView> open() {
        return store.openAttentions(halls.reach(), reach()).stream()
                .filter(Attention::isEmergency)
                .map(this::view)
                .toList();
    }

    /** Those that whoever asks has raised in the last half hour, the newest first. */
    @May(Operation.LIST_ATTENTIONS)
    public List<EmergencyView> raised() {
        return store.emergenciesOf(Callers.current().account(), clock.instant().minus(REMEMBERED)).stream()
                .map(this::view)
                .toList();
    }

    /** The emergencies among attentions that whoever asks is shown. */
    HallStore.Emergencies reach() {
        Subject subject = Callers.current();
        return new HallStore.Emergencies(
                EmergencyKind.calling(subject.role()),
                called(subject) ? Optional.of(clock.instant().minus(UNANSWERED)) : Optional.empty());
    }

    private boolean calls(Attention emergency, Subject subject) {
        return EmergencyKind.calling(subject.role()).contains(emergency.emergency())
                || called(subject) && escalated(emergency);
    }

    private static boolean called(Subject subject) {
        return subject.role() == Role.SUPERVISOR;
    }

    private boolean escalated(Attention emergency) {
        return !clock.instant().isBefore(emergency.raisedAt().plus(UNANSWERED));
    }

    private Attention require(UUID id) {
        return store.attention(id)
                .filter(Attention::isEmergency)
                .orElseThrow(() -> new Problem(HallProblem.ATTENTION_UNKNOWN));
    }

    private EmergencyView view(Attention found) {
        return new EmergencyView(
                found.id(),
                found.emergency(),
                found.label(),
                found.raisedAt(),
                found.about(),
                found.taken().isEmpty() && escalated(found),
                found.taken(),
                found.withdrawn());
    }

    private void tell(Attention about) {
        changed.fire(new Attentions.Changed());
        news.fire(new HallNews.Item(about.hall(), HallNews.Topic.EMERGENCY, about.id()));
    }
}
