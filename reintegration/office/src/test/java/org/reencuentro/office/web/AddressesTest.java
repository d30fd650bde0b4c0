package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/board", "/people/018f2c3a-0000-7000-8000-000000000000"})
    void afterSigningInOneGoesOnToWhatOneAskedFor(String next) {
        assertEquals(URI.create(next), Addresses.own(next));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/018f2c3a",
                "https://reencuentro.example/people/018f2c3a",
                "http://localhost:8080/people/018f2c3a?found#notes"
            })
    void whoseSessionHasEndedComesBackToTheFormTheySent(String referer) {
        assertEquals(URI.create("/people/018f2c3a"), Addresses.ofForm(referer));
    }

    @Test
    void whereTheFormWasMayBeUnknown() {
        assertEquals(URI.create("/"), Addresses.ofForm(null));
        assertEquals(URI.create("/"), Addresses.ofForm("https://evil.example//evil.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a//b",
                "/a?b=c",
                "/ä"
            })
    void nobodyIsLedElsewhere(String next) {
        assertEquals(URI.create("/"), Addresses.own(next));
    }
}
