package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a start without any demonstration to a hall where everybody signs in with a second factor. */
@ExtendWith(Screens.Extension.class)
class FirstStartJourney {
    private static final Duration A_WHILE = Duration.ofSeconds(180);
    private static final int APART = 137;

    private static Instance.Said script(Path data, String... verb) {
        String[] command = new String[verb.length + 1];
        command[0] = System.getProperty("journeys.script");
        System.arraycopy(verb, 0, command, 1, verb.length);
        return Instance.run(
                A_WHILE,
                Map.of(
                        "REENCUENTRO_DATA", data.toString(),
                        "REENCUENTRO_PORT_OFFSET", String.valueOf(Instance.port(APART)),
                        "REENCUENTRO_DEMONSTRATION", "false"),
                command);
    }

    @Test
    void theFirstAdministratorInvitesEverybodyElse(@TempDir Path data, Screens screens) throws IOException {
        Instance.Said started = script(data, "start", "--as-built");
        try {
            assertEquals(0, started.exit(), started.said());
            walk(data, started, screens);
        } finally {
            script(data, "stop");
        }
    }

    private void walk(Path data, Instance.Said started, Screens screens) throws IOException {
        Path file = data.resolve("first-administrator.txt");
        String link = Files.readString(file).strip();
        assertTrue(started.said().contains(link), started.said());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        Newcomer administrator = new Newcomer(screens.desk())
                .arrive(link, "primera@sala.example", "Olga Primera")
                .takeAuthenticator();
        assertTrue(
                administrator.page().url().endsWith("/board"),
                administrator.page().url());
        assertFalse(Files.exists(file), "the link was used");
        Page stranger = screens.desk();
        assertEquals(404, stranger.navigate(link).status());
        Accessible.check(stranger);

        String caseworkers = invite(administrator, "caso@sala.example", "Luz Batz", "CASEWORKER", "");
        String coordinators =
                invite(administrator, "casa@amiga.example", "Irma Xol", "PARTNER_COORDINATOR", "Casa Amiga");
        String officers = invite(administrator, "ninez@sala.example", "Ixchel Tum", "CHILD_PROTECTION", "");

        caseworker(new Newcomer(screens.desk()), caseworkers);
        coordinator(new Newcomer(screens.desk()), coordinators);
        officer(new Newcomer(screens.desk()).withDevice(), officers);
        notInTheLog(data, link, caseworkers, coordinators, officers);
        script(data, "administrator");
        assertTrue(Files.readString(file).contains("/invitation/"));
    }

    /** Whoever reads the logs must not come in by a link that somebody opened. */
    private static void notInTheLog(Path data, String... links) throws IOException {
        try (Stream<Path> logs = Files.list(data.resolve("log"))) {
            for (Path log : logs.toList()) {
                String written = Files.readString(log, StandardCharsets.ISO_8859_1);
                for (String link : links) {
                    assertFalse(written.contains(link.replaceFirst(".*/", "")), "a link stands in " + log);
                }
                assertFalse(written.contains("PathInfo"), "addresses stand in " + log);
            }
        }
    }

    private static String invite(Newcomer by, String email, String name, String role, String organisation) {
        by.page().navigate(by.page().url().replaceFirst("(https?://[^/]+).*", "$1/accounts/new"));
        Accessible.check(by.page());
        by.page().fill("#name", name);
        by.page().fill("#email", email);
        by.page().selectOption("#role", role);
        by.page().fill("#organisation-name", organisation);
        by.press("form[action='/accounts'] button");
        Accessible.check(by.page());
        return by.page().locator("#link").innerText();
    }

    private static void caseworker(Newcomer luz, String link) {
        luz.arrive(link, "", "Luz Batz").takeAuthenticator();
        assertTrue(luz.page().locator("nav.side").isVisible());
        luz.signOut().password("caso@sala.example");
        assertTrue(luz.page().url().contains("/sign-in/code"), luz.page().url());
        Accessible.check(luz.page());
        luz.enterLastCode();
        assertTrue(luz.page().locator("#mistake").isVisible(), "a code is taken once");
        luz.enterNextCode();
        assertTrue(luz.page().locator("nav.side").isVisible());
        luz.page().navigate(luz.page().url().replaceFirst("(https?://[^/]+).*", "$1/account"));
        Accessible.check(luz.page());
        assertEquals(404, luz.page().navigate(luz.page().url() + "s").status());
    }

    private static void coordinator(Newcomer irma, String link) {
        irma.arrive(link, "", "Irma Xol").takeAuthenticator();
        assertTrue(irma.page().url().endsWith("/partner"), irma.page().url());
        irma.press("nav.tabs a[href='/partner/members']");
        Accessible.check(irma.page());
        irma.press("a[href='/partner/members/new']");
        irma.page().fill("#name", "Rosa Cumes");
        irma.page().fill("#email", "rosa@amiga.example");
        irma.press("form[action='/partner/members'] button");
        assertTrue(irma.page().locator("#link").innerText().contains("/invitation/"));
        irma.page().click("details.menu summary");
        irma.press("details.menu a[href='/tokens']");
        Accessible.check(irma.page());
    }

    private static void officer(Newcomer ixchel, String link) {
        ixchel.arrive(link, "", "Ixchel Tum");
        assertEquals(
                0,
                ixchel.page().locator("form[action='/account/authenticator']").count());
        ixchel.takePasskey();
        assertTrue(ixchel.page().locator("nav.side").isVisible());
        ixchel.signOut().signInWithPasskey("/");
        assertTrue(ixchel.page().locator("nav.side").isVisible());
    }
}
