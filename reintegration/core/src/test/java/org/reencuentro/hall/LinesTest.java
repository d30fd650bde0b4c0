package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.TestKeys;

class LinesTest {
    @TempDir
    Path folder;

    private Lines lines(String text) throws IOException {
        Files.writeString(folder.resolve("lines.csv"), text);
        return new Lines(TestKeys.settings(folder));
    }

    @Test
    void onlyABrowserPhoneIsToldItsSecret() throws IOException {
        Lines lines = lines("""
                endpoint,kind,label,secret
                # a comment
                tel-1,phone,Teléfono 1,secretsecretsec1
                kiosk-2-browser,kiosk-browser,Kiosco 2,secretsecretsec2
                """);
        assertEquals(2, lines.all().size());
        assertEquals("secretsecretsec2", lines.browserSecret("kiosk-2-browser").orElseThrow());
        assertTrue(lines.browserSecret("tel-1").isEmpty());
        assertFalse(lines.all().toString().contains("secretsecret"));
    }

    @Test
    void noListMeansAHallWithoutPhones() {
        assertTrue(new Lines(TestKeys.settings(folder.resolve("none"))).all().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel-1,phone,T",
                "tel 1,phone,T,secretsecretsec1",
                "tel-1,fax,T,secretsecretsec1",
                "tel-1,phone,T,short",
                "tel-1,phone,T,secret secretsec1",
                "-tel,phone,T,secretsecretsec1",
                "tel-1,phone,A label of more than forty characters here,secretsecretsec1",
                "a-kiosk-of-a-long-name-handset,kiosk-handset,K,secretsecretsec1"
            })
    void aBadRowIsNamedWithoutItsSecret(String row) throws IOException {
        Lines lines = lines(row + "\n");
        IllegalStateException refused = assertThrows(IllegalStateException.class, lines::all);
        assertTrue(refused.getMessage().contains("row 1"));
        assertFalse(refused.getMessage().contains("secretsecretsec1"));
    }

    @Test
    void aKiosksTelephoneIsNamedAfterItAndAPhoneIsNoKiosk() throws IOException {
        Lines lines = lines("""
                kiosk-1-handset,kiosk-handset,Kiosco 1,secretsecretsec1
                kiosk-2-browser,kiosk-browser,Kiosco 2,secretsecretsec2
                tel-1,phone,Teléfono 1,secretsecretsec3
                duty-1,duty,Trabajo social,secretsecretsec4
                """);
        assertEquals(
                List.of(Optional.of("kiosk-1"), Optional.of("kiosk-2"), Optional.empty(), Optional.empty()),
                lines.all().stream().map(LineEntry::kiosk).toList());
    }
}
