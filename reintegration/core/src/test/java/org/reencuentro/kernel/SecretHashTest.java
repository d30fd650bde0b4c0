package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretHashTest {
    @Test
    void onlyTheSecretMatchesItsHash() {
        String hash = SecretHash.of("ñandú 7");
        assertTrue(SecretHash.matches("ñandú 7", hash));
        assertFalse(SecretHash.matches("ñandu 7", hash));
        assertFalse(SecretHash.matchesNobody("ñandú 7"));
    }

    @Test
    void everyHashHasItsOwnSaltAndAtLeast210000Rounds() {
        assertNotEquals(SecretHash.of("1357"), SecretHash.of("1357"));
        assertTrue(Integer.parseInt(SecretHash.of("1357").split("\\$", -1)[1]) >= 210_000);
    }
}
