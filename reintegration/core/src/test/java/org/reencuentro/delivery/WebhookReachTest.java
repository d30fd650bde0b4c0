package org.reencuentro.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class WebhookReachTest {
    private final WebhookReach usual = new WebhookReach(Set.of(443), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example/",
                "https://partner.example:8443/",
                "https://user@partner.example/",
                "https://partner.example/#part",
                "https:/partner.example",
                "https://",
                "ftp://partner.example/",
                "https://10.1.2.3/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:192.168.0.1]/",
                "https://pärtner.example/",
                "no address",
                "https://partner.example/\r\nHost: inside"
            })
    void isRefusedAsItIsTyped(String typed) {
        assertEquals(
                DeliveryProblem.WEBHOOK_ADDRESS_REFUSED,
                assertThrows(Problem.class, () -> usual.address(typed)).code());
    }

    @ParameterizedTest
    @CsvSource({"https://partner.example/changes?a=b", "https://partner.example:443/", "https://93.184.216.34/"})
    void httpsOfAPublicNameIsTaken(String typed) {
        assertEquals(URI.create(typed), usual.address(" " + typed + " "));
    }

    @Test
    void aNameThatAlsoLeadsInsideLeadsNowhere() throws Exception {
        InetAddress outside = InetAddress.getByName("93.184.216.34");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        URI address = URI.create("https://partner.example/");
        assertTrue(usual.allows(address, outside));
        assertFalse(usual.allows(address, outside, inside));
        assertFalse(new WebhookReach(Set.of(443), true).allows(address, inside), "not even where loopback is allowed");
    }
}
