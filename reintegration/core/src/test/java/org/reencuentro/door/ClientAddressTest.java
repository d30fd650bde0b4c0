package org.reencuentro.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static ClientAddress behind(String proxies) {
        Config config = (Config) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(proxies));
        return new ClientAddress(config);
    }

    private static HttpServletRequest request(String from, List<String> heard) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> from;
                    case "getHeaders" -> Collections.enumeration(heard);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // No proxy of ours: what is claimed counts for nothing.
                "          | 203.0.113.9 | 198.51.100.1              | 203.0.113.9",
                "10.0.0.1  | 203.0.113.9 | 198.51.100.1              | 203.0.113.9",
                "10.0.0.1  | 10.0.0.1    | 198.51.100.1              | 198.51.100.1",
                // What the sender claims stands before what the proxy heard.
                "10.0.0.1  | 10.0.0.1    | 192.0.2.7, 198.51.100.1   | 198.51.100.1",
                "10.0.0.1, 10.0.0.2 | 10.0.0.1 | 192.0.2.7, 198.51.100.1, 10.0.0.2 | 198.51.100.1",
                "10.0.0.1  | 10.0.0.1    | 192.0.2.7, nobody.example | 10.0.0.1",
                "10.0.0.1  | 10.0.0.1    | ' '                       | 10.0.0.1",
                "10.0.0.1  | 10.0.0.1    | 10.0.0.1                  | 10.0.0.1",
                "::1       | 0:0:0:0:0:0:0:1 | 2001:db8::7           | 2001:db8:0:0:0:0:0:7"
            })
    void onlyTheOperatorsProxiesAreBelieved(String proxies, String from, String heard, String is) {
        assertEquals(is, behind(proxies).of(request(from, List.of(heard))));
    }

    @Test
    void ofSeveralHeadersTheLastWasHeardLast() {
        assertEquals(
                "198.51.100.1",
                behind("10.0.0.1").of(request("10.0.0.1", List.of("192.0.2.7", "192.0.2.8, 198.51.100.1"))));
        assertEquals("10.0.0.1", behind("10.0.0.1").of(request("10.0.0.1", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/8", "10.0.0.1;10.0.0.2", "10.0.0.300"})
    void theSettingIsRefusedWhenItNamesNoAddress(String proxies) {
        assertThrows(IllegalStateException.class, () -> behind(proxies));
    }
}
