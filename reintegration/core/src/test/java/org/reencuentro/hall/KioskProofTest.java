package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskProofTest {
    private static final String SIGNATURE = "A".repeat(86);

    @Test
    void aHeaderCarriesTheNumberAndTheSignature() {
        KioskProof proof = KioskProof.of("17." + SIGNATURE).orElseThrow();
        assertEquals(17, proof.number());
        assertEquals(64, proof.signature().length);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1", "1.", ".A", "0.A", "-1.A", "1.A", "x.A", "1 .A", "99999999999999999999.A", "1.A\n"})
    void whatIsNoProofIsNone(String header) {
        assertFalse(KioskProof.of(
                        header == null ? null : header.replace("A", SIGNATURE) + (header.equals("1.A") ? "A" : ""))
                .isPresent());
    }
}
