package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of people goes through the whole application and is found in none of its files, nor the browser's. */
class CanaryJourney {
    private static final String PIN = "8264";

    @TempDir
    Path folder;

    private final Canaries canaries = new Canaries();
    private final String given = canaries.word("the given name");
    private final String family = canaries.word("the family name");
    private final String birth = canaries.plant("the birth date", "17/03/1938", "1938-03-17", "17 de marzo de 1938");
    private final String document = canaries.number("the document", "29871", 12);
    private final String household = canaries.word("the family's word");
    private final String interpreter = canaries.word("who translated");
    private final String toPartner = canaries.word("the note to the partner");
    private final String note = canaries.word("the note on the case");
    private final String childNote = canaries.word("the note on the child");
    private final String psychosocial = canaries.word("the psychosocial note");
    private final String number = canaries.number("the number called", "4", 8);
    private final String password = canaries.word("the password");

    @Test
    void twelveCanariesAreFoundInNoFileOfTheApplicationsNorTheBrowsers() throws Exception {
        assertEquals(12, canaries.count());
        Path profile = folder.resolve("profile");
        try (Playwright playwright = Playwright.create();
                BrowserContext browser = playwright
                        .chromium()
                        .launchPersistentContext(
                                profile,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(Screens.chromium())
                                        .setArgs(Screens.FLAGS)
                                        .setLocale("es-GT")
                                        .setViewportSize(1366, 768))) {
            browser.setDefaultTimeout(10_000);
            goThrough(browser);
        }
        HallPhone.keys("tel-6", HallPhone.TO_CALL + "heard," + number + ",#,heard,1,wait 3");

        assertEquals(List.of(), canaries.in(Instance.data().toRealPath()));
        assertEquals(List.of(), canaries.in(dump()));
        assertEquals(List.of(), canaries.in(profile));
    }

    @Test
    void aCanaryThatLiesOpenIsFound() throws IOException {
        String hex = java.util.HexFormat.of().formatHex(note.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("one"), "x" + family.toUpperCase(java.util.Locale.ROOT) + "y");
        Files.writeString(folder.resolve("two"), "INSERT INTO t VALUES (X'00" + hex + "ff')");
        Files.write(folder.resolve("three"), ("ab" + document).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        Files.writeString(
                folder.resolve("four"),
                java.util.Base64.getEncoder()
                        .encodeToString(("name=" + given).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(4, canaries.in(folder).size(), canaries.in(folder).toString());
    }

    @Test
    void digitsOfBytesAreNoNumberAndAllElseInADumpIs() throws IOException {
        Path dump = folder.resolve("dump.sql");
        String hex = java.util.HexFormat.of().formatHex(number.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(dump, "INSERT INTO t VALUES (X'00" + number + "ff', 'a')");
        assertEquals(List.of(), canaries.in(folder));
        for (String open : List.of("'" + number + "'", number, "'502" + number + "'", "X'00" + hex + "'")) {
            Files.writeString(dump, "INSERT INTO t VALUES (X'00', " + open + ")");
            assertEquals(1, canaries.in(folder).size(), open);
        }
    }

    private void goThrough(BrowserContext browser) throws Exception {
        Page page = browser.newPage();
        page.navigate(Instance.at("/sign-in"));
        page.fill("#email", Instance.account("caseworker").email());
        page.fill("#password", password);
        page.click("form[action='/sign-in'] button");

        String ticket = ask();
        Desk.of(page, "flight_desk")
                .newArrival(Words.flight())
                .upload(
                        "v.csv",
                        "Nombres,Apellidos,Nacimiento,Idioma,Documento,Familia\n%s,%s,%s,quc,%s,%s\n"
                                .formatted(given, family, birth, document, household));
        browser.clearCookies();

        Desk worker = Desk.of(page, "caseworker").open("/requests");
        worker.find("li:has-text('" + ticket.substring(0, 4) + "\u00a0" + ticket.substring(4) + "') a.button");
        page.fill("main input[name=name]", family);
        page.keyboard().press("Enter");
        page.waitForURL("**/candidates");
        worker.press("button:has-text('Es esta persona')");
        page.locator("label:has(input[name=service])").first().click();
        page.locator("label:has(input[value=YES])").first().click();
        page.selectOption("#language", "quc");
        page.fill("#interpreter", interpreter);
        page.fill("#note", toPartner);
        worker.press("button:has-text('Enviar a')");
        page.waitForURL("**/people/*");
        String person = worker.id();
        assertTrue(worker.words().contains(given + " " + family), worker.words());
        assertTrue(worker.words().contains(document), worker.words());
        addNote(worker, null, note);
        worker.open("/people");
        page.fill("main input[name=q]", document);
        page.keyboard().press("Enter");
        page.waitForSelector("li:has-text('" + family + "')");
        browser.clearCookies();

        Desk protection = Desk.of(page, "child_protection").open("/people/" + person);
        addNote(protection, "CHILD", childNote);
        assertFalse(protection.words().contains(psychosocial));
        browser.clearCookies();
        Desk psychologist = Desk.of(page, "psychologist").open("/people/" + person);
        addNote(psychologist, "PSYCHOSOCIAL", psychosocial);
        assertTrue(psychologist.words().contains(note), "the ordinary note is for everybody on the case");
        assertFalse(psychologist.words().contains(childNote), "the child's is not");
    }

    private static void addNote(Desk desk, String compartment, String text) {
        desk.page().fill("#note-text", text);
        if (compartment != null) {
            desk.page().selectOption("#note-compartment", compartment);
        }
        desk.press("button:has-text('Agregar la nota')");
        assertTrue(desk.words().contains(text), desk.words());
    }

    /** Asks at a kiosk for the way home to Quiché; returns the ticket. */
    private static String ask() throws Exception {
        KioskDevice kiosk = KioskDevice.as(KioskScreen.WITH_HANDSET);
        String body =
                "{\"kind\":\"TRANSPORT\",\"department\":\"14\",\"language\":\"es\",\"pin\":\"%s\"}".formatted(PIN);
        var answer = kiosk.send(kiosk.request("POST", "requests", body)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertEquals(201, answer.statusCode(), answer.body());
        return KioskDevice.field(answer, "ticket");
    }

    /** The database as a text of statements, made of a copy of its file. */
    private Path dump() throws IOException {
        Path dump = Files.createDirectories(folder.resolve("dump"));
        Files.copy(Instance.data().resolve("db/reencuentro.mv.db"), dump.resolve("copy.mv.db"));
        Instance.Said said = Instance.run(
                Duration.ofMinutes(1),
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                h2().toString(),
                "org.h2.tools.Script",
                "-url",
                "jdbc:h2:file:" + dump.resolve("copy") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "-user",
                "reencuentro",
                "-password",
                "reencuentro",
                "-script",
                dump.resolve("dump.sql").toString());
        assertEquals(0, said.exit(), said.said());
        assertTrue(Files.readString(dump.resolve("dump.sql")).contains("INSERT INTO"), "the dump holds the rows");
        return dump;
    }

    private static Path h2() throws IOException {
        Path modules = Path.of(System.getProperty("journeys.script")).resolveSibling("ear/target/server/modules");
        try (Stream<Path> jars = Files.walk(modules)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("h2-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
