package org.reencuentro.telephony;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How the hall's exchange is reached, read once at start from the environment.
 *
 * @param host where Asterisk's manager interface listens; {@code 127.0.0.1} unless told
 * @param managerPort its port, 5038 unless told
 * @param managerUser the account there
 * @param managerSecret its secret; empty means that no exchange was set up, and none is looked for
 * @param agiPort the loopback port on which Asterisk's questions are answered, 4573 unless told
 * @param journal the folder of Asterisk's journals; empty when there is none
 * @param journalKey the key under which numbers are sealed there, 16 bytes; empty when there is none
 */
public record TelephonySettings(
        String host,
        int managerPort,
        String managerUser,
        Optional<String> managerSecret,
        int agiPort,
        Optional<Path> journal,
        Optional<byte[]> journalKey) {

    /**
     * Reads the settings and tells every fault at once.
     *
     * @throws IllegalStateException naming each key that is missing or out of range, never its value
     */
    static TelephonySettings read(Config config) {
        List<String> faults = new ArrayList<>();
        int managerPort = port(config, "REENCUENTRO_AMI_PORT", 5038, faults);
        int agiPort = port(config, "REENCUENTRO_AGI_PORT", 4573, faults);
        Optional<Path> journal = text(config, "REENCUENTRO_JOURNAL").map(Path::of);
        Optional<byte[]> key = text(config, "REENCUENTRO_JOURNAL_KEY_FILE")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(file -> key(file, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Settings refused: " + String.join("; ", faults));
        }
        return new TelephonySettings(
                text(config, "REENCUENTRO_ASTERISK_HOST").orElse("127.0.0.1"),
                managerPort,
                text(config, "REENCUENTRO_AMI_USER").orElse("reencuentro"),
                text(config, "REENCUENTRO_AMI_SECRET"),
                agiPort,
                journal,
                key);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    private static int port(Config config, String name, int otherwise, List<String> faults) {
        String value = text(config, name).orElse(Integer.toString(otherwise));
        int port = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1 || port > 65_535) {
            faults.add(name + " must be a port from 1 to 65535");
        }
        return port;
    }

    private static Optional<byte[]> key(Path file, List<String> faults) {
        try {
            byte[] key =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().getBytes(StandardCharsets.US_ASCII);
            if (key.length == 16) {
                return Optional.of(key);
            }
        } catch (IOException unreadable) {
            // Told below like a wrong length.
        }
        faults.add("REENCUENTRO_JOURNAL_KEY_FILE must be a readable file of 16 ASCII characters");
        return Optional.empty();
    }

    /** Hides the secrets wherever the settings might be printed. */
    @Override
    public String toString() {
        return managerUser + "@" + host + ":" + managerPort + ", AGI " + agiPort;
    }
}
