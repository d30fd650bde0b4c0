package org.reencuentro.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.reencuentro.fund.model.VoucherKey;
import org.reencuentro.fund.store.VoucherStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Unguarded;

/**
 * Signs the codes of vouchers (ECDSA on P-256 with SHA-256, which every browser can check), so that who has the public key
 * alone sees whether one is genuine. The private key lies sealed in the database, the same for every server of it.
 */
@ApplicationScoped
@Transactional
@Unguarded("A public key is for everybody; signing is done within what is guarded")
public class VoucherSigner {
    /** The signature is two numbers of 32 bytes, as browsers have it, not the wrapped form of Java's default. */
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    private Clock clock;
    private VoucherStore store;
    private Sealing sealing;

    protected VoucherSigner() {}

    @Inject
    VoucherSigner(Clock clock, VoucherStore store, Sealing sealing) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
    }

    @Produces
    static SealedColumn secret() {
        return VoucherKey.SECRET;
    }

    /** Makes the pair where there is none. */
    @May(Operation.RUN)
    public void prepare() {
        if (store.key().isPresent()) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            UUID id = Ids.next(clock);
            store.add(VoucherKey.of(
                    id,
                    base64(pair.getPublic().getEncoded()),
                    sealing.seal(base64(pair.getPrivate().getEncoded()), VoucherKey.SECRET.place(id)),
                    clock.instant()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** SubjectPublicKeyInfo in Base64. */
    public String publicKey() {
        return key().publicKey();
    }

    /** The code with its signature, as it stands on paper. */
    @May(Operation.ONLY_WITHIN)
    public String signed(VoucherCode code) {
        VoucherKey key = key();
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            bytes(sealing.unseal(key.secret(), VoucherKey.SECRET.place(key.id()))))));
            signature.update(code.text().getBytes(StandardCharsets.US_ASCII));
            return code.text() + ";" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Vouchers cannot be signed", fault);
        }
    }

    /**
     * What a scanner read.
     *
     * @throws Problem {@link VoucherProblem#VOUCHER_FORGED} when it is no code of a voucher, or this key did not sign it
     */
    @May(Operation.ONLY_WITHIN)
    public VoucherCode genuine(String scanned) {
        VoucherCode.Signed read =
                VoucherCode.read(scanned).orElseThrow(() -> new Problem(VoucherProblem.VOUCHER_FORGED));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes(publicKey()))));
            signature.update(read.code().text().getBytes(StandardCharsets.US_ASCII));
            if (signature.verify(Base64.getUrlDecoder().decode(read.signature()))) {
                return read.code();
            }
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new Problem(VoucherProblem.VOUCHER_FORGED);
        }
        throw new Problem(VoucherProblem.VOUCHER_FORGED);
    }

    private VoucherKey key() {
        return store.key().orElseThrow(() -> new IllegalStateException("Vouchers have no key yet"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
