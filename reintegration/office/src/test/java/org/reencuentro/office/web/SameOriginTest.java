package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, http://desk.example:8080, desk.example:8080, true",
                "same-origin, -, desk.example, true",
                "-, https://desk.example, desk.example, true",
                "same-origin, https://evil.example, desk.example, false",
                "same-site, https://desk.example, desk.example, false",
                "cross-site, https://evil.example, desk.example, false",
                "none, -, desk.example, false",
                "-, -, desk.example, false",
                "-, null, desk.example, false",
                "-, http://desk.example:8080, desk.example, false",
                "-, https://desk.example.evil.example, desk.example, false",
                "-, ':', desk.example, false",
                "-, https://desk.example, -, false"
            })
    void onlyOurOwnPagesMayChangeSomething(String fetchSite, String origin, String host, boolean allowed) {
        assertEquals(allowed, SameOrigin.sameOrigin(fetchSite, origin, host));
    }
}
