package org.reencuentro.hall.model;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * The public half of a device's key: ECDSA on the curve P-256, which is what every browser can make and keep without
 * ever giving the private half away. Signatures are as browsers write them: r and s, 32 bytes each (IEEE P1363).
 */
public final class DeviceKey {
    /** The order of P-256 (FIPS 186-4, D.1.2.3), which no other curve of that size has. */
    private static final BigInteger P256 =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final int SIGNATURE_BYTES = 64;
    private static final int MOST_ENCODED = 200;

    private final PublicKey key;
    private final byte[] encoded;

    private DeviceKey(PublicKey key, byte[] encoded) {
        this.key = key;
        this.encoded = encoded;
    }

    /** Reads a SubjectPublicKeyInfo; empty when it is none, of another curve, or its point lies on no curve. */
    public static Optional<DeviceKey> of(byte[] subjectPublicKeyInfo) {
        if (subjectPublicKeyInfo.length > MOST_ENCODED) {
            return Optional.empty();
        }
        try {
            PublicKey read = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
            return read instanceof ECPublicKey point && onP256(point)
                    ? Optional.of(new DeviceKey(point, point.getEncoded()))
                    : Optional.empty();
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean onP256(ECPublicKey key) {
        ECParameterSpec curve = key.getParams();
        if (!curve.getOrder().equals(P256) || !(curve.getCurve().getField() instanceof ECFieldFp field)) {
            return false;
        }
        BigInteger p = field.getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        boolean inField = x.signum() >= 0 && x.compareTo(p) < 0 && y.signum() >= 0 && y.compareTo(p) < 0;
        BigInteger right = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB());
        return inField && y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    /** Whether the private half signed this text (UTF-8); false for bytes that are no signature at all. */
    public boolean signed(String text, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The SubjectPublicKeyInfo, at most {@value #MOST_ENCODED} bytes. */
    public byte[] encoded() {
        return encoded.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceKey key && Arrays.equals(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }
}
