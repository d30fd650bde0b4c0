package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.OwnersTable;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.matching.Match;
import org.reencuentro.matching.Traits;
import org.reencuentro.person.model.Person;
import org.reencuentro.person.store.PersonIndex;
import org.reencuentro.person.store.PersonStore;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Registering and finding people. */
@ApplicationScoped
@Transactional
public class People {
    /** So many who may be meant cost a search no more than few. */
    private static final int LOOKED_AT_FIRST = 100;

    /** So far down the list of those who may be meant a search looks for people who may be seen. */
    private static final int MOST_CANDIDATES = 5_000;

    /** How much less likely than the likeliest, in bits, somebody may be and still be shown. */
    private static final double WORTH_SHOWING = 12;

    private PersonStore store;
    private Policy policy;
    private DataKeys keys;
    private Sealing sealing;
    private PersonIndex index;
    private Register register;
    private Registering registering;
    private Merged merged;
    private Shown shown;

    protected People() {}

    @Inject
    public People(
            PersonStore store,
            Policy policy,
            DataKeys keys,
            Sealing sealing,
            PersonIndex index,
            Register register,
            Registering registering,
            Merged merged,
            Shown shown) {
        this.store = store;
        this.policy = policy;
        this.keys = keys;
        this.sealing = sealing;
        this.index = index;
        this.register = register;
        this.registering = registering;
        this.merged = merged;
        this.shown = shown;
    }

    @Produces
    static OwnersTable keys() {
        return Person.KEYS;
    }

    /** Registers people and returns who they are from now on, in the same order. */
    @May(Operation.ONLY_WITHIN)
    public List<UUID> register(List<NewPerson> known) {
        List<UUID> ids = new ArrayList<>(known.size());
        register(known, Math.max(1, known.size()), ids::addAll);
        return ids;
    }

    /**
     * Registers very many people in pieces, in their order; all of them are there for good when the transaction is.
     *
     * @param piece how many are written one after the other; at least 1
     * @param written told who the people of each piece are from now on, once they are written
     */
    @May(Operation.ONLY_WITHIN)
    public void register(List<NewPerson> known, int piece, Consumer<List<UUID>> written) {
        registering.register(known, piece, written);
    }

    /** Registers somebody and returns who they are from now on. */
    @May(Operation.ONLY_WITHIN)
    public UUID register(NewPerson known) {
        return register(List.of(known)).get(0);
    }

    /**
     * A person, whose records may be several; under the record they are shown under.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.READ_CASE)
    public PersonView require(@About UUID id) {
        return shown.person(id);
    }

    /** Those of the records that exist, by identifier; what each says itself. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, PersonView> views(Collection<UUID> ids) {
        return views(store.people(ids)).stream().collect(Collectors.toMap(PersonView::id, view -> view));
    }

    /** Those of the people whom whoever asks may see, by identifier; each as they are shown. */
    @May(Operation.SEARCH_PEOPLE)
    public Map<UUID, PersonView> seen(Collection<UUID> ids) {
        return shown(policy.visible(Operation.READ_CASE, Set.copyOf(ids), id -> id));
    }

    /** People whom whoever asks may see, by identifier; each as they are shown. */
    @May(Operation.ONLY_WITHIN)
    Map<UUID, PersonView> shown(Collection<UUID> seen) {
        Map<UUID, PersonView> views = new HashMap<>(views(seen));
        merged.groups(seen).keySet().forEach(id -> views.computeIfPresent(id, (any, own) -> shown.person(id)));
        return views;
    }

    private List<PersonView> once(List<UUID> seen, int most) {
        List<UUID> people = seen.stream()
                .map(merged.shownAs(seen)::get)
                .distinct()
                .limit(most)
                .toList();
        Map<UUID, PersonView> views = shown(people);
        return people.stream().map(views::get).toList();
    }

    private List<PersonView> views(List<Person> people) {
        Map<UUID, DataKey> open = keys.open(people.stream().map(Person::key).toList());
        return people.stream()
                .map(person -> person.view(Optional.ofNullable(open.get(person.id()))))
                .toList();
    }

    /**
     * People whom whoever asks may see: those with that number on their document or as their telephone, their own or one at
     * which they are reached, written whichever way; if there are none, those whose name the text may mean, the likeliest first: words in any order, cut short, misspelt, with or without a
     * year or date of birth. A text that is no number and has no word of at least two letters finds nobody.
     *
     * @throws Problem {@link PersonProblem#REGISTER_NOT_READY} in the first moments after a start
     */
    @May(Operation.SEARCH_PEOPLE)
    public List<PersonView> named(String text, int most) {
        List<UUID> numbered = policy.visible(Operation.READ_CASE, numbered(text), id -> id);
        return numbered.isEmpty() ? meant(WantedName.traits(text), most) : once(numbered, most);
    }

    /** Looks further down the list as long as too few of those found may be seen and somebody there is worth showing. */
    private List<PersonView> meant(Optional<Traits> wanted, int most) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        for (int looked = LOOKED_AT_FIRST; ; looked *= 8) {
            List<Match> matches = register.find(wanted.get(), looked);
            List<Match> seen = seen(matches, most);
            boolean all = matches.size() < looked || looked > MOST_CANDIDATES;
            if (all || seen.size() >= most || tooUnlikely(matches.get(matches.size() - 1), seen)) {
                return likely(seen, most);
            }
        }
    }

    /**
     * Those of the matches who may be seen, as far down as somebody may be worth showing. The first few are looked at first:
     * if any of them may be seen, nobody who is much less likely needs to be. The others are asked about all at once, since
     * a question about a hundred costs the database little more than one about twenty.
     */
    private List<Match> seen(List<Match> matches, int most) {
        List<Match> seen = new ArrayList<>();
        List<Match> next = close(matches, matches).limit(2L * most).toList();
        for (int from = 0; !next.isEmpty() && seen.size() < most; ) {
            seen.addAll(policy.visible(Operation.READ_CASE, next, Match::id));
            from += next.size();
            next = close(matches.subList(from, matches.size()), seen).toList();
        }
        return merged.once(seen);
    }

    private static Stream<Match> close(List<Match> matches, List<Match> to) {
        return matches.stream().takeWhile(each -> !tooUnlikely(each, to));
    }

    private static boolean tooUnlikely(Match match, List<Match> likeliest) {
        return !likeliest.isEmpty() && match.bits() < likeliest.get(0).bits() - WORTH_SHOWING;
    }

    private record Likely(double bits, String key, PersonView person) {
        Likely(double bits, PersonView person) {
            this(bits, person.name().searchKey(), person);
        }
    }

    private List<PersonView> likely(List<Match> seen, int most) {
        List<Match> close = seen.stream()
                .filter(each -> !tooUnlikely(each, seen))
                .limit(most)
                .toList();
        Map<UUID, PersonView> views = shown(close.stream().map(Match::id).toList());
        return close.stream()
                .filter(each -> views.containsKey(each.id()))
                .map(each -> new Likely(each.bits(), views.get(each.id())))
                .sorted(Comparator.comparingDouble(Likely::bits).reversed().thenComparing(Likely::key))
                .map(Likely::person)
                .toList();
    }

    private List<UUID> numbered(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        Set<UUID> found = new LinkedHashSet<>();
        if (DocumentNumber.looksLike(text)) {
            found.addAll(index.with(FoundBy.document(new DocumentNumber(text), sealing), MOST_CANDIDATES));
        }
        for (PhoneNumber number : PhoneNumber.guesses(text)) {
            found.addAll(index.with(FoundBy.phone(number, sealing), MOST_CANDIDATES));
        }
        return List.copyOf(found);
    }

    /** How many of the people speak each language; those of whom it is not known are left out. */
    @May(Operation.ONLY_WITHIN)
    public Map<Language, Integer> languages(Collection<UUID> ids) {
        return store.languages(ids);
    }

    /** Which of the people were changed since they were registered, or are spoken of anywhere but on a list. */
    @May(Operation.ONLY_WITHIN)
    public Set<UUID> tied(Collection<UUID> ids) {
        return store.tied(ids);
    }

    /**
     * Takes out people who should never have been registered, with their keys: no copy of the database tells who they were.
     * Nothing may refer to them any more.
     */
    @May(Operation.ONLY_WITHIN)
    public void withdraw(Collection<UUID> ids) {
        keys.erase(ids);
        store.remove(ids);
    }

    void forget(@Observes DataKeys.Erased erased) {
        store.person(erased.owner()).ifPresent(person -> {
            person.forget();
            register.note(List.of(person.id()));
        });
    }
}
