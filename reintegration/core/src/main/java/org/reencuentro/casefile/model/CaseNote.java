package org.reencuentro.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.casefile.NoteProblem;
import org.reencuentro.casefile.NoteView;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;

/** What somebody noted on a case, once and for all: a note is never changed, another is added. */
@Entity
@Table(name = "case_note")
public class CaseNote {
    /** The longest note, in characters. */
    public static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Compartment compartment;

    @Column(name = "text_sealed")
    private byte[] text;

    @Column(name = "written_by")
    private UUID author;

    @Column(name = "written_at")
    private Instant at;

    protected CaseNote() {}

    /** Where and by whom a note is written. */
    public record Place(UUID person, Compartment compartment, UUID author, Instant at) {}

    /**
     * A new note.
     *
     * @param key of the person and compartment
     * @throws Problem {@link NoteProblem#CASE_NOTE_EMPTY} or {@link NoteProblem#CASE_NOTE_TOO_LONG}
     */
    public static CaseNote write(UUID id, Place place, String text, DataKey key) {
        String written = text.strip();
        if (written.isEmpty()) {
            throw new Problem(NoteProblem.CASE_NOTE_EMPTY);
        }
        if (written.length() > LONGEST) {
            throw new Problem(NoteProblem.CASE_NOTE_TOO_LONG);
        }
        CaseNote note = new CaseNote();
        note.id = id;
        note.person = place.person();
        note.compartment = place.compartment();
        note.text = key.seal(written, sealedAt(id));
        note.author = place.author();
        note.at = place.at();
        return note;
    }

    private static String sealedAt(UUID id) {
        return "case_note.text_sealed:" + id;
    }

    /** The note, opened with the key of its person and compartment. */
    public NoteView view(DataKey key) {
        return new NoteView(id, compartment, key.text(text, sealedAt(id)), author, at);
    }
}
