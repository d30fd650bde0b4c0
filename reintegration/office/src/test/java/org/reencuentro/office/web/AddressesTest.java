package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
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
