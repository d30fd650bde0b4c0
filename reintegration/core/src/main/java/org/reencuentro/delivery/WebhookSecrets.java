package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.delivery.model.Webhook;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;

/** The secrets under which messages are signed: 256 random bits, sealed, seen by people once. */
@ApplicationScoped
class WebhookSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "whsec_";

    private Sealing sealing;

    protected WebhookSecrets() {}

    @Inject
    WebhookSecrets(Sealing sealing) {
        this.sealing = sealing;
    }

    @Produces
    static SealedColumn present() {
        return Webhook.SECRET;
    }

    @Produces
    static SealedColumn former() {
        return Webhook.FORMER;
    }

    static String next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    byte[] seal(String secret, UUID webhook) {
        return sealing.seal(secret, Webhook.SECRET.place(webhook));
    }

    /** The present secret as it is kept once it is the one of before. */
    byte[] asFormer(Webhook webhook) {
        return sealing.seal(open(webhook), Webhook.FORMER.place(webhook.id()));
    }

    /** Those that hold now, the present one first. */
    List<String> of(Webhook webhook, Instant now) {
        return Stream.concat(
                        Stream.of(open(webhook)),
                        webhook.former(now).stream()
                                .map(bytes -> sealing.unseal(bytes, Webhook.FORMER.place(webhook.id()))))
                .toList();
    }

    private String open(Webhook webhook) {
        return sealing.unseal(webhook.secret(), Webhook.SECRET.place(webhook.id()));
    }
}
