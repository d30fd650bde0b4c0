package org.reencuentro.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String WORKER = "const VERSION = __VERSION__; const FILES = __FILES__;";

    private static Shell shell(Map<String, String> files) {
        return new Shell(files.keySet(), path -> files.get(path).getBytes(UTF_8), WORKER);
    }

    private static String worker(Shell shell) {
        return new String(shell.file("sw.js").orElseThrow().bytes(), UTF_8);
    }

    @Test
    void theWorkerKeepsThePageAndItsFilesButNotTheTelephone() {
        String worker = worker(shell(Map.of("index.html", "<!doctype html>", "app.js", "1", "vendor/jssip.mjs", "2")));
        assertTrue(worker.contains("FILES = [\"./\", \"app.js\"]"), worker);
    }

    @Test
    void theWorkerChangesExactlyWhenAFileDoes() {
        Map<String, String> files = new TreeMap<>(Map.of("index.html", "<!doctype html>", "app.js", "1"));
        String before = worker(shell(files));
        assertEquals(before, worker(shell(files)));
        files.put("app.js", "2");
        assertNotEquals(before, worker(shell(files)));
    }

    @Test
    void filesOfNoKnownTypeAreNotServed() {
        assertFalse(shell(Map.of("index.html", "", "notes.txt", ""))
                .file("notes.txt")
                .isPresent());
    }

    @Test
    void theEmptyPathIsThePage() {
        assertEquals(
                "text/html;charset=utf-8",
                shell(Map.of("index.html", "")).file("").orElseThrow().type());
    }

    /** A screen that is named twice, or beside the marks of a merge, is a kiosk that shows nothing at all. */
    @Test
    void everyScreenIsImportedAndNamedOnce() throws IOException {
        String index = Files.readString(WEBAPP.resolve("screens/index.js"));
        Matcher list =
                Pattern.compile("export const screens = \\{([\\w\\s,:'-]+)\\};").matcher(index);
        assertTrue(list.find(), "nothing but names stands between the braces");
        List<String> named = Pattern.compile("'[\\w-]+': (\\w+)|(\\w+)")
                .matcher(list.group(1))
                .results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .sorted()
                .toList();
        List<String> imported = Pattern.compile("import \\{ ([^}]+) \\} from '\\./(\\w+)\\.js'")
                .matcher(index)
                .results()
                .peek(each -> assertTrue(Files.exists(WEBAPP.resolve("screens/" + each.group(2) + ".js"))))
                .flatMap(each -> Stream.of(each.group(1).split(", ")))
                .sorted()
                .toList();
        assertEquals(imported, named);
    }

    @Test
    void noPageHasInlineScriptOrStyle() throws IOException {
        String page = Files.readString(WEBAPP.resolve("index.html"));
        assertFalse(page.matches("(?s).*<script(?![^>]* src=).*"));
        assertFalse(page.contains("<style"));
        assertFalse(page.matches("(?s).*\\s(?:style|on\\w+)=.*"));
    }

    @Test
    void nothingIsStoredButTheDevicesKeyOrPrintedToTheConsole() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<Path> scripts =
                    files.filter(file -> file.toString().matches(".*\\.m?js")).toList();
            for (Path script : scripts) {
                String text = Files.readString(script);
                for (String forbidden : List.of(
                        "localStorage", "sessionStorage", "indexedDB", "document.cookie", "console.", "<input")) {
                    boolean key = forbidden.equals("indexedDB") && script.endsWith("device.js");
                    assertFalse(text.contains(forbidden) && !key, script + " uses " + forbidden);
                }
            }
        }
    }
}
