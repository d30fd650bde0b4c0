package org.reencuentro.homecoming.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.HomeAnswer;
import org.reencuentro.homecoming.HomeState;
import org.reencuentro.homecoming.HomecomingProblem;
import org.reencuentro.homecoming.HomecomingView;
import org.reencuentro.homecoming.TravelsBy;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;

/** Somebody left a hall for home; whether they arrived. */
@Entity
@Table(name = "homecoming")
public class Homecoming {
    /** So often nobody answers before nobody asks any more. */
    public static final int MOST_TRIES = 3;

    /** The longest report of what happened, in characters. */
    public static final int LONGEST_WORDS = 500;

    /** Somebody asks the next day at this hour of the hall: buses of the night have arrived. */
    private static final LocalTime ASKED_AT = LocalTime.of(10, 0);

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "hall_id")
    private UUID hall;

    /** The person while they are on the way, so that the database lets nobody leave twice; null afterwards. */
    @Column(name = "open_person")
    private UUID openPerson;

    @Enumerated(EnumType.STRING)
    @Column(name = "travels_by")
    private TravelsBy by;

    @Enumerated(EnumType.STRING)
    private Escort escort;

    @Enumerated(EnumType.STRING)
    private HomeState state;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "ask_at")
    private Instant askAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private int tries;

    @Column(name = "words_sealed")
    private byte[] words;

    @Version
    private int version;

    protected Homecoming() {}

    /**
     * Who leaves.
     *
     * @param minor under age, or presumed so
     */
    public record Whose(UUID person, UUID hall, ZoneId zone, boolean minor) {}

    /**
     * Somebody leaves.
     *
     * @param asked whether they want to be asked the next day
     * @throws Problem {@link HomecomingProblem#HOMECOMING_MINOR_ALONE}
     */
    public static Homecoming leave(
            UUID id, Whose whose, TravelsBy by, Escort escort, boolean asked, UUID account, Instant at) {
        if (whose.minor() && escort == Escort.NOBODY) {
            throw new Problem(HomecomingProblem.HOMECOMING_MINOR_ALONE);
        }
        Homecoming left = new Homecoming();
        left.id = id;
        left.person = whose.person();
        left.hall = whose.hall();
        left.by = by;
        left.escort = escort;
        left.leftAt = at;
        left.notedBy = account;
        left.askAt = asked ? nextDay(at, whose.zone()) : at;
        left.to(asked ? HomeState.ON_THE_WAY : HomeState.NOT_ASKED, at);
        return left;
    }

    private static Instant nextDay(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone)
                .plusDays(1)
                .atTime(ASKED_AT)
                .atZone(zone)
                .toInstant();
    }

    private void to(HomeState next, Instant at) {
        state = next;
        openPerson = next.open() ? person : null;
        closedAt = next.open() ? null : at;
    }

    /**
     * Somebody asked, or they rang up.
     *
     * @param said what happened, or what was done about it; of {@link HomeAnswer#TROUBLE} and {@link HomeAnswer#SETTLED}
     * @param key of the person
     * @throws Problem {@link HomecomingProblem#HOMECOMING_ANSWERED}, {@link HomecomingProblem#HOMECOMING_WORDS_REFUSED}
     */
    public void answer(HomeAnswer answer, String said, DataKey key, ZoneId zone, Instant at) {
        HomeState next = switch (answer) {
            case ARRIVED -> HomeState.ARRIVED;
            case NO_ANSWER -> tries + 1 < MOST_TRIES ? HomeState.ON_THE_WAY : HomeState.NOT_REACHED;
            case TROUBLE -> HomeState.TROUBLE;
            case SETTLED -> HomeState.SETTLED;
        };
        if (!state.next().contains(next)) {
            throw new Problem(HomecomingProblem.HOMECOMING_ANSWERED);
        }
        if (answer == HomeAnswer.TROUBLE || answer == HomeAnswer.SETTLED) {
            String added = said.strip();
            if (added.isEmpty() || added.length() > LONGEST_WORDS) {
                throw new Problem(HomecomingProblem.HOMECOMING_WORDS_REFUSED);
            }
            String before = words(Optional.of(key)).map(each -> each + "\n").orElse("");
            words = key.seal(before + added, place());
        }
        if (answer == HomeAnswer.NO_ANSWER) {
            tries++;
            askAt = nextDay(at, zone);
        }
        // What happened is seen to at once.
        askAt = next == HomeState.TROUBLE ? at : askAt;
        to(next, at);
    }

    private String place() {
        return "homecoming.words_sealed:" + id;
    }

    private Optional<String> words(Optional<DataKey> key) {
        return Optional.ofNullable(words).flatMap(bytes -> key.map(open -> open.text(bytes, place())));
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID hall() {
        return hall;
    }

    public HomeState state() {
        return state;
    }

    public Instant askAt() {
        return askAt;
    }

    /** As it is shown; empty key and no questions for lists. */
    public HomecomingView view(Optional<DataKey> key, List<HomecomingView.Asking> asked) {
        return new HomecomingView(id, person, by, escort, state, leftAt, askAt, tries, words(key), asked);
    }
}
