package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.PasskeyView;

/** A key that lives in somebody's device and signs for this site alone; we keep its public half. */
@Entity
@Table(name = "passkey")
public class Passkey {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private String name;

    @Column(name = "credential_pseudonym")
    private byte[] credentialPseudonym;

    private byte[] credential;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    private int version;

    protected Passkey() {}

    /**
     * A passkey.
     *
     * @param credentialPseudonym of the identifier that the device gave it
     * @param credential identifier, kind of device and public key, as the standard writes them in one
     */
    public static Passkey of(
            UUID id,
            UUID account,
            String name,
            byte[] credentialPseudonym,
            byte[] credential,
            long signCount,
            boolean backedUp,
            Instant now) {
        Passkey passkey = new Passkey();
        passkey.id = id;
        passkey.account = account;
        passkey.name = name;
        passkey.credentialPseudonym = credentialPseudonym.clone();
        passkey.credential = credential.clone();
        passkey.signCount = signCount;
        passkey.backedUp = backedUp;
        passkey.madeAt = now;
        return passkey;
    }

    /** It has signed; the count is what the device says of itself. */
    public void use(long count, boolean nowBackedUp, Instant now) {
        signCount = count;
        backedUp = nowBackedUp;
        usedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public byte[] credential() {
        return credential.clone();
    }

    public long signCount() {
        return signCount;
    }

    public boolean backedUp() {
        return backedUp;
    }

    public PasskeyView view() {
        return new PasskeyView(id, name, madeAt, Optional.ofNullable(usedAt));
    }
}
