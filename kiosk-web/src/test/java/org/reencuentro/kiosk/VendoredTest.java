package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendoredTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    private static Map<String, String> listed() throws IOException {
        return Pattern.compile("(?m)^\\| (\\S+) \\| ([0-9a-f]{64}) \\|")
                .matcher(Files.readString(WEBAPP.resolve("WEB-INF/VENDORED.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    @Test
    void whatIsNotOursIsUnchanged() throws IOException, NoSuchAlgorithmException {
        Map<String, String> listed = listed();
        assertEquals(4, listed.size());
        for (Map.Entry<String, String> each : listed.entrySet()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(WEBAPP.resolve(each.getKey())));
            assertEquals(each.getValue(), HexFormat.of().formatHex(digest), each.getKey());
        }
    }

    @Test
    void everyVendoredFileIsListed() throws IOException {
        Map<String, String> listed = listed();
        for (String folder : new String[] {"vendor", "font"}) {
            try (Stream<Path> files = Files.list(WEBAPP.resolve(folder))) {
                files.forEach(file ->
                        assertTrue(listed.containsKey(folder + "/" + file.getFileName()), "not listed: " + file));
            }
        }
    }
}
