package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.reencuentro.delivery.model.Webhook;
import org.reencuentro.delivery.store.DeliveryStore;
import org.reencuentro.delivery.store.WebhookStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** The messages that wait in the database. */
@ApplicationScoped
@Transactional
class StoredParcels implements Parcels {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private Clock clock;
    private DeliveryStore deliveries;
    private WebhookStore webhooks;
    private WebhookSecrets secrets;

    protected StoredParcels() {}

    @Inject
    StoredParcels(Clock clock, DeliveryStore deliveries, WebhookStore webhooks, WebhookSecrets secrets) {
        this.clock = clock;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.secrets = secrets;
    }

    @Override
    @May(Operation.RUN)
    public Map<UUID, UUID> due() {
        return deliveries.due(clock.instant());
    }

    @Override
    @May(Operation.RUN)
    public List<Parcel> claim(UUID id, int most) {
        Instant now = clock.instant();
        Webhook webhook = webhooks.webhook(id).orElseThrow();
        List<String> keys = secrets.of(webhook, now);
        return deliveries.claim(id, now, now.plus(LEASE), most).stream()
                .map(each -> new Parcel(
                        each.id(),
                        id,
                        webhook.address(),
                        keys,
                        each.change(),
                        body(new PartnerChange(
                                each.change(),
                                each.number(),
                                each.referral(),
                                each.code(),
                                each.state(),
                                each.what(),
                                each.at())),
                        each.attempts(),
                        each.writtenAt()))
                .toList();
    }

    /** The same at each attempt: what happened to which referral and when, nothing of the person. */
    static String body(PartnerChange change) {
        return Json.createObjectBuilder()
                .add("id", change.id().toString())
                .add("type", change.type())
                .add("number", change.number())
                .add("referral", change.referral().toString())
                .add("code", change.code())
                .add("at", change.at().toString())
                .build()
                .toString();
    }

    @Override
    @May(Operation.RUN)
    public void arrived(Parcel parcel) {
        deliveries.arrived(parcel.id(), parcel.webhook(), clock.instant());
    }

    @Override
    @May(Operation.RUN)
    public void failed(Parcel parcel, Attempt attempt) {
        Instant now = clock.instant();
        DeliveryFault fault = attempt.fault().orElseThrow();
        Optional<Instant> due = Optional.of(now.plus(Backoff.after(
                        parcel.attempts(), ThreadLocalRandom.current().nextDouble())))
                .filter(any -> !Backoff.over(parcel.attempts(), parcel.writtenAt(), now));
        due.ifPresentOrElse(
                again -> deliveries.postpone(parcel.id(), again, fault, attempt.status()),
                () -> deliveries.giveUp(parcel.id(), fault, attempt.status()));
        deliveries.bury(parcel.webhook(), now.minus(Backoff.OLDEST), fault);
        deliveries.blame(parcel.webhook(), fault);
    }
}
