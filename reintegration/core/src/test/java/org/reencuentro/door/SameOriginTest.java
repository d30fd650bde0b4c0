package org.reencuentro.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, http://desk.example:8080, true",
                "same-origin, https://desk.example:8080, true",
                "same-origin, -, true",
                "-, http://desk.example:8080, true",
                "same-origin, https://evil.example, false",
                "same-site, http://desk.example:8080, false",
                "cross-site, http://desk.example:8080, false",
                "none, -, false",
                "none, http://desk.example:8080, false",
                "-, -, false",
                "-, null, false",
                "-, '', false",
                "-, http://desk.example, false",
                "-, http://desk.example:8080.evil.example, false",
                "-, ftp://desk.example:8080, false",
                "-, ':', false"
            })
    void onlyOurOwnPagesMayChangeSomething(String fetchSite, String origin, boolean allowed) {
        List<String> own = List.of("http://desk.example:8080", "https://desk.example:8080");
        assertEquals(allowed, SameOrigin.sameOrigin(fetchSite, origin, own));
    }

    @Test
    void withoutAHostNothingIsOurs() {
        assertFalse(SameOrigin.sameOrigin(null, "http://desk.example", List.of()));
    }
}
