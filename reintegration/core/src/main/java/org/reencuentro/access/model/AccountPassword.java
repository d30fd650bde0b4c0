package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The password of an account, hashed. Accounts that sign in elsewhere have none. */
@Entity
@Table(name = "account_password")
public class AccountPassword {
    @Id
    @Column(name = "account_id")
    private UUID account;

    private String secret;

    @Column(name = "set_at")
    private Instant setAt;

    protected AccountPassword() {}

    public AccountPassword(UUID account, String hash, Instant now) {
        this.account = account;
        change(hash, now);
    }

    /** Another password. */
    public final void change(String hash, Instant now) {
        secret = hash;
        setAt = now;
    }

    /** The same password, hashed as it is done now; unless it was changed in between. */
    public void rehash(String from, String to) {
        if (secret.equals(from)) {
            secret = to;
        }
    }

    public UUID account() {
        return account;
    }

    public String hash() {
        return secret;
    }

    public Instant setAt() {
        return setAt;
    }
}
