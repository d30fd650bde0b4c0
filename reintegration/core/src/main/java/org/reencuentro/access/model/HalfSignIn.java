package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody has given the right password and still has to show a second factor. It opens nothing. */
@Entity
@Table(name = "half_sign_in")
public class HalfSignIn {
    /** How long the other half may take. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    @Id
    @Column(name = "token_pseudonym")
    private byte[] token;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "begun_at")
    private Instant begunAt;

    protected HalfSignIn() {}

    public HalfSignIn(byte[] tokenPseudonym, UUID account, Instant now) {
        this.token = tokenPseudonym.clone();
        this.account = account;
        this.begunAt = now;
    }

    public boolean holds(Instant now) {
        return now.isBefore(begunAt.plus(LIFE));
    }

    public UUID account() {
        return account;
    }
}
