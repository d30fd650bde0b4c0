package org.reencuentro.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {
    private static OwnAddress at(String published) {
        Config config = (Config) Proxy.newProxyInstance(
                OwnAddressTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(published));
        return new OwnAddress(config);
    }

    private static HttpServletRequest request(boolean tls, String host) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OwnAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isSecure" -> tls;
                    case "getHeader" -> arguments[0].equals("Host") ? host : "https";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void behindAProxyTheOperatorSaysThatItIsTls() {
        OwnAddress address = at("https://desk.example");
        assertTrue(address.secure(request(false, "desk.example")));
        assertEquals(List.of("https://desk.example"), address.origins(request(false, "desk.example")));
    }

    @Test
    void noHeaderThatAnybodyCouldSendIsBelieved() {
        assertFalse(at(null).secure(request(false, "desk.example")));
        assertFalse(at("https://desk.example").secure(request(false, "127.0.0.1:8080")));
    }

    @Test
    void withoutTlsAProxyMayStillEndIt() {
        assertEquals(
                List.of("http://127.0.0.1:8080", "https://127.0.0.1:8080"),
                at(null).origins(request(false, "127.0.0.1:8080")));
        assertEquals(List.of("https://desk.example"), at(null).origins(request(true, "desk.example")));
        assertEquals(List.of(), at(null).origins(request(false, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://desk.example", "desk.example", "https://", "https://desk.example/", "https://DESK", "x"})
    void anAddressIsAnHttpsOrigin(String published) {
        assertThrows(IllegalStateException.class, () -> at(published));
    }

    @Test
    void linksAreOfThePublishedAddressWhateverHostABrowserNames() {
        assertEquals("https://desk.example", at("https://desk.example").forLinks(request(false, "evil.example")));
        assertEquals("http://localhost:8080", at(null).forLinks(request(false, "localhost:8080")));
        assertEquals("", at(null).forLinks(request(false, null)));
    }
}
