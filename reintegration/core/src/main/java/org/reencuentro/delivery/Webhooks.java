package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reencuentro.delivery.model.Webhook;
import org.reencuentro.delivery.store.DeliveryStore;
import org.reencuentro.delivery.store.WebhookStore;
import org.reencuentro.directory.Directory;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Subject;

/** Looking after the webhooks of organisations. */
@ApplicationScoped
public class Webhooks {
    private static final int MOST = 5;

    private final Set<UUID> beingTried = ConcurrentHashMap.newKeySet();

    private Clock clock;
    private WebhookStore store;
    private DeliveryStore deliveries;
    private WebhookSecrets secrets;
    private WebhookReach reach;
    private Messenger messenger;
    private Directory directory;
    private Policy policy;
    private Event<Couriers.Left> left;

    protected Webhooks() {}

    @Inject
    Webhooks(
            Clock clock,
            WebhookStore store,
            DeliveryStore deliveries,
            WebhookSecrets secrets,
            WebhookReach reach,
            Messenger messenger,
            Directory directory,
            Policy policy,
            Event<Couriers.Left> left) {
        this.clock = clock;
        this.store = store;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.reach = reach;
        this.messenger = messenger;
        this.directory = directory;
        this.policy = policy;
        this.left = left;
    }

    /** A webhook with the secret that was just made, and is shown once. */
    public record Made(UUID webhook, String secret) {
        @Override
        public String toString() {
            return webhook.toString();
        }
    }

    /** The webhooks that whoever asks looks after, newest first. */
    @May(Operation.LIST_WEBHOOKS)
    @Transactional
    public List<WebhookView> list() {
        return Callers.current().organisation().map(store::of).orElseGet(store::all).stream()
                .map(each -> each.view(deliveries.count(each.id(), "WAITING"), deliveries.count(each.id(), "DEAD")))
                .toList();
    }

    /**
     * Whether messages could go to an address as it was typed, before it is added. Looks its name up; sends nothing.
     *
     * @throws Problem {@link DeliveryProblem#WEBHOOK_ADDRESS_REFUSED} or {@link DeliveryProblem#WEBHOOK_NAME_UNKNOWN}
     */
    @May(Operation.LIST_WEBHOOKS)
    public void check(String address) {
        messenger.hindrance(reach.address(address)).ifPresent(fault -> {
            throw new Problem(
                    fault == DeliveryFault.NAME_UNKNOWN
                            ? DeliveryProblem.WEBHOOK_NAME_UNKNOWN
                            : DeliveryProblem.WEBHOOK_ADDRESS_REFUSED);
        });
    }

    /**
     * Lets an organisation's system hear of changes from now on; a coordinator's is always of the own organisation.
     *
     * @throws Problem {@link DeliveryProblem#WEBHOOK_ADDRESS_REFUSED},
     *     {@link DeliveryProblem#WEBHOOK_WITHOUT_ORGANISATION} or {@link DeliveryProblem#WEBHOOK_TOO_MANY}
     */
    @May(Operation.ADD_WEBHOOK)
    @Transactional
    public Made add(UUID organisation, String address) {
        Subject adding = Callers.current();
        URI there = reach.address(address);
        if (adding.organisation().filter(own -> !own.equals(organisation)).isPresent()) {
            throw new Problem(DeliveryProblem.WEBHOOK_WITHOUT_ORGANISATION);
        }
        directory.lock(organisation);
        if (store.of(organisation).size() >= MOST) {
            throw new Problem(DeliveryProblem.WEBHOOK_TOO_MANY);
        }
        UUID id = Ids.next(clock);
        String secret = WebhookSecrets.next();
        store.add(Webhook.add(id, organisation, there, secrets.seal(secret, id), adding.account(), clock.instant()));
        policy.note(Operation.ADD_WEBHOOK, id);
        return new Made(id, secret);
    }

    /** Another secret from now on; for a day messages are signed with the one of before as well. */
    @May(Operation.ROTATE_WEBHOOK)
    @Transactional
    public Made rotate(@About UUID id) {
        Webhook webhook = locked(id);
        String secret = WebhookSecrets.next();
        webhook.rotate(secrets.seal(secret, id), secrets.asFormer(webhook), clock.instant());
        return new Made(id, secret);
    }

    /** Lets its messages wait. */
    @May(Operation.CHANGE_WEBHOOK)
    @Transactional
    public void pause(@About UUID id) {
        locked(id).pause();
    }

    /** Lets its messages go again. */
    @May(Operation.CHANGE_WEBHOOK)
    @Transactional
    public void resume(@About UUID id) {
        locked(id).resume();
        left.fire(new Couriers.Left(id));
    }

    /** Takes it away for good; what waits for it is forgotten. */
    @May(Operation.CHANGE_WEBHOOK)
    @Transactional
    public void takeAway(@About UUID id) {
        locked(id).takeAway();
        deliveries.forget(id);
    }

    /**
     * Sends a message of the type {@code ping} at once and tells how that went.
     *
     * @throws Problem {@link DeliveryProblem#WEBHOOK_BUSY} while one is on its way
     */
    @May(Operation.TRY_WEBHOOK)
    public Attempt ping(@About UUID id) {
        Instant now = clock.instant();
        Webhook webhook = store.webhook(id).orElseThrow(Webhooks::unknown);
        if (webhook.state() == WebhookState.TAKEN_AWAY) {
            throw new Problem(DeliveryProblem.WEBHOOK_TAKEN_AWAY);
        }
        if (!beingTried.add(webhook.organisation())) {
            throw new Problem(DeliveryProblem.WEBHOOK_BUSY);
        }
        try {
            UUID event = Ids.next(clock);
            String body = Json.createObjectBuilder()
                    .add("id", event.toString())
                    .add("type", "ping")
                    .add("at", now.toString())
                    .build()
                    .toString();
            Parcel parcel = new Parcel(event, id, webhook.address(), secrets.of(webhook, now), event, body, 1, now);
            return messenger.send(webhook.address(), Couriers.headers(parcel, now), body);
        } finally {
            beingTried.remove(webhook.organisation());
        }
    }

    private Webhook locked(UUID id) {
        return store.lock(id).orElseThrow(Webhooks::unknown);
    }

    private static Problem unknown() {
        return new Problem(DeliveryProblem.WEBHOOK_UNKNOWN);
    }
}
