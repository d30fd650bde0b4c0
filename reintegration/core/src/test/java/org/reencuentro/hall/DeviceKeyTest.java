package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.hall.model.DeviceKey;

class DeviceKeyTest {
    private final TestDevice device = new TestDevice();

    @Test
    void aSignatureIsItsDevicesOfThisTextAlone() {
        byte[] signature = device.sign("a text");
        assertTrue(device.key().signed("a text", signature));
        assertFalse(device.key().signed("another text", signature));
        assertFalse(new TestDevice().key().signed("a text", signature));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 72})
    void whatIsNoSignatureIsNotAccepted(int length) {
        assertFalse(device.key().signed("a text", new byte[length]));
    }

    @Test
    void theSignatureOfNothingIsNotAccepted() {
        assertFalse(device.key().signed("a text", new byte[64]), "r = s = 0, accepted by Java 15 to 18");
        byte[] ones = new byte[64];
        ones[31] = 1;
        ones[63] = 1;
        assertFalse(device.key().signed("a text", ones));
    }

    @Test
    void aKeyComesBackAsItWas() {
        assertArrayEquals(device.encoded(), device.key().encoded());
        assertEquals(device.key(), DeviceKey.of(device.key().encoded()).orElseThrow());
    }

    @Test
    void onlyP256IsAKey() throws GeneralSecurityException {
        assertEquals(Optional.empty(), DeviceKey.of(new TestDevice("secp384r1").encoded()));
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        assertEquals(
                Optional.empty(), DeviceKey.of(rsa.generateKeyPair().getPublic().getEncoded()));
        assertEquals(Optional.empty(), DeviceKey.of(new byte[0]));
        assertEquals(Optional.empty(), DeviceKey.of(new byte[91]));
        assertEquals(Optional.empty(), DeviceKey.of(new byte[5_000]));
    }

    @Test
    void aPointBesideTheCurveIsNoKey() {
        byte[] beside = device.encoded();
        beside[beside.length - 1] ^= 1;
        assertEquals(Optional.empty(), DeviceKey.of(beside));
    }
}
