package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link that opens once: to come in for the first time, or to choose a password anew. */
@Entity
@Table(name = "invitation")
public class Invitation {
    /** How long it may lie unused. */
    public static final Duration LIFE = Duration.ofHours(72);

    @Id
    @Column(name = "token_pseudonym")
    private byte[] token;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "void_at")
    private Instant voidAt;

    @Version
    private int version;

    protected Invitation() {}

    /** A link for an account. */
    public static Invitation issue(byte[] tokenPseudonym, UUID account, Instant now) {
        Invitation invitation = ofFirstAdministrator(tokenPseudonym, now);
        invitation.account = account;
        return invitation;
    }

    /** The link of the first administrator, whose account is opened only when it is used. */
    public static Invitation ofFirstAdministrator(byte[] tokenPseudonym, Instant now) {
        Invitation invitation = new Invitation();
        invitation.token = tokenPseudonym.clone();
        invitation.issuedAt = now;
        return invitation;
    }

    /** Whether it still opens. */
    public boolean opens(Instant now) {
        return usedAt == null && voidAt == null && now.isBefore(expiresAt()) && !now.isBefore(issuedAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    /** Takes it back; one that was used stays used. */
    public void revoke(Instant now) {
        if (usedAt == null && voidAt == null) {
            voidAt = now;
        }
    }

    public Instant expiresAt() {
        return issuedAt.plus(LIFE);
    }

    /** Whose it is; empty for the first administrator's. */
    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }
}
