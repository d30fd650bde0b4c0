package org.reencuentro.hall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.reencuentro.hall.model.DeviceKey;

/** A browser that keeps a key, as far as the server can tell. */
final class TestDevice {
    private final KeyPair pair;

    TestDevice() {
        this("secp256r1");
    }

    TestDevice(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    byte[] encoded() {
        return pair.getPublic().getEncoded();
    }

    DeviceKey key() {
        return DeviceKey.of(encoded()).orElseThrow();
    }

    byte[] sign(String text) {
        try {
            Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(pair.getPrivate());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
