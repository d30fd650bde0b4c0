package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reencuentro.delivery.model.Webhook;
import org.reencuentro.delivery.store.ChangeStore;
import org.reencuentro.delivery.store.DeliveryStore;
import org.reencuentro.delivery.store.WebhookStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * What has become of the referrals to an organisation, step by step, whoever took the step. Changes of an organisation
 * bear numbers from 1 without gaps; whoever has read up to one has missed none before it.
 */
@ApplicationScoped
@Transactional
public class Changes {
    /** Written for each change; its subject is the change. */
    public static final String CHANGED = "referral-changed";

    private Clock clock;
    private ChangeStore changes;
    private WebhookStore webhooks;
    private DeliveryStore deliveries;
    private Event<Couriers.Left> left;

    protected Changes() {}

    @Inject
    Changes(
            Clock clock,
            ChangeStore changes,
            WebhookStore webhooks,
            DeliveryStore deliveries,
            Event<Couriers.Left> left) {
        this.clock = clock;
        this.changes = changes;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.left = left;
    }

    /** The changes after a number at the organisation of whoever asks, in their order; empty when there are none yet. */
    @May(Operation.READ_INBOX)
    public List<PartnerChange> after(long number, int most) {
        UUID organisation = Callers.current().partner();
        changes.number(organisation);
        return changes.after(organisation, number, most);
    }

    /** The number of the last change at the organisation of whoever asks; 0 when there was none. */
    @May(Operation.READ_INBOX)
    public long last() {
        UUID organisation = Callers.current().partner();
        changes.number(organisation);
        return changes.last(organisation);
    }

    /** Lets a change go to each webhook of its organisation; again, it changes nothing. */
    @May(Operation.RUN)
    public void tell(UUID change) {
        changes.organisation(change).ifPresent(organisation -> {
            List<Webhook> told = webhooks.of(organisation);
            if (!told.isEmpty()) {
                changes.number(organisation);
                told.forEach(each -> deliveries.write(Ids.next(clock), each.id(), change, clock.instant()));
                left.fire(new Couriers.Left(change));
            }
        });
    }
}
