package org.reencuentro.office.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.casefile.NoteView;
import org.reencuentro.casefile.Notes;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** The notes of a case that open to whoever asks, and where they may add some. */
@RequestScoped
public class CaseNotes {
    /** Which operation of the use case belongs to a compartment. */
    private enum Part {
        GENERAL(Operation.READ_NOTES, Operation.WRITE_NOTE, notes -> notes::of, notes -> notes::write),
        CHILD(
                Operation.READ_CHILD_NOTES,
                Operation.WRITE_CHILD_NOTE,
                notes -> notes::ofChild,
                notes -> notes::writeOfChild),
        TRAFFICKING(
                Operation.READ_TRAFFICKING_NOTES,
                Operation.WRITE_TRAFFICKING_NOTE,
                notes -> notes::ofTrafficking,
                notes -> notes::writeOfTrafficking),
        PSYCHOSOCIAL(
                Operation.READ_PSYCHOSOCIAL_NOTES,
                Operation.WRITE_PSYCHOSOCIAL_NOTE,
                notes -> notes::psychosocial,
                notes -> notes::writePsychosocial);

        private final Operation reading;
        private final Operation writing;
        private final Function<Notes, Function<UUID, List<NoteView>>> read;
        private final Function<Notes, BiConsumer<UUID, String>> write;

        Part(
                Operation reading,
                Operation writing,
                Function<Notes, Function<UUID, List<NoteView>>> read,
                Function<Notes, BiConsumer<UUID, String>> write) {
            this.reading = reading;
            this.writing = writing;
            this.read = read;
            this.write = write;
        }
    }

    /**
     * The notes as they are shown.
     *
     * @param notes of every compartment that is open, the newest first
     * @param writable the compartments to which may be added; empty when to none
     * @param authors the names of who wrote, by account
     * @param all whether every compartment is open, so that what is not shown does not exist
     */
    public record Shown(List<NoteView> notes, List<Compartment> writable, Map<UUID, String> authors, boolean all) {
        /** How many there are; empty where that would say that there are none, and nobody here can know. */
        public OptionalInt count() {
            return notes.isEmpty() && !all ? OptionalInt.empty() : OptionalInt.of(notes.size());
        }
    }

    private Notes notes;
    private Policy policy;
    private Colleagues colleagues;

    protected CaseNotes() {}

    @Inject
    CaseNotes(Notes notes, Policy policy, Colleagues colleagues) {
        this.notes = notes;
        this.policy = policy;
        this.colleagues = colleagues;
    }

    /** What is open of a person's notes. */
    Shown of(UUID person) {
        List<NoteView> open = new ArrayList<>();
        List<Compartment> writable = new ArrayList<>();
        boolean all = true;
        for (Part part : Part.values()) {
            if (policy.may(part.reading, person)) {
                open.addAll(part.read.apply(notes).apply(person));
            } else {
                all = false;
            }
            if (policy.may(part.writing, person)) {
                writable.add(Compartment.valueOf(part.name()));
            }
        }
        open.sort(Comparator.comparing(NoteView::at).reversed());
        return new Shown(
                open,
                writable,
                colleagues.names(open.stream().map(NoteView::author).collect(Collectors.toSet())),
                all);
    }

    /** Adds a note to a compartment. */
    void write(UUID person, Compartment compartment, String text) {
        Part.valueOf(compartment.name()).write.apply(notes).accept(person, text);
    }
}
