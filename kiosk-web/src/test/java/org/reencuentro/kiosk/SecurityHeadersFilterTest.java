package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SecurityHeadersFilterTest {
    @Test
    void theOnlyOtherAddressIsTheExchange() {
        String policy = SecurityHeadersFilter.policy(URI.create("wss://hall.example:8443/ws"));
        assertTrue(policy.contains("connect-src 'self' wss://hall.example:8443;"), policy);
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(!policy.contains("unsafe"), policy);
    }
}
