package org.reencuentro.casefile;

import static org.reencuentro.kernel.Compartment.CHILD;
import static org.reencuentro.kernel.Compartment.GENERAL;
import static org.reencuentro.kernel.Compartment.PSYCHOSOCIAL;
import static org.reencuentro.kernel.Compartment.TRAFFICKING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.reencuentro.casefile.model.CaseNote;
import org.reencuentro.casefile.store.NoteStore;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Notes on a case: added, never changed. Those of a compartment are sealed under its own key and open only to the roles
 * of the compartment; each compartment has operations of its own, so that the one table decides.
 *
 * <p>Writing takes at most 4,000 characters and throws {@link Problem}: one of {@link NoteProblem}, or
 * {@link org.reencuentro.kernel.KernelProblem#ERASED}. Reading gives the newest 200 first, and nothing where nothing was
 * written or all was erased.
 */
@ApplicationScoped
@Transactional
public class Notes {
    private static final int MOST = 200;

    private Clock clock;
    private NoteStore store;
    private DataKeys keys;
    private Merged merged;

    protected Notes() {}

    @Inject
    public Notes(Clock clock, NoteStore store, DataKeys keys, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.keys = keys;
        this.merged = merged;
    }

    /** Adds what everybody who works on the case may read. */
    @May(Operation.WRITE_NOTE)
    public void write(@About UUID person, String text) {
        write(person, GENERAL, text);
    }

    /** Adds what is about the protection of a child. */
    @May(Operation.WRITE_CHILD_NOTE)
    public void writeOfChild(@About UUID person, String text) {
        write(person, CHILD, text);
    }

    /** Adds what is about trafficking in persons. */
    @May(Operation.WRITE_TRAFFICKING_NOTE)
    public void writeOfTrafficking(@About UUID person, String text) {
        write(person, TRAFFICKING, text);
    }

    /** Adds what is about psychosocial care. */
    @May(Operation.WRITE_PSYCHOSOCIAL_NOTE)
    public void writePsychosocial(@About UUID person, String text) {
        write(person, PSYCHOSOCIAL, text);
    }

    /** What everybody who works on the case may read. */
    @May(Operation.READ_NOTES)
    public List<NoteView> of(@About UUID person) {
        return read(person, Operation.READ_NOTES, GENERAL);
    }

    /** What is about the protection of a child. */
    @May(Operation.READ_CHILD_NOTES)
    public List<NoteView> ofChild(@About UUID person) {
        return read(person, Operation.READ_CHILD_NOTES, CHILD);
    }

    /** What is about trafficking in persons. */
    @May(Operation.READ_TRAFFICKING_NOTES)
    public List<NoteView> ofTrafficking(@About UUID person) {
        return read(person, Operation.READ_TRAFFICKING_NOTES, TRAFFICKING);
    }

    /** What is about psychosocial care. */
    @May(Operation.READ_PSYCHOSOCIAL_NOTES)
    public List<NoteView> psychosocial(@About UUID person) {
        return read(person, Operation.READ_PSYCHOSOCIAL_NOTES, PSYCHOSOCIAL);
    }

    private void write(UUID person, Compartment compartment, String text) {
        UUID id = Ids.next(clock);
        CaseNote.Place place =
                new CaseNote.Place(person, compartment, Callers.current().account(), clock.instant());
        store.add(CaseNote.write(id, place, text, keys.require(person, compartment)));
    }

    /** Those on all records of the person that whoever acts may read it of. */
    private List<NoteView> read(UUID person, Operation reading, Compartment compartment) {
        return merged.allowed(reading, person).stream()
                .flatMap(record -> read(record, compartment).stream())
                .sorted(Comparator.comparing(NoteView::at).reversed())
                .limit(MOST)
                .toList();
    }

    private List<NoteView> read(UUID record, Compartment compartment) {
        return keys.find(record, compartment)
                .map(key -> store.of(record, compartment, MOST).stream()
                        .map(note -> note.view(key))
                        .toList())
                .orElse(List.of());
    }
}
