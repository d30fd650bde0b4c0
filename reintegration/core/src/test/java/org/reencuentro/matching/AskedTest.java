package org.reencuentro.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What two given names say together. */
class AskedTest {
    private final Vocabulary vocabulary = new Vocabulary();
    private final Records records = new Records();

    private void register(int people, String given) {
        for (int i = 0; i < people; i++) {
            records.add(
                    new UUID(given.hashCode(), i),
                    Traits.named(given),
                    Spelling.words(given),
                    java.util.List.of(),
                    vocabulary);
        }
    }

    private float together(String given) {
        return new Asked(new Traits(given, "Tum", 0, 0, 0, (char) 0, "", ""), vocabulary, records).pairOfGiven;
    }

    @Test
    void namesThatGoTogetherSayLessThanEachAlone() {
        register(100, "Juan Carlos");
        register(100, "Miguel Pedro");
        register(100, "Miguel Tomás");
        register(100, "Mateo Pedro");
        assertTrue(together("Juan Carlos") > 1.5);
        assertTrue(together("Juan Karlos") > 1.5);
        assertTrue(together("Miguel Pedro") < 0.1);
    }

    @Test
    void whomThereIsOnlyOnceHasTwoNames() {
        register(500, "Miguel Pedro");
        register(1, "Hilaria Eulalia");
        assertEquals(0, together("Hilaria Eulalia"));
        assertEquals(0, together("Hilaria"));
        assertEquals(0, together("Nadie Alguno"));
    }
}
