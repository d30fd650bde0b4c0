package org.reencuentro.person.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Sex;

class IdentityTest {
    private static final Identity WHOLE = new Identity(
            new PersonName("Bʼalam", "Ñol"),
            Optional.of(new BirthDate(2011, 2, 0)),
            Optional.of(Sex.FEMALE),
            Optional.of("1301"),
            Optional.of(new DocumentNumber("2987 12345 0101")));

    @Test
    void whoSomebodyIsComesBackWhole() {
        assertEquals(WHOLE, Identity.read(WHOLE.bytes()));
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        Identity bare = new Identity(
                new PersonName("Xochitl", ""), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(bare, Identity.read(bare.bytes()));
    }

    @Test
    void theLengthTellsTheNamesInStepsOnly() {
        assertEquals(0, WHOLE.bytes().length % 32);
        Identity longest = new Identity(
                new PersonName("ʼ".repeat(200), "ʼ".repeat(200)),
                WHOLE.birth(),
                WHOLE.sex(),
                WHOLE.home(),
                Optional.of(new DocumentNumber("A".repeat(32))));
        assertTrue(longest.bytes().length + 29 <= 1500, "fits its column");
        assertEquals(longest, Identity.read(longest.bytes()));
    }

    @Test
    void anUnknownFormOrACutOneIsRefused() {
        byte[] other = WHOLE.bytes();
        other[0] = 9;
        assertThrows(IllegalStateException.class, () -> Identity.read(other));
        assertThrows(IllegalStateException.class, () -> Identity.read(Arrays.copyOf(WHOLE.bytes(), 8)));
    }
}
