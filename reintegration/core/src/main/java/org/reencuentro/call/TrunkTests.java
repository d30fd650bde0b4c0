package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.model.TrunkTest;
import org.reencuentro.call.store.TermsStore;
import org.reencuentro.call.store.TrunkTestStore;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.HallNews;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.LineView;
import org.reencuentro.hall.OpeningHours;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Whether families can be reached: once a day when the hall opens, and whenever a supervisor asks, the exchange calls a number
 * of the hall's own through the trunk and hangs up as soon as it answers.
 */
@ApplicationScoped
@Transactional
public class TrunkTests {
    /** The topic of the outbox under which tests are placed. */
    public static final String PLACE = "trunk.test";

    /** Said inside the transaction, heard after it committed. */
    record Changed() {}

    /** Longer than a test call rings. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Clock clock;
    private TrunkTestStore store;
    private TermsStore terms;
    private Halls halls;
    private OpeningHours hours;
    private Board board;
    private Settings settings;
    private Outbox outbox;
    private Event<Changed> changed;
    private Event<HallNews.Item> news;

    protected TrunkTests() {}

    @Inject
    TrunkTests(
            Clock clock,
            TrunkTestStore store,
            TermsStore terms,
            Halls halls,
            OpeningHours hours,
            Board board,
            Settings settings,
            Outbox outbox,
            Event<Changed> changed,
            Event<HallNews.Item> news) {
        this.clock = clock;
        this.store = store;
        this.terms = terms;
        this.halls = halls;
        this.hours = hours;
        this.board = board;
        this.settings = settings;
        this.outbox = outbox;
        this.changed = changed;
        this.news = news;
    }

    /**
     * Asks for a test now; while one goes on it stays that one.
     *
     * @throws Problem {@link TrunkProblem#TRUNK_NUMBER_MISSING} where no number was set up for it,
     *     {@link TrunkProblem#TRUNK_OUT_OF_REACH} while the exchange is not heard, {@link TrunkProblem#TRUNK_OFF} where calls to
     *     families are switched off
     */
    @May(Operation.TEST_TRUNK)
    public void ask(@About UUID hall) {
        if (!possible()) {
            throw new Problem(TrunkProblem.TRUNK_NUMBER_MISSING);
        }
        if (!board.exchangeHeard()) {
            throw new Problem(TrunkProblem.TRUNK_OUT_OF_REACH);
        }
        if (!on(hall)) {
            throw new Problem(TrunkProblem.TRUNK_OFF);
        }
        if (store.last(hall).map(TrunkTest::over).orElse(true)) {
            write(hall, Optional.of(Callers.current().account()));
        }
    }

    private boolean on(UUID hall) {
        return TermsView.of(terms.terms(hall), settings.callMaximum()).on();
    }

    private void write(UUID hall, Optional<UUID> by) {
        TrunkTest test = TrunkTest.ask(Ids.next(clock), hall, by, clock.instant());
        store.add(test);
        outbox.write(PLACE, test.id());
        changed.fire(new Changed());
    }

    /** Asks for a test in each hall that has opened since its last one, and gives up those of which nothing was heard. */
    @May(Operation.RUN)
    public void turn() {
        Instant now = clock.instant();
        store.overdue(now.minus(LONGEST)).forEach(test -> learn(test, TrunkResult.NOT_TRIED));
        if (!possible() || !board.exchangeHeard()) {
            return;
        }
        halls.lines().stream()
                .map(LineView::hall)
                .distinct()
                .filter(hall -> openedSinceItsLast(hall, now) && on(hall))
                .forEach(hall -> write(hall, Optional.empty()));
    }

    /** A hall of which nobody says when it is open never opens. */
    private boolean openedSinceItsLast(UUID hall, Instant now) {
        Hours said = hours.of(hall).hours();
        return said.openSince(now, halls.require(hall).zone())
                .filter(opened -> store.last(hall)
                        .map(last -> last.askedAt().isBefore(opened))
                        .orElse(true))
                .isPresent();
    }

    /** The digits that are called for a test, once; empty when it was placed before, is over, or was asked for too long ago. */
    @May(Operation.RECORD_CALL)
    public Optional<String> place(UUID id) {
        Instant now = clock.instant();
        return store.lock(id)
                .filter(test -> now.isBefore(test.askedAt().plus(LONGEST)) && test.place(now))
                .flatMap(test -> settings.trunkTestNumber());
    }

    /** What became of a test; the first word counts, and of an unknown one nothing is kept. */
    @May(Operation.RECORD_CALL)
    public void record(UUID id, TrunkResult result) {
        store.lock(id).ifPresent(test -> learn(test, result));
    }

    private void learn(TrunkTest test, TrunkResult result) {
        if (test.learn(result, clock.instant())) {
            changed.fire(new Changed());
            if (!result.passes()) {
                news.fire(new HallNews.Item(test.hall(), HallNews.Topic.LINE, test.hall()));
            }
        }
    }

    void show(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
        board.changed();
    }

    /** The last test of each hall whose board whoever asks sees; a hall without any is left out. */
    @May(Operation.READ_BOARD)
    public List<TrunkTestView> last() {
        return halls.reach().stream()
                .sorted()
                .flatMap(hall -> store.last(hall).stream())
                .map(test -> test.view(halls.require(test.hall()).name()))
                .toList();
    }

    /** Whether a number was set up for tests. */
    @May(Operation.READ_BOARD)
    public boolean possible() {
        return settings.trunkTestNumber().isPresent();
    }
}
