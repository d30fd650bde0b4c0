package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.reencuentro.door.SafeHeaders;

class KioskHeadersTest {
    @Test
    void theOnlyOtherAddressIsTheExchange() {
        String policy = SafeHeaders.policy(KioskHeaders.needs(URI.create("wss://hall.example:8443/ws")));
        assertTrue(policy.contains("connect-src 'self' wss://hall.example:8443;"), policy);
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }
}
