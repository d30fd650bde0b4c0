package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/** The app on somebody's phone that shows six digits every half minute. */
@Entity
@Table(name = "authenticator")
public class Authenticator {
    @Id
    @Column(name = "account_id")
    private UUID account;

    private byte[] secret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Authenticator() {}

    /**
     * One whose first code was right.
     *
     * @param step that code's, which is not taken again
     */
    public Authenticator(UUID account, byte[] sealedSecret, long step, Instant now) {
        this.account = account;
        replace(sealedSecret, step, now);
    }

    /** Another app takes its place. */
    public final void replace(byte[] sealedSecret, long step, Instant now) {
        secret = sealedSecret.clone();
        lastStep = step;
        confirmedAt = now;
    }

    /**
     * Takes a code of a step, once: neither it nor an earlier one is taken again.
     *
     * @param step the step whose code it is; empty when it is none's
     */
    public boolean take(OptionalLong step) {
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    public UUID account() {
        return account;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
