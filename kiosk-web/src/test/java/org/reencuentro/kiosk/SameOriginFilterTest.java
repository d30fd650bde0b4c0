package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginFilterTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "same-origin, http://127.0.0.1:8080, true",
                "same-origin, none, true",
                "none, none, true",
                "none, http://127.0.0.1:8080, true",
                "cross-site, http://127.0.0.1:8080, false",
                "same-site, http://127.0.0.1:8080, false",
                "none, http://127.0.0.1:9999, false",
                "none, https://elsewhere.example, false",
                "none, null, false",
            })
    void onlyTheKiosksOwnPagesMayChangeAnything(String site, String origin, boolean may) {
        URI address = URI.create("http://127.0.0.1:8080/kiosk/api/help");
        assertEquals(may, SameOriginFilter.sameOrigin(site, origin, address));
    }
}
