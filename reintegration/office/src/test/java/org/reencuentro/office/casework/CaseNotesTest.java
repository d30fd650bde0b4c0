package org.reencuentro.office.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.casefile.NoteView;
import org.reencuentro.kernel.Compartment;

class CaseNotesTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void whoMayNotReadEveryNoteIsNotToldThatThereAreNone() {
        NoteView note = new NoteView(ID, Compartment.GENERAL, "Ya salió.", ID, NOON);
        assertEquals(OptionalInt.empty(), new CaseNotes.Shown(List.of(), List.of(), Map.of(), false).count());
        assertEquals(OptionalInt.of(0), new CaseNotes.Shown(List.of(), List.of(), Map.of(), true).count());
        assertEquals(OptionalInt.of(1), new CaseNotes.Shown(List.of(note), List.of(), Map.of(), false).count());
    }
}
