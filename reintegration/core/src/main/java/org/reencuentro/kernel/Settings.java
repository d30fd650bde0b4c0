package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the operator decides, read once at start from the environment (keys in {@code docs/settings.md}).
 *
 * @param data folder that holds keys, database and lists; absolute
 * @param demonstration whether the demonstration hall is loaded at first start
 * @param trunk host of the telephone trunk; empty means the demonstration trunk, from which no call leaves the machine
 * @param callMaximum longest talk of one call before it is ended, however often more minutes are asked for, 20 s to 4 h
 * @param callCurrency in which the carrier of the calls is paid
 * @param trunkTestNumber international digits that are called to see whether the trunk works; empty where none is
 * @param lineUnused for how long a phone of a hall may stand unused while those beside it are not, before somebody is told,
 *     10 min to a day
 * @param lines the list of lines with their secrets, {@code endpoint,kind,label,secret}
 * @param sounds folder of prompt recordings by language
 */
public record Settings(
        Path data,
        boolean demonstration,
        Optional<String> trunk,
        Duration callMaximum,
        Currency callCurrency,
        Optional<String> trunkTestNumber,
        Duration lineUnused,
        Path lines,
        Path sounds) {

    /** One of the numbers at which the demonstration family answers. */
    private static final String DEMONSTRATION_FAMILY = "50255123456";

    /**
     * Reads the settings and tells every fault at once.
     *
     * @throws IllegalStateException naming each key that is missing or out of range
     */
    public static Settings read(Config config) {
        List<String> faults = new ArrayList<>();
        String data = config.getOptionalValue("REENCUENTRO_DATA", String.class).orElse("");
        if (data.isBlank() || !Path.of(data).isAbsolute()) {
            faults.add("REENCUENTRO_DATA must be an absolute folder");
        }
        String seconds = config.getOptionalValue("REENCUENTRO_CALL_MAXIMUM_SECONDS", String.class)
                .orElse("3600");
        Duration maximum = Duration.ZERO;
        if (seconds.matches("[0-9]{1,6}")) {
            maximum = Duration.ofSeconds(Long.parseLong(seconds));
        }
        if (maximum.compareTo(Duration.ofSeconds(20)) < 0 || maximum.compareTo(Duration.ofHours(4)) > 0) {
            faults.add("REENCUENTRO_CALL_MAXIMUM_SECONDS must be a whole number of seconds from 20 to 14400");
        }
        Currency currency = currency(config, faults);
        Duration unused = unused(config, faults);
        Optional<String> trunk =
                config.getOptionalValue("REENCUENTRO_TRUNK", String.class).filter(host -> !host.isBlank());
        Optional<String> testNumber = config.getOptionalValue("REENCUENTRO_TRUNK_TEST_NUMBER", String.class)
                .filter(number -> !number.isBlank())
                .or(() -> trunk.isEmpty() ? Optional.of(DEMONSTRATION_FAMILY) : Optional.empty());
        if (testNumber.filter(number -> !number.matches("[1-9][0-9]{7,14}")).isPresent()) {
            faults.add("REENCUENTRO_TRUNK_TEST_NUMBER must be 8 to 15 digits, the country's first");
        }
        String demonstration = config.getOptionalValue("REENCUENTRO_DEMONSTRATION", String.class)
                .orElse("false");
        if (!demonstration.equals("true") && !demonstration.equals("false")) {
            faults.add("REENCUENTRO_DEMONSTRATION must be true or false");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Settings refused: " + String.join("; ", faults));
        }
        Path folder = Path.of(data);
        return new Settings(
                folder,
                demonstration.equals("true"),
                trunk,
                maximum,
                currency,
                testNumber,
                unused,
                config.getOptionalValue("REENCUENTRO_LINES", String.class)
                        .map(Path::of)
                        .orElse(folder.resolve("lines.csv")),
                config.getOptionalValue("REENCUENTRO_SOUNDS", String.class)
                        .map(Path::of)
                        .orElse(folder.resolve("asterisk/sounds")));
    }

    private static Duration unused(Config config, List<String> faults) {
        String minutes = config.getOptionalValue("REENCUENTRO_LINE_UNUSED_MINUTES", String.class)
                .orElse("120");
        long unused = minutes.matches("[0-9]{1,4}") ? Long.parseLong(minutes) : 0;
        if (unused < 10 || unused > 1440) {
            faults.add("REENCUENTRO_LINE_UNUSED_MINUTES must be a whole number of minutes from 10 to 1440");
        }
        return Duration.ofMinutes(unused);
    }

    private static Currency currency(Config config, List<String> faults) {
        String code = config.getOptionalValue("REENCUENTRO_CALL_CURRENCY", String.class)
                .orElse("USD");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            faults.add("REENCUENTRO_CALL_CURRENCY must be a currency of three capital letters");
            return null;
        }
    }

    /** Hands the settings out; read at first use and kept. */
    @ApplicationScoped
    public static class Source {
        private final Settings settings = read(ConfigProvider.getConfig());

        @Produces
        public Settings settings() {
            return settings;
        }
    }
}
