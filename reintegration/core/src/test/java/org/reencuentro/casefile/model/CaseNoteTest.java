package org.reencuentro.casefile.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.casefile.NoteProblem;
import org.reencuentro.casefile.NoteView;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;

class CaseNoteTest {
    private static final UUID ID = new UUID(0, 1);
    private static final CaseNote.Place PLACE = new CaseNote.Place(
            new UUID(0, 2), Compartment.CHILD, new UUID(0, 3), Instant.parse("2026-11-25T18:00:00Z"));

    @Test
    void aNoteIsReadWithTheKeyItWasWrittenWith() {
        DataKey key = TestKeys.dataKey();
        assertEquals(
                new NoteView(ID, Compartment.CHILD, "Vino con su tía.", PLACE.author(), PLACE.at()),
                CaseNote.write(ID, PLACE, "  Vino con su tía. ", key).view(key));
    }

    @Test
    void aNoteSaysSomethingAndHasAnEnd() {
        assertEquals(NoteProblem.CASE_NOTE_EMPTY, refused(" \n "));
        assertEquals(NoteProblem.CASE_NOTE_TOO_LONG, refused("ñ".repeat(4_001)));
        CaseNote.write(ID, PLACE, "ñ".repeat(4_000), TestKeys.dataKey());
    }

    private static Object refused(String text) {
        return assertThrows(Problem.class, () -> CaseNote.write(ID, PLACE, text, TestKeys.dataKey()))
                .code();
    }
}
