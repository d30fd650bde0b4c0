package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.office.board.Look;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;

class AssetsTest {
    private static final Path FOLDER = Path.of("src/main/resources/assets");
    private static final Pattern VENDORED = Pattern.compile("\\| ([a-z0-9.-]+) \\|.*\\| ([0-9a-f]{64}) \\|");
    private static final Pattern DRAWN = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"");
    /** A field of a form has a name as well, which is no icon. */
    private static final Pattern FIELD =
            Pattern.compile("part\\.(?:choice|text|area|silence)\\([^`]*?name = \"[a-z-]+\"");

    private static final Pattern NAMED = Pattern.compile("\\b(?:icon|name) = (?:[^,()\"]*\\?\\s*)?\"([a-z0-9-]+)\"");

    @Test
    void vendoredFilesAreTheOnesThatWereRecorded() throws Exception {
        var recorded = VENDORED.matcher(Files.readString(FOLDER.resolve("README.md")))
                .results()
                .toList();
        assertEquals(2, recorded.size());
        for (MatchResult file : recorded) {
            byte[] content = Files.readAllBytes(FOLDER.resolve(file.group(1)));
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            assertEquals(file.group(2), HexFormat.of().formatHex(sum), file.group(1));
        }
    }

    @Test
    void everyIconThatIsUsedIsInTheSprite() throws IOException {
        Set<String> drawn = DRAWN.matcher(Files.readString(FOLDER.resolve("icons.svg")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> missing = used();
        assertTrue(missing.size() > 40, "The pattern finds the icons: " + missing.size());
        missing.removeAll(drawn);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFileThatAPageMayNameIsServed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*\\.(md|LICENSE)"))
                    .toList();
            assertTrue(names.size() > 10, names.toString());
            names.forEach(Assets::path);
        }
    }

    @Test
    void eachAssetHasAnAddressOfItsVersion() {
        assertEquals("/assets/" + Assets.VERSION + "/office.css", Assets.path("office.css"));
        assertTrue(Assets.VERSION.matches("[0-9a-f]{12}"));
    }

    private static Set<String> used() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                NAMED.matcher(FIELD.matcher(Files.readString(template)).replaceAll(""))
                        .results()
                        .forEach(match -> names.add(match.group(1)));
            }
        }
        Stream.of(
                        Stream.of(ServiceKind.values()).map(Looks::icon),
                        Stream.of(ReferralState.values()).map(Looks::icon),
                        Stream.of(RequestState.values()).map(Looks::icon),
                        Stream.of(Look.values()).map(Look::icon))
                .flatMap(icons -> icons)
                .forEach(names::add);
        names.removeAll(Set.of("email", "password", "note", "language", "next", "back", "color-scheme", "viewport"));
        return names;
    }
}
