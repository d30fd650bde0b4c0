package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.model.Attention;
import org.reencuentro.hall.store.HallStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** People in the hall who ask for a person, from a kiosk or by key 0 on a phone, and who goes to them. */
@ApplicationScoped
@Transactional
public class Attentions {
    /**
     * Somebody who waits for a person.
     *
     * @param emergency which it is, where it is one; empty for who asked by themselves
     */
    public record View(
            UUID id,
            String place,
            String label,
            Language language,
            boolean minor,
            Instant raisedAt,
            Optional<EmergencyKind> emergency) {
        /** Somebody who asked by themselves. */
        public View(UUID id, String place, String label, Language language, boolean minor, Instant raisedAt) {
            this(id, place, label, language, minor, raisedAt, Optional.empty());
        }
    }

    /** Said inside the transaction, heard after it committed. */
    record Changed() {}

    private Clock clock;
    private HallStore store;
    private Board board;
    private Event<Changed> changed;
    private Halls halls;
    private Emergencies emergencies;

    protected Attentions() {}

    @Inject
    public Attentions(
            Clock clock, HallStore store, Board board, Event<Changed> changed, Halls halls, Emergencies emergencies) {
        this.clock = clock;
        this.store = store;
        this.board = board;
        this.changed = changed;
        this.halls = halls;
        this.emergencies = emergencies;
    }

    /**
     * Asks for a person at a line or kiosk. Asking again before somebody came stays one call, in the language of who
     * asked last; that a child asked is never taken back.
     */
    @May(Operation.ASK_FOR_SOMEBODY)
    public UUID raise(UUID hall, String place, String label, Language language, boolean minor) {
        Optional<Attention> before = store.openAttentionAt(place);
        if (before.isPresent()) {
            before.get().askAgain(language, minor);
            changed.fire(new Changed());
            return before.get().id();
        }
        Attention attention = Attention.raise(Ids.next(clock), hall, place, label, language, minor, clock.instant());
        store.add(attention);
        changed.fire(new Changed());
        return attention.id();
    }

    /** Whether somebody waits at that line or kiosk and nobody goes yet. */
    @May(Operation.ASK_FOR_SOMEBODY)
    public boolean waitsAt(String place) {
        return store.openAttentionAt(place).isPresent();
    }

    /**
     * Somebody goes.
     *
     * @throws Problem {@link HallProblem#ATTENTION_UNKNOWN} when there is none, or it is an emergency
     */
    @May(Operation.GO_TO_SOMEBODY)
    public void take(@About UUID id) {
        store.attention(id)
                .filter(found -> !found.isEmergency())
                .orElseThrow(() -> new Problem(HallProblem.ATTENTION_UNKNOWN))
                .take(Callers.current().account(), clock.instant());
        changed.fire(new Changed());
    }

    /** Somebody has come to that line or kiosk, as they said there; nothing where nobody waits. */
    @May(Operation.ASK_FOR_SOMEBODY)
    public void came(String place, UUID account) {
        store.openAttentionAt(place).filter(found -> !found.isEmergency()).ifPresent(found -> {
            found.take(account, clock.instant());
            changed.fire(new Changed());
        });
    }

    /** A duty phone was lifted for whoever asked at that line; nothing where nobody waits, and nothing for a child. */
    @May(Operation.ASK_FOR_SOMEBODY)
    public void answered(String place, String phone) {
        Optional<Attention> waiting = store.openAttentionAt(place).filter(found -> !found.isEmergency());
        store.lineByEndpoint(phone)
                .filter(line -> line.kind() == LineKind.DUTY)
                .ifPresent(line -> waiting.ifPresent(found -> {
                    found.answer(line.id(), clock.instant());
                    changed.fire(new Changed());
                }));
    }

    /** How many each duty phone of a hall has answered since an instant; those that answered nobody are left out. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, Long> answeredSince(UUID hall, Instant since) {
        return store.answeredSince(hall, since);
    }

    /** Who waits in the halls of whoever asks, and the emergencies to which they are called: children first, then the longest wait first; at most 200. */
    @May(Operation.LIST_ATTENTIONS)
    public List<View> open() {
        return store.openAttentions(halls.reach(), emergencies.reach()).stream()
                .map(a -> new View(
                        a.id(),
                        a.place(),
                        a.label(),
                        a.language(),
                        a.minor(),
                        a.raisedAt(),
                        Optional.ofNullable(a.emergency())))
                .toList();
    }

    /** How many wait there. */
    @May(Operation.COUNT)
    public long countOpen() {
        return store.countOpenAttentions(halls.reach(), emergencies.reach());
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
        board.changed();
    }
}
