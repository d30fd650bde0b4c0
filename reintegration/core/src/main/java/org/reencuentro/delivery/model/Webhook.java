package org.reencuentro.delivery.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.delivery.DeliveryFault;
import org.reencuentro.delivery.DeliveryProblem;
import org.reencuentro.delivery.WebhookState;
import org.reencuentro.delivery.WebhookView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;

/** Where a partner's own system hears of changes. */
@Entity
@Table(name = "webhook")
public class Webhook {
    /** Where the secret is kept. */
    public static final SealedColumn SECRET = new SealedColumn("webhook", "id", "secret_sealed");

    /** Where the secret of before is kept. */
    public static final SealedColumn FORMER = new SealedColumn("webhook", "id", "former_secret_sealed");

    /** How long messages are signed with the secret of before as well. */
    public static final Duration OVERLAP = Duration.ofDays(1);

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String address;

    @Column(name = "secret_sealed")
    private byte[] secret;

    @Column(name = "former_secret_sealed")
    private byte[] former;

    @Column(name = "former_until")
    private Instant formerUntil;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Enumerated(EnumType.STRING)
    private DeliveryFault fault;

    @Version
    private int version;

    protected Webhook() {}

    /**
     * A webhook to which messages go at once.
     *
     * @param sealedSecret sealed for {@link #SECRET} in this row
     */
    public static Webhook add(UUID id, UUID organisation, URI address, byte[] sealedSecret, UUID by, Instant at) {
        Webhook webhook = new Webhook();
        webhook.id = id;
        webhook.organisation = organisation;
        webhook.address = address.toString();
        webhook.secret = sealedSecret.clone();
        webhook.state = WebhookState.ACTIVE;
        webhook.addedBy = by;
        webhook.addedAt = at;
        return webhook;
    }

    /**
     * Another secret from now on; the one of before signs beside it for a day.
     *
     * @param formerSealed the present secret, sealed for {@link #FORMER} in this row
     * @throws Problem {@link DeliveryProblem#WEBHOOK_TAKEN_AWAY}
     */
    public void rotate(byte[] sealedSecret, byte[] formerSealed, Instant now) {
        requireThere();
        former = formerSealed.clone();
        formerUntil = now.plus(OVERLAP);
        secret = sealedSecret.clone();
    }

    /** @throws Problem {@link DeliveryProblem#WEBHOOK_TAKEN_AWAY} */
    public void pause() {
        requireThere();
        state = WebhookState.PAUSED;
    }

    /** @throws Problem {@link DeliveryProblem#WEBHOOK_TAKEN_AWAY} */
    public void resume() {
        requireThere();
        state = WebhookState.ACTIVE;
    }

    /** For good; twice is the same as once. */
    public void takeAway() {
        state = WebhookState.TAKEN_AWAY;
    }

    private void requireThere() {
        if (state == WebhookState.TAKEN_AWAY) {
            throw new Problem(DeliveryProblem.WEBHOOK_TAKEN_AWAY);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public URI address() {
        return URI.create(address);
    }

    public WebhookState state() {
        return state;
    }

    /** The sealed secret. */
    public byte[] secret() {
        return secret.clone();
    }

    /** The sealed secret of before; empty when there was none, or its day is over. */
    public Optional<byte[]> former(Instant now) {
        return Optional.ofNullable(former)
                .filter(any -> now.isBefore(formerUntil))
                .map(byte[]::clone);
    }

    /** As it is shown, with how many messages wait and how many were given up. */
    public WebhookView view(long waiting, long dead) {
        return new WebhookView(
                id,
                organisation,
                address(),
                state,
                addedAt,
                Optional.ofNullable(deliveredAt),
                Optional.ofNullable(fault),
                waiting,
                dead);
    }
}
