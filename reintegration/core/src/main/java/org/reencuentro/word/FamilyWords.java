package org.reencuentro.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.call.Destination;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.word.model.FamilyWord;
import org.reencuentro.word.model.FamilyWordSound;
import org.reencuentro.word.store.FamilyWordStore;

/**
 * The word of families that ring the hall. Whoever leaves one learns nothing: nobody is looked up while they speak. Somebody
 * of the hall hears it, finds whom it is for, and it is passed on; for minors and whoever may be in danger child
 * protection decides, because the number that was left may be anybody's.
 */
@ApplicationScoped
@Transactional
public class FamilyWords {
    /** Half a second of a telephone's sound and the head of its file: what is shorter says nothing. */
    public static final int SHORTEST_BYTES = 44 + 8_000;

    /** Thirty seconds and a little: what is longer was not recorded by the hall's exchange. */
    public static final int LONGEST_BYTES = 44 + 16_000 * 35;

    private static final int BYTES_A_SECOND = 16_000;

    /** How long staff see what became of one. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private static final int MOST_SHOWN = 200;

    /** More open ones are not counted. */
    public static final int MOST_COUNTED = 99;

    private Clock clock;
    private FamilyWordStore store;
    private FamilyWordLimit limit;
    private Halls halls;
    private Guarded guarded;
    private Policy policy;
    private Sealing sealing;

    protected FamilyWords() {}

    @Inject
    FamilyWords(
            Clock clock,
            FamilyWordStore store,
            FamilyWordLimit limit,
            Halls halls,
            Guarded guarded,
            Policy policy,
            Sealing sealing) {
        this.clock = clock;
        this.store = store;
        this.limit = limit;
        this.halls = halls;
        this.guarded = guarded;
        this.policy = policy;
        this.sealing = sealing;
    }

    @Produces
    static SealedColumn numbers() {
        return FamilyWord.NUMBER;
    }

    @Produces
    static SealedColumn sounds() {
        return FamilyWordSound.SOUND;
    }

    void forget(@Observes DataKeys.Erased erased) {
        store.of(List.of(erased.owner())).forEach(word -> {
            store.sound(word.id()).ifPresent(store::remove);
            word.forget();
        });
    }

    /**
     * Whether a caller may leave word now; counts towards the limit of the hour.
     *
     * @param caller the caller's number as the trunk tells it, counted under a keyed pseudonym and kept nowhere; whoever
     *     shows none counts towards the limit of all alone
     */
    @May(Operation.LEAVE_FAMILY_WORD)
    public boolean admit(String caller) {
        String digits = caller.replaceAll("[^0-9]", "");
        String who = digits.isEmpty()
                ? Ids.next(clock).toString()
                : HexFormat.of().formatHex(sealing.pseudonym("family caller", digits));
        return limit.count(who).isPresent();
    }

    /**
     * Takes word in; telling it again changes nothing.
     *
     * @param beside a line of the hall whose number was rung
     * @param name the name under which it was recorded
     * @param file what was said, WAV
     * @throws IllegalArgumentException when no hall has the line, or the file is no word
     */
    @May(Operation.LEAVE_FAMILY_WORD)
    public void leave(String beside, Language language, String name, byte[] file) {
        if (file.length < SHORTEST_BYTES || file.length > LONGEST_BYTES) {
            throw new IllegalArgumentException("No word is of " + file.length + " bytes");
        }
        UUID hall = halls.line(beside)
                .map(LineView::hall)
                .orElseThrow(() -> new IllegalArgumentException("No hall has line " + beside));
        if (store.lockLeftAs(name).isPresent()) {
            return;
        }
        UUID id = Ids.next(clock);
        int seconds = Math.max(1, (file.length - 44) / BYTES_A_SECOND);
        store.add(
                FamilyWord.leave(id, new FamilyWord.Left(hall, language, name, seconds, clock.instant())),
                FamilyWordSound.keep(id, file, sealing));
    }

    /** Whether the word of a recording is kept. */
    @May(Operation.LEAVE_FAMILY_WORD)
    public boolean isKept(String name) {
        return store.lockLeftAs(name).isPresent();
    }

    /**
     * The number at which a family wants to be called, said after its word.
     *
     * @param name the name under which the word was recorded
     * @param digits international
     * @throws Problem of {@link org.reencuentro.call.CallProblem} when no number can be made of them, or
     *     {@link FamilyWordProblem}
     */
    @May(Operation.LEAVE_FAMILY_WORD)
    public void callBack(String name, String digits) {
        Destination destination = Destination.dialled(digits);
        store.lockLeftAs(name)
                .orElseThrow(() -> new Problem(FamilyWordProblem.FAMILY_WORD_UNKNOWN))
                .callBack(destination, sealing);
    }

    /** Word in the halls of whoever asks: what is open, the oldest first, then what is done, the newest first; at most 200 each. */
    @May(Operation.LIST_FAMILY_WORDS)
    public List<FamilyWordView> list() {
        Set<UUID> reach = halls.reach();
        List<FamilyWord> all = Stream.concat(
                        store.open(reach, MOST_SHOWN).stream(),
                        store.done(reach, clock.instant().minus(SHOWN), MOST_SHOWN).stream())
                .toList();
        return policy.visible(Operation.READ_FAMILY_WORD, all, FamilyWord::id).stream()
                .map(FamilyWord::view)
                .toList();
    }

    /** How many are open in the halls of whoever asks; {@value #MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long countOpen() {
        return policy.visible(Operation.READ_FAMILY_WORD, store.open(halls.reach(), MOST_COUNTED), FamilyWord::id)
                .size();
    }

    /**
     * One of them.
     *
     * @throws Problem {@link FamilyWordProblem#FAMILY_WORD_UNKNOWN}
     */
    @May(Operation.READ_FAMILY_WORD)
    public FamilyWordView require(@About UUID id) {
        return found(store.word(id)).view();
    }

    /**
     * What was said, WAV.
     *
     * @throws Problem {@link FamilyWordProblem#FAMILY_WORD_ERASED}
     */
    @May(Operation.HEAR_FAMILY_WORD)
    public byte[] hear(@About UUID id) {
        return store.sound(id)
                .orElseThrow(() -> new Problem(FamilyWordProblem.FAMILY_WORD_ERASED))
                .file(sealing);
    }

    /**
     * Whoever acts looks for whom it is for; also where somebody else did, or it was given up.
     *
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.KEEP_FAMILY_WORD)
    public void take(@About UUID id) {
        lock(id).take(Callers.current().account());
    }

    /**
     * Nobody looks for it any more; the next may.
     *
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.KEEP_FAMILY_WORD)
    public void putBack(@About UUID id) {
        lock(id).putBack();
    }

    /**
     * It is for this person.
     *
     * @throws Problem of {@link FamilyWordProblem}, or {@link PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.KEEP_FAMILY_WORD)
    public void link(@About UUID id, UUID person) {
        FamilyWord word = lock(id);
        if (policy.visible(Operation.READ_CASE, List.of(person), each -> each).isEmpty()) {
            throw new Problem(PersonProblem.PERSON_UNKNOWN);
        }
        word.link(person);
    }

    /**
     * It is for nobody who is known yet.
     *
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.KEEP_FAMILY_WORD)
    public void unlink(@About UUID id) {
        lock(id).unlink();
    }

    /**
     * It could not be passed on.
     *
     * @param why empty where it was not said
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.KEEP_FAMILY_WORD)
    public void giveUp(@About UUID id, Optional<WhyNotPassedOn> why) {
        lock(id).giveUp(why.orElseThrow(() -> new Problem(FamilyWordProblem.FAMILY_WORD_REASON_MISSING)));
    }

    /** Whether only child protection may pass it on: it is for a minor, or for somebody who may be in danger. */
    @May(Operation.PASS_ON_FAMILY_WORD)
    public boolean isGuarded(@About UUID id) {
        return guarded.is(found(store.word(id)));
    }

    /**
     * Whoever it is for gets it.
     *
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.PASS_ON_FAMILY_WORD)
    public void passOn(@About UUID id) {
        FamilyWord word = lock(id);
        requireUnguarded(word);
        passOn(word);
    }

    /**
     * The same by child protection, whoever it is for.
     *
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.PASS_ON_GUARDED_WORD)
    public void passOnGuarded(@About UUID id) {
        passOn(lock(id));
    }

    private void passOn(FamilyWord word) {
        word.requirePerson();
        word.passOn(Callers.current().account(), clock.instant());
    }

    /**
     * The digits of the number, for whoever has the person with them: the word was passed on. Empty where none were left.
     *
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.PASS_ON_FAMILY_WORD)
    public Optional<String> number(@About UUID id) {
        FamilyWord word = found(store.word(id));
        requireUnguarded(word);
        return number(word);
    }

    /**
     * The same by child protection, whoever it is for.
     *
     * @throws Problem of {@link FamilyWordProblem}
     */
    @May(Operation.PASS_ON_GUARDED_WORD)
    public Optional<String> numberGuarded(@About UUID id) {
        return number(found(store.word(id)));
    }

    private Optional<String> number(FamilyWord word) {
        if (word.state() != FamilyWordState.PASSED_ON) {
            throw new Problem(
                    word.state() == FamilyWordState.ERASED
                            ? FamilyWordProblem.FAMILY_WORD_ERASED
                            : FamilyWordProblem.FAMILY_WORD_NOT_TAKEN);
        }
        return word.number(sealing);
    }

    private void requireUnguarded(FamilyWord word) {
        if (guarded.is(word)) {
            throw new Problem(FamilyWordProblem.FAMILY_WORD_GUARDED);
        }
    }

    private FamilyWord lock(UUID id) {
        return found(store.lock(id));
    }

    private static FamilyWord found(Optional<FamilyWord> word) {
        return word.orElseThrow(() -> new Problem(FamilyWordProblem.FAMILY_WORD_UNKNOWN));
    }
}
