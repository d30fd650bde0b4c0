package org.reencuentro.fund.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.kernel.SealedColumn;

/** The pair of keys with which vouchers are signed; there is one. */
@Entity
@Table(name = "voucher_key")
public class VoucherKey {
    /** Where the private key is kept. */
    public static final SealedColumn SECRET = new SealedColumn("voucher_key", "id", "secret_sealed");

    @Id
    private UUID id;

    @Column(name = "only_one")
    private int onlyOne;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "secret_sealed")
    private byte[] secret;

    @Column(name = "made_at")
    private Instant madeAt;

    protected VoucherKey() {}

    /**
     * The pair.
     *
     * @param publicKey SubjectPublicKeyInfo in Base64
     * @param sealedSecret PKCS #8 in Base64, sealed for {@link #SECRET} in this row
     */
    public static VoucherKey of(UUID id, String publicKey, byte[] sealedSecret, Instant at) {
        VoucherKey key = new VoucherKey();
        key.id = id;
        key.onlyOne = 1;
        key.publicKey = publicKey;
        key.secret = sealedSecret.clone();
        key.madeAt = at;
        return key;
    }

    public UUID id() {
        return id;
    }

    public String publicKey() {
        return publicKey;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Instant madeAt() {
        return madeAt;
    }
}
