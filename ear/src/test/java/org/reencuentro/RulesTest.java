package org.reencuentro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name must exist: the tests of docs/rules.md, the settings of docs/settings.md. */
class RulesTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> SOURCES = List.of(
            "reintegration/core/src",
            "reintegration/office/src",
            "telephony/src",
            "kiosk-web/src",
            "ear/src",
            "docker/asterisk",
            "docker/host");
    private static final Pattern SETTING = Pattern.compile("REENCUENTRO_[A-Z_]*[A-Z]");

    @Test
    void everyRuleNamesATestThatExists() throws IOException {
        String tests = text(".java", "src/test/java");
        List<String> rules = Files.readAllLines(ROOT.resolve("docs/rules.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rule |"))
                .toList();
        assertTrue(rules.size() > 10, "rules: " + rules.size());
        Set<String> missing = new TreeSet<>();
        rules.forEach(rule -> {
            String cell = rule.split("\\|")[4];
            List<String> named = Pattern.compile("`(\\w+)`")
                    .matcher(cell)
                    .results()
                    .map(each -> each.group(1))
                    .toList();
            if (named.isEmpty()) {
                missing.add("none for" + rule.split("\\|")[1]);
            }
            named.stream()
                    .filter(test -> !tests.contains("void " + test + "(") && !tests.contains("class " + test + " "))
                    .forEach(missing::add);
        });
        assertEquals(Set.of(), missing);
    }

    @Test
    void theSettingsThatAreReadAreThoseThatAreExplained() throws IOException {
        Set<String> read = settings(text(".java", "src/main/java")
                + text("", "docker/asterisk/configure")
                + text(".sh", "docker/host")
                + text(".cli", "src/main/cli"));
        assertEquals(read, settings(Files.readString(ROOT.resolve("docs/settings.md"))));
    }

    private static Set<String> settings(String text) {
        return SETTING.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All source files that have such a folder in their path and end so, one after the other. */
    private static String text(String ending, String folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(source))) {
                files.filter(file -> file.toString().contains(folder)
                                && file.toString().endsWith(ending)
                                && Files.isRegularFile(file))
                        .forEach(file -> all.append(read(file)).append('\n'));
            }
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
