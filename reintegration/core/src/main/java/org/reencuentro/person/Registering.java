package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.NewKey;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.model.Person;
import org.reencuentro.person.store.PersonIndex;
import org.reencuentro.person.store.PersonStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Seals people and writes them, as many as a list may name. */
@ApplicationScoped
@Transactional
public class Registering {
    private Clock clock;
    private PersonStore store;
    private DataKeys keys;
    private Sealing sealing;
    private PersonIndex index;
    private Register register;

    protected Registering() {}

    @Inject
    public Registering(
            Clock clock, PersonStore store, DataKeys keys, Sealing sealing, PersonIndex index, Register register) {
        this.clock = clock;
        this.store = store;
        this.keys = keys;
        this.sealing = sealing;
        this.index = index;
        this.register = register;
    }

    /**
     * Registers people in pieces, in their order. By what they are found, and that they are new, is written once for all
     * of them when the last piece is.
     *
     * @param piece how many are written one after the other; at least 1
     * @param written told who the people of each piece are from now on, once their rows are written
     */
    @May(Operation.ONLY_WITHIN)
    void register(List<NewPerson> known, int piece, Consumer<List<UUID>> written) {
        List<UUID> all = new ArrayList<>(known.size());
        for (int from = 0; from < known.size(); from += piece) {
            List<UUID> ids = write(known.subList(from, Math.min(known.size(), from + piece)));
            all.addAll(ids);
            written.accept(ids);
        }
        index.add(foundBy(all, known));
        register.note(all);
    }

    private List<UUID> write(List<NewPerson> known) {
        List<UUID> ids = known.stream().map(each -> Ids.next(clock)).toList();
        Map<UUID, NewKey> made = keys.make(ids);
        Instant at = clock.instant();
        // Sealing needs no database, and so no thread of this transaction: it is shared out among the processors.
        store.add(IntStream.range(0, ids.size())
                .parallel()
                .mapToObj(i -> Person.register(ids.get(i), known.get(i), made.get(ids.get(i)), at))
                .toList());
        return ids;
    }

    private Map<UUID, List<byte[]>> foundBy(List<UUID> ids, List<NewPerson> known) {
        return IntStream.range(0, ids.size())
                .parallel()
                .filter(i -> known.get(i).document().isPresent())
                .boxed()
                .collect(Collectors.toMap(ids::get, i -> FoundBy.of(known.get(i), sealing)));
    }
}
