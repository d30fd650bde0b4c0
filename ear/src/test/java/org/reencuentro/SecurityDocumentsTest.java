package org.reencuentro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/security names as proof must exist, and its sums must be what its rows add up to. */
class SecurityDocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = ROOT.resolve("docs/security");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", "node_modules");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern METHOD = Pattern.compile("([A-Z]\\w+(?:Test|IT|Journey))\\.([a-z]\\w+)");
    private static final Pattern REQUIREMENT =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern SUM = Pattern.compile("\\| ([12]) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    private final Map<String, List<Path>> files = byName();

    private record Requirement(int level, String evidence) {
        String state() {
            if (evidence.startsWith("n/a: ")) {
                return "n/a";
            }
            return evidence.startsWith("open: ") ? "open" : "met";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"threats.md", "asvs.md", "dpia.md"})
    void whatIsNamedAsProofExists(String document) throws IOException {
        List<String> named = QUOTED.matcher(text(document))
                .results()
                .map(each -> each.group(1))
                .toList();
        assertTrue(named.size() > 10, document + " names " + named.size());
        assertEquals(
                Set.of(), named.stream().filter(each -> !exists(each)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyThreatHasATestOrSaysThatItHasNone() throws IOException {
        List<String> rows = rows("threats.md", 4);
        assertTrue(rows.size() > 40, "threats: " + rows.size());
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> {
                            String test = cell(row, 4);
                            return !test.startsWith("not yet")
                                    && !METHOD.matcher(test).find();
                        })
                        .toList());
    }

    @Test
    void everyRequirementOfLevelsOneAndTwoHasItsRowAndEvidence() throws IOException {
        Map<String, Requirement> requirements = requirements();
        assertEquals(70, count(requirements, 1, "met", "n/a", "open"), "level 1 of ASVS 5.0.0");
        assertEquals(183, count(requirements, 2, "met", "n/a", "open"), "level 2 of ASVS 5.0.0");
        assertEquals(
                Set.of(),
                requirements.entrySet().stream()
                        .filter(each -> each.getValue().state().equals("met")
                                && !QUOTED.matcher(each.getValue().evidence()).find())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theSumsAreThoseOfTheRows() throws IOException {
        Map<String, Requirement> requirements = requirements();
        List<MatchResult> sums = SUM.matcher(text("asvs.md")).results().toList();
        assertEquals(2, sums.size());
        for (MatchResult sum : sums) {
            int level = Integer.parseInt(sum.group(1));
            List<Long> counted = List.of(
                    count(requirements, level, "met", "n/a", "open"),
                    count(requirements, level, "met", "open"),
                    count(requirements, level, "met"),
                    count(requirements, level, "open"));
            List<Long> told = Stream.of(2, 3, 4, 5)
                    .map(column -> Long.parseLong(sum.group(column)))
                    .toList();
            assertEquals(counted, told, "level " + level);
        }
    }

    /** What is open may become less, and then these become less. */
    @Test
    void noMoreIsOpenThanBefore() throws IOException {
        Map<String, Requirement> requirements = requirements();
        assertTrue(count(requirements, 1, "open") <= 4, "open of level 1");
        assertTrue(count(requirements, 2, "open") <= 10, "open of level 2");
    }

    private static long count(Map<String, Requirement> requirements, int level, String... states) {
        Set<String> wanted = Set.of(states);
        return requirements.values().stream()
                .filter(each -> each.level() == level && wanted.contains(each.state()))
                .count();
    }

    private static Map<String, Requirement> requirements() throws IOException {
        Map<String, Requirement> requirements = new TreeMap<>();
        REQUIREMENT.matcher(text("asvs.md")).results().forEach(row -> {
            Requirement found = new Requirement(Integer.parseInt(row.group(2)), row.group(3));
            assertTrue(requirements.put(row.group(1), found) == null, "twice: " + row.group(1));
        });
        return requirements;
    }

    /** A test class, a test method with or without its class, a file's name, a path, or a verb of the start script. */
    private boolean exists(String named) {
        MatchResult method = METHOD.matcher(named).results().findFirst().orElse(null);
        if (method != null && method.group().equals(named)) {
            return texts(method.group(1) + ".java").stream().anyMatch(test -> tests(test, method.group(2)));
        }
        if (named.matches("[a-z]\\w+")) {
            return files.keySet().stream()
                    .filter(name -> name.matches(".*(Test|IT|Journey)\\.java"))
                    .flatMap(name -> texts(name).stream())
                    .anyMatch(test -> tests(test, named));
        }
        if (named.startsWith("./reencuentro")) {
            return true;
        }
        return named.contains("/")
                ? Files.exists(ROOT.resolve(named))
                : files.containsKey(named) || files.containsKey(named + ".java") || !proof(named);
    }

    private static boolean tests(String text, String method) {
        return text.contains("void " + method + "(");
    }

    /** Whether it claims to be a test or a file; anything else that is quoted is a word. */
    private static boolean proof(String named) {
        return named.matches("\\w+(Test|IT|Journey)")
                || named.matches("[\\w-]+\\.(java|md|cli|conf|xml|jte|js|sql|csv|sh)");
    }

    private List<String> texts(String name) {
        return files.getOrDefault(name, List.of()).stream()
                .map(SecurityDocumentsTest::read)
                .toList();
    }

    private static List<String> rows(String document, int cells) throws IOException {
        return text(document)
                .lines()
                .filter(line -> line.startsWith("| ") && line.split("\\|").length == cells + 1)
                .skip(1)
                .toList();
    }

    private static String cell(String row, int number) {
        return row.split("\\|")[number].strip();
    }

    private static String text(String document) throws IOException {
        return Files.readString(FOLDER.resolve(document));
    }

    private static Map<String, List<Path>> byName() {
        Map<String, List<Path>> files = new TreeMap<>();
        List<Path> open = new ArrayList<>(List.of(ROOT));
        while (!open.isEmpty()) {
            Path folder = open.remove(open.size() - 1);
            try (Stream<Path> children = Files.list(folder)) {
                children.forEach(child -> {
                    String name = child.getFileName().toString();
                    if (!Files.isDirectory(child)) {
                        files.computeIfAbsent(name, any -> new ArrayList<>()).add(child);
                    } else if (!NOT_OURS.contains(name)) {
                        open.add(child);
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
