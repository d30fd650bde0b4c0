package org.reencuentro.word.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.Destination;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.word.FamilyWordProblem;
import org.reencuentro.word.FamilyWordState;
import org.reencuentro.word.FamilyWordView;
import org.reencuentro.word.WhyNotPassedOn;

/**
 * That a family rang the hall and left word. For whom it is, somebody finds out by hearing it; until then it is nobody's.
 */
@Entity
@Table(name = "family_word")
public class FamilyWord {
    /** The number at which the family wants to be called. */
    public static final SealedColumn NUMBER = new SealedColumn("family_word", "id", "number_sealed");

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** Under which name the exchange recorded it: told twice, it is one. */
    @Column(name = "left_as")
    private String leftAs;

    private int seconds;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "number_sealed")
    private byte[] number;

    private String region;

    @Column(name = "last_two")
    private String lastTwo;

    @Enumerated(EnumType.STRING)
    private FamilyWordState state;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "why_not")
    private WhyNotPassedOn whyNot;

    @Column(name = "passed_on_by")
    private UUID passedOnBy;

    @Column(name = "passed_on_at")
    private Instant passedOnAt;

    @Version
    private int version;

    protected FamilyWord() {}

    /**
     * Where and how a word was left.
     *
     * @param as the name under which the exchange recorded it
     */
    public record Left(UUID hall, Language language, String as, int seconds, Instant at) {}

    /** A word that was just left. */
    public static FamilyWord leave(UUID id, Left left) {
        FamilyWord word = new FamilyWord();
        word.id = id;
        word.hall = left.hall();
        word.language = left.language();
        word.leftAs = left.as();
        word.seconds = left.seconds();
        word.leftAt = left.at();
        word.state = FamilyWordState.NEW;
        return word;
    }

    /**
     * The number at which the family wants to be called, instead of what was said before.
     *
     * @throws Problem {@link FamilyWordProblem#FAMILY_WORD_ERASED}
     */
    public void callBack(Destination destination, Sealing sealing) {
        if (state == FamilyWordState.ERASED) {
            throw new Problem(FamilyWordProblem.FAMILY_WORD_ERASED);
        }
        number = sealing.seal(destination.dial(), NUMBER.place(id));
        region = destination.region();
        lastTwo = destination.lastTwo();
    }

    /**
     * Somebody looks for whom it is for, from now on they alone.
     *
     * @throws Problem {@link FamilyWordProblem#FAMILY_WORD_PASSED_ON}, {@link FamilyWordProblem#FAMILY_WORD_ERASED}
     */
    public void take(UUID by) {
        move(FamilyWordState.BEING_LOOKED_FOR);
        takenBy = by;
        whyNot = null;
    }

    /**
     * Whoever looked for it cannot go on.
     *
     * @throws Problem {@link FamilyWordProblem#FAMILY_WORD_NOT_TAKEN} or as {@link #take}
     */
    public void putBack() {
        requireTaken();
        move(FamilyWordState.NEW);
        takenBy = null;
        person = null;
    }

    /**
     * It is for this person, instead of whoever was thought before.
     *
     * @throws Problem {@link FamilyWordProblem#FAMILY_WORD_NOT_TAKEN} or as {@link #take}
     */
    public void link(UUID whom) {
        requireTaken();
        person = whom;
    }

    /**
     * It is not for whom it was thought to be.
     *
     * @throws Problem as {@link #link}
     */
    public void unlink() {
        requireTaken();
        person = null;
    }

    /**
     * Whoever it is for gets it.
     *
     * @throws Problem {@link FamilyWordProblem#FAMILY_WORD_OF_NOBODY} or as {@link #link}
     */
    public void passOn(UUID by, Instant at) {
        requirePerson();
        move(FamilyWordState.PASSED_ON);
        passedOnBy = by;
        passedOnAt = at;
    }

    /**
     * It could not be passed on.
     *
     * @throws Problem as {@link #link}
     */
    public void giveUp(WhyNotPassedOn why) {
        requireTaken();
        move(FamilyWordState.NOT_PASSED_ON);
        whyNot = why;
    }

    /** Whoever it is for is not known any more, nor is what was said kept. */
    public void forget() {
        state = FamilyWordState.ERASED;
        number = null;
        region = null;
        lastTwo = null;
        person = null;
    }

    /**
     * Whom it is for, when it may be passed on.
     *
     * @throws Problem as {@link #passOn}
     */
    public UUID requirePerson() {
        requireTaken();
        if (person == null) {
            throw new Problem(FamilyWordProblem.FAMILY_WORD_OF_NOBODY);
        }
        return person;
    }

    private void requireTaken() {
        if (state != FamilyWordState.BEING_LOOKED_FOR) {
            throw refusal();
        }
    }

    private void move(FamilyWordState next) {
        if (!state.leadsTo(next)) {
            throw refusal();
        }
        state = next;
    }

    private Problem refusal() {
        return new Problem(
                switch (state) {
                    case PASSED_ON -> FamilyWordProblem.FAMILY_WORD_PASSED_ON;
                    case ERASED -> FamilyWordProblem.FAMILY_WORD_ERASED;
                    case NEW, BEING_LOOKED_FOR, NOT_PASSED_ON -> FamilyWordProblem.FAMILY_WORD_NOT_TAKEN;
                });
    }

    /** The digits that the exchange dials; empty where none were left, and once they are erased. */
    public Optional<String> number(Sealing sealing) {
        return Optional.ofNullable(number).map(kept -> sealing.unseal(kept, NUMBER.place(id)));
    }

    /** As staff see it. */
    public FamilyWordView view() {
        return new FamilyWordView(
                id,
                language,
                seconds,
                leftAt,
                state,
                Optional.ofNullable(region),
                Optional.ofNullable(lastTwo),
                Optional.ofNullable(takenBy),
                Optional.ofNullable(person),
                Optional.ofNullable(whyNot),
                Optional.ofNullable(passedOnAt));
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public FamilyWordState state() {
        return state;
    }

    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }
}
