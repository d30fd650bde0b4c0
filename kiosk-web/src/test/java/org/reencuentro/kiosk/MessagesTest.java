package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.ticket.TicketWord;

class MessagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path PROMPTS = Path.of("../docker/asterisk/prompts");
    private static final Pattern KEY = Pattern.compile("['`]([a-z]+(?:-[a-z]+)*\\.[A-Za-z0-9]+(?:-[a-z0-9]+)*)['`]");
    private static final Pattern SPOKEN = Pattern.compile("\\[([^\\[\\]]*)\\]");

    private static Map<String, String> messages(String language) throws IOException {
        try (JsonReader reader =
                Json.createReader(Files.newInputStream(WEBAPP.resolve("messages/" + language + ".json")))) {
            JsonObject object = reader.readObject();
            return new TreeMap<>(object.keySet().stream().collect(Collectors.toMap(key -> key, object::getString)));
        }
    }

    private static String scripts() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                texts.add(Files.readString(file));
            }
            return String.join("\n", texts);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(messages("es").keySet(), messages("en").keySet());
    }

    @Test
    void bothLanguagesTellTheSameValues() throws IOException {
        Map<String, String> english = messages("en");
        messages("es").forEach((key, text) -> assertEquals(values(text), values(english.get(key)), key));
    }

    private static Set<String> values(String text) {
        return Pattern.compile("\\{\\w+\\}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyThatAScreenNamesHasItsWords() throws IOException {
        Set<String> keys = messages("es").keySet();
        Matcher named = KEY.matcher(scripts());
        Set<String> missing = new TreeSet<>();
        while (named.find()) {
            String key = named.group(1);
            if (!keys.contains(key) && !keys.contains(key + "-2") && !key.endsWith(".js")) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noWordsAreLeftThatNoScreenNames() throws IOException {
        String scripts = scripts();
        Set<String> built = Set.of("ended", "department", "word", "country", "request", "state");
        Set<String> unused = messages("es").keySet().stream()
                .filter(key -> !built.contains(key.substring(0, Math.max(0, key.indexOf('.')))))
                .filter(key -> !scripts.contains("'" + key + "'")
                        && !scripts.contains("'" + key.replaceFirst("-[12]$", "") + "'")
                        && !key.matches("trip\\.[A-Z]+")
                        && !(key.startsWith("town.") && scripts.contains("near: '" + key.substring(5) + "'")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyTicketWordHasItsWordAndItsPicture() throws IOException {
        String icons = Files.readString(WEBAPP.resolve("icons.svg"));
        Set<String> keys = messages("es").keySet();
        for (TicketWord word : TicketWord.values()) {
            String name = word.name().toLowerCase(java.util.Locale.ROOT);
            assertTrue(keys.contains("word." + name), name);
            assertTrue(icons.contains("id=\"" + name + "\""), name);
        }
    }

    @Test
    void everyIconThatAScreenNamesIsInTheSprite() throws IOException {
        String icons = Files.readString(WEBAPP.resolve("icons.svg"));
        Pattern named = Pattern.compile("icon\\('([a-z0-9-]+)'\\)");
        Set<String> missing = named.matcher(scripts())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !icons.contains("id=\"" + name + "\""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void theLoudspeakerSaysWhatTheScreenSays(String language) throws IOException {
        Map<String, String> messages = messages(language);
        for (Map.Entry<String, String> prompt : prompts(language).entrySet()) {
            String key = prompt.getKey().substring("kiosk.".length());
            assertTrue(messages.containsKey(key), "no screen says " + key);
            String shown = messages.get(key).replace("\u00ad", "").replace('\n', ' ');
            assertEquals(shown, prompt.getValue(), key);
        }
    }

    @Test
    void everyMistakeIsSaidAloud() throws IOException {
        Set<String> prompts = prompts("es").keySet();
        Set<String> silent = Pattern.compile(
                        "(?:fault: [^\\n]*|^ {2}'[a-z-]+': )'([a-z]+\\.[a-z-]+)'", Pattern.MULTILINE)
                .matcher(scripts())
                .results()
                .map(found -> "kiosk." + found.group(1))
                .filter(key -> !prompts.contains(key) && !key.startsWith("kiosk.enrol."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent);
    }

    @Test
    void everythingTheLoudspeakerIsAskedForIsSpoken() throws IOException {
        Set<String> prompts = prompts("es").keySet();
        Set<String> missing = new TreeSet<>();
        Matcher lists = Pattern.compile("(?:spoken: [^\\n]*|voice\\.\\w+\\([^\\n]*|speaker\\([^\\n]*)")
                .matcher(scripts());
        while (lists.find()) {
            Matcher list = SPOKEN.matcher(lists.group());
            while (list.find()) {
                Matcher key = Pattern.compile("'([a-z-]+\\.[a-z-]+)'").matcher(list.group(1));
                while (key.find()) {
                    if (!prompts.contains("kiosk." + key.group(1))) {
                        missing.add(key.group(1));
                    }
                }
            }
        }
        messages("es").keySet().stream()
                .filter(key -> key.startsWith("department."))
                .filter(key -> !prompts.contains("kiosk." + key))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
        assertEquals(prompts, prompts("en").keySet());
    }

    private static Map<String, String> prompts(String language) throws IOException {
        Map<String, String> prompts = new TreeMap<>();
        for (String line : Files.readAllLines(PROMPTS.resolve(language + ".tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            if (line.startsWith("kiosk.")) {
                assertEquals(3, cells.length, Arrays.toString(cells));
                prompts.put(cells[0], cells[2]);
            }
        }
        return prompts;
    }
}
