package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static Settings read(Map<String, String> values) {
        Config config = (Config) Proxy.newProxyInstance(
                SettingsTest.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    return Optional.ofNullable(values.get((String) arguments[0]));
                });
        return Settings.read(config);
    }

    @Test
    void theDataFolderIsEnough() {
        Settings settings = read(Map.of("REENCUENTRO_DATA", "/srv/r"));
        assertEquals(Duration.ofHours(1), settings.callMaximum());
        assertEquals("USD", settings.callCurrency().getCurrencyCode());
        assertEquals(Duration.ofHours(2), settings.lineUnused());
        assertEquals("/srv/r/lines.csv", settings.lines().toString());
        assertTrue(settings.trunk().isEmpty());
        assertTrue(settings.trunkTestNumber().isPresent(), "the demonstration family can be called");
        assertTrue(read(Map.of("REENCUENTRO_DATA", "/srv/r", "REENCUENTRO_TRUNK", "sip.example"))
                .trunkTestNumber()
                .isEmpty());
    }

    @Test
    void allFaultsAreToldTogether() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> read(Map.of(
                        "REENCUENTRO_DATA",
                        "here",
                        "REENCUENTRO_CALL_MAXIMUM_SECONDS",
                        "ten",
                        "REENCUENTRO_CALL_CURRENCY",
                        "dollars",
                        "REENCUENTRO_LINE_UNUSED_MINUTES",
                        "9",
                        "REENCUENTRO_TRUNK_TEST_NUMBER",
                        "+50255123456")));
        assertTrue(refused.getMessage().contains("REENCUENTRO_DATA"));
        assertTrue(refused.getMessage().contains("REENCUENTRO_CALL_MAXIMUM_SECONDS"));
        assertTrue(refused.getMessage().contains("REENCUENTRO_CALL_CURRENCY"));
        assertTrue(refused.getMessage().contains("REENCUENTRO_LINE_UNUSED_MINUTES"));
        assertTrue(refused.getMessage().contains("REENCUENTRO_TRUNK_TEST_NUMBER"));
    }

    @Test
    void theDemonstrationIsWantedOrNot() {
        assertTrue(read(Map.of("REENCUENTRO_DATA", "/d", "REENCUENTRO_DEMONSTRATION", "true"))
                .demonstration());
        for (String word : new String[] {"yes", "TRUE", "1", ""}) {
            assertThrows(
                    IllegalStateException.class,
                    () -> read(Map.of("REENCUENTRO_DATA", "/d", "REENCUENTRO_DEMONSTRATION", word)),
                    word);
        }
    }

    @Test
    void aCallIsNeverShorterThan20SecondsNorLongerThan4Hours() {
        for (String seconds : new String[] {"0", "19", "14401", "-5", "999999999"}) {
            assertThrows(
                    IllegalStateException.class,
                    () -> read(Map.of("REENCUENTRO_DATA", "/d", "REENCUENTRO_CALL_MAXIMUM_SECONDS", seconds)),
                    seconds);
        }
    }
}
