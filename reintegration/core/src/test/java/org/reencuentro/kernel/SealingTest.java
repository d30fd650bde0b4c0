package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensAfterARestartAndNowhereElse() {
        byte[] sealed = TestKeys.sealing(folder).seal("50255500178", "here.sealed:1");
        Sealing restarted = TestKeys.sealing(folder);
        assertEquals("50255500178", restarted.unseal(sealed, "here.sealed:1"));
        assertThrows(IllegalStateException.class, () -> restarted.unseal(sealed, "here.sealed:2"));
    }

    @Test
    void everyAlteredByteIsNoticed() {
        Sealing sealing = TestKeys.sealing(folder);
        byte[] sealed = sealing.seal("50255500178", "here.sealed:1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> sealing.unseal(altered, "here.sealed:1"), "byte " + i);
        }
    }

    @Test
    void sealedBytesDoNotShowTheText() {
        byte[] sealed = TestKeys.sealing(folder).seal("50255500178", "here.sealed:1");
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("50255500178"));
    }

    @Test
    void whatARotationWouldNotFindIsNotSealed() {
        Sealing sealing = TestKeys.sealing(folder);
        assertThrows(IllegalArgumentException.class, () -> sealing.seal("50255500178", "elsewhere.sealed:1"));
        assertThrows(IllegalArgumentException.class, () -> sealing.seal("50255500178", "here.sealed"));
    }

    @Test
    void aPseudonymIsTheSameForOnePurposeOnly() {
        Sealing sealing = TestKeys.sealing(folder);
        assertArrayEquals(sealing.pseudonym("a", "1"), TestKeys.sealing(folder).pseudonym("a", "1"));
        assertFalse(Arrays.equals(sealing.pseudonym("a", "1"), sealing.pseudonym("b", "1")));
        assertEquals(32, sealing.pseudonym("a", "1").length);
    }

    @Test
    void keysAreForTheirOwnerAlone() throws IOException {
        TestKeys.sealing(folder);
        for (String file : new String[] {"sealing.json", "wrapping.json", "pseudonyms.json"}) {
            var permissions =
                    Files.getPosixFilePermissions(folder.resolve("keys").resolve(file));
            assertEquals("rw-------", PosixFilePermissions.toString(permissions));
        }
    }

    @Test
    void aDamagedKeyFileStopsTheStart() throws IOException {
        TestKeys.sealing(folder);
        Files.writeString(folder.resolve("keys/sealing.json"), "{}");
        assertThrows(IllegalStateException.class, () -> TestKeys.sealing(folder));
    }
}
