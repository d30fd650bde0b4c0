package org.reencuentro.person.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
            true,
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
                new PersonName("Xochitl", ""),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals(bare, Identity.read(bare.bytes()));
    }

    @Test
    void whatAnEarlierVersionSealedIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeUTF("Ana");
            out.writeUTF("Pop");
            out.writeShort(1990);
            out.writeByte(4);
            out.writeByte(0);
            out.writeUTF("");
            out.writeUTF("1301");
            out.writeUTF("");
        }
        Identity before = Identity.read(bytes.toByteArray());
        assertEquals(Optional.of(new BirthDate(1990, 4, 0)), before.birth());
        assertEquals(Optional.of("1301"), before.home());
        assertFalse(before.ageInDoubt());
    }

    @Test
    void theLengthTellsTheNamesInStepsOnly() {
        assertEquals(0, WHOLE.bytes().length % 32);
        Identity longest = new Identity(
                new PersonName("ʼ".repeat(200), "ʼ".repeat(200)),
                WHOLE.birth(),
                WHOLE.ageInDoubt(),
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
