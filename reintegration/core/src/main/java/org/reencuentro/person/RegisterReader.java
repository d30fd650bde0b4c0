package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.matching.Traits;
import org.reencuentro.person.model.Identity;
import org.reencuentro.person.store.PersonChanges;
import org.reencuentro.person.store.PersonStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** What the register reads of the database, in short transactions. */
@ApplicationScoped
@Transactional
class RegisterReader {
    private static final int PAGE = 5_000;
    private static final Logger LOG = Logger.getLogger(RegisterReader.class);

    private PersonStore store;
    private PersonChanges changes;
    private DataKeys keys;

    protected RegisterReader() {}

    @Inject
    RegisterReader(PersonStore store, PersonChanges changes, DataKeys keys) {
        this.store = store;
        this.changes = changes;
        this.keys = keys;
    }

    @May(Operation.RUN)
    public long newest() {
        return changes.newest();
    }

    /** The numbers of changes after one that are there. */
    @May(Operation.RUN)
    public Set<Long> numbers(long after) {
        return changes.numbers(after);
    }

    @May(Operation.RUN)
    public SortedMap<Long, List<UUID>> changes(long number, Collection<Long> others) {
        return changes.after(number, others);
    }

    /** Lets go of changes that every register has followed. */
    @May(Operation.RUN)
    public int forgetBefore(Instant earliest) {
        return changes.forgetBefore(earliest);
    }

    /** Hands over the next people after one; returns the last of them, empty when there were none. */
    @May(Operation.RUN)
    public Optional<UUID> page(Optional<UUID> after, BiConsumer<UUID, Traits> into) {
        List<PersonStore.Sealed> sealed = store.sealedAfter(after, PAGE);
        open(sealed).forEach((id, traits) -> traits.ifPresent(each -> into.accept(id, each)));
        return sealed.isEmpty()
                ? Optional.empty()
                : Optional.of(sealed.get(sealed.size() - 1).id());
    }

    /** What is known of people; empty for those who were erased or never were. A record that was given up for another stays. */
    @May(Operation.RUN)
    public Map<UUID, Optional<Traits>> traits(Collection<UUID> people) {
        Map<UUID, Optional<Traits>> known = new HashMap<>();
        people.forEach(each -> known.put(each, Optional.empty()));
        List<UUID> all = new ArrayList<>(people);
        for (int from = 0; from < all.size(); from += PAGE) {
            known.putAll(open(store.sealed(all.subList(from, Math.min(all.size(), from + PAGE)))));
        }
        return known;
    }

    private Map<UUID, Optional<Traits>> open(List<PersonStore.Sealed> sealed) {
        List<PersonStore.Sealed> theirs =
                sealed.stream().filter(PersonStore.Sealed::searchable).toList();
        Map<UUID, Optional<Identity>> opened = identities(theirs);
        Map<UUID, Optional<Traits>> known = new HashMap<>();
        sealed.forEach(each -> known.put(
                each.id(), opened.getOrDefault(each.id(), Optional.empty()).map(RegisterReader::traits)));
        return known;
    }

    private Map<UUID, Optional<Identity>> identities(List<PersonStore.Sealed> sealed) {
        Map<UUID, DataKey> open =
                keys.findOnce(sealed.stream().map(PersonStore.Sealed::id).toList());
        return sealed.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        PersonStore.Sealed::id,
                        each -> Optional.ofNullable(open.get(each.id())).flatMap(key -> identity(each, key))));
    }

    /** One record that cannot be read must not hide all others: it is left out, and told. */
    private static Optional<Identity> identity(PersonStore.Sealed each, DataKey key) {
        try {
            return Optional.of(Identity.open(each.id(), each.identity(), key));
        } catch (RuntimeException unreadable) {
            LOG.errorf(
                    "The register leaves out %s: its record cannot be read (%s)",
                    each.id(), unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    static Traits traits(Identity who) {
        return traits(who.name(), who.birth(), who.sex(), who.home(), who.document());
    }

    static Traits traits(
            PersonName name,
            Optional<BirthDate> birth,
            Optional<Sex> sex,
            Optional<String> home,
            Optional<DocumentNumber> document) {
        return new Traits(
                name.given(),
                name.family(),
                birth.map(BirthDate::year).orElse(0),
                birth.map(BirthDate::month).orElse(0),
                birth.map(BirthDate::day).orElse(0),
                sex.map(each -> each.name().charAt(0)).orElse((char) 0),
                home.filter(each -> each.matches("[0-9]{2}|[0-9]{4}")).orElse(""),
                document.map(DocumentNumber::text).orElse(""));
    }
}
