package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.delivery.store.DeliveryStore;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** What could not be delivered, put before a person, who has it tried again or gives it up for a reason. */
@ApplicationScoped
@Transactional
public class DeadLetters {
    private Clock clock;
    private Outbox outbox;
    private DeliveryStore deliveries;
    private Policy policy;
    private Event<Couriers.Left> left;

    protected DeadLetters() {}

    @Inject
    DeadLetters(Clock clock, Outbox outbox, DeliveryStore deliveries, Policy policy, Event<Couriers.Left> left) {
        this.clock = clock;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.policy = policy;
        this.left = left;
    }

    /** Those that wait longest, the oldest first. */
    @May(Operation.LIST_DEAD_LETTERS)
    public List<DeadLetter> oldest(int most) {
        return Stream.concat(
                        outbox.dead(most).stream().map(DeadLetters::view),
                        deliveries.dead(most).stream().map(DeadLetters::view))
                .sorted(Comparator.comparing(DeadLetter::writtenAt))
                .limit(most)
                .toList();
    }

    /** How many there are. */
    @May(Operation.LIST_DEAD_LETTERS)
    public long count() {
        return outbox.dead() + deliveries.countDead();
    }

    private static DeadLetter view(Outbox.Dead dead) {
        return new DeadLetter(
                dead.id(),
                dead.topic(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dead.writtenAt(),
                dead.attempts(),
                dead.fault(),
                OptionalInt.empty());
    }

    private static DeadLetter view(DeliveryStore.Dead dead) {
        return new DeadLetter(
                dead.id(),
                PartnerChange.type(dead.state(), dead.what()),
                Optional.of(dead.code()),
                Optional.of(dead.organisation()),
                Optional.of(dead.webhook()),
                dead.writtenAt(),
                dead.attempts(),
                dead.fault().map(DeliveryFault::name).orElse(""),
                dead.status());
    }

    /**
     * Has one tried again, from its first attempt.
     *
     * @throws Problem {@link DeliveryProblem#DEAD_LETTER_UNKNOWN}, also when somebody was faster
     */
    @May(Operation.RESOLVE_DEAD_LETTER)
    public void tryAgain(UUID id) {
        if (!outbox.tryAgain(id) && !deliveries.again(id, clock.instant())) {
            throw new Problem(DeliveryProblem.DEAD_LETTER_UNKNOWN);
        }
        policy.note(Operation.RESOLVE_DEAD_LETTER, id);
        left.fire(new Couriers.Left(id));
    }

    /** Has all of a webhook tried again; returns how many. */
    @May(Operation.RESOLVE_DEAD_LETTER)
    public int tryAllAgain(UUID webhook) {
        policy.note(Operation.RESOLVE_DEAD_LETTER, webhook);
        left.fire(new Couriers.Left(webhook));
        return deliveries.allAgain(webhook, clock.instant());
    }

    /**
     * Gives one up; it stays with who did so and why for as long as {@code UNDELIVERED} is kept.
     *
     * @throws Problem {@link DeliveryProblem#DEAD_LETTER_UNKNOWN}, also when somebody was faster
     */
    @May(Operation.RESOLVE_DEAD_LETTER)
    public void giveUp(UUID id, GiveUpReason reason) {
        UUID by = Callers.current().account();
        if (!outbox.layToRest(id, reason.name(), by) && !deliveries.resolve(id, reason, by, clock.instant())) {
            throw new Problem(DeliveryProblem.DEAD_LETTER_UNKNOWN);
        }
        policy.note(Operation.RESOLVE_DEAD_LETTER, id);
    }
}
