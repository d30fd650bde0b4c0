package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.call.HallTerms;
import org.reencuentro.call.TrunkProblem;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.call.TrunkTestView;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.HallNews;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.OpeningHours;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Tests of the trunk where no exchange is connected: what is asked for, once, and what becomes of it. */
@ExtendWith(ArquillianExtension.class)
class TrunkTestsIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Inject
    Given given;

    @Inject
    OpeningHours hours;

    @Inject
    HallTerms terms;

    @Inject
    TrunkTests tests;

    @Inject
    Board board;

    @Inject
    HallNews news;

    private final List<HallNews.Item> told = new CopyOnWriteArrayList<>();
    private Runnable deaf;
    private UUID hall;
    private Subject supervisor;

    @BeforeEach
    void openAHall() {
        hall = given.newHall().id();
        given.phone(hall);
        supervisor = given.subject(Role.SUPERVISOR, UUID.randomUUID(), Set.of(hall));
        deaf = news.listen(item -> {
            if (item.topic() == HallNews.Topic.LINE && item.hall().equals(hall)) {
                told.add(item);
            }
        });
        board.heard();
    }

    @AfterEach
    void theExchangeGoes() {
        board.silent();
        deaf.run();
    }

    private void ask() {
        Callers.as(supervisor, () -> tests.ask(hall));
    }

    private Optional<TrunkTestView> last() {
        return Callers.as(supervisor, () -> tests.last()).stream().findFirst();
    }

    private void refused(TrunkProblem why) {
        assertEquals(why, assertThrows(Problem.class, this::ask).code());
    }

    private TrunkTestView over() {
        long until = System.nanoTime() + LONG_ENOUGH.toNanos();
        Optional<TrunkTestView> found = last();
        while (found.flatMap(TrunkTestView::result).isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            found = last();
        }
        return found.orElseThrow();
    }

    /** News follow what was committed: what is seen already may still be told. */
    private List<HallNews.Item> told() {
        long until = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (told.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return told;
    }

    @Test
    void whatCannotBePlacedIsSaidToWhoeverSeesTheBoard() {
        ask();
        TrunkTestView test = over();
        assertEquals(Optional.of(TrunkResult.NOT_TRIED), test.result());
        assertTrue(test.fails() && !test.byItself());
        assertEquals(List.of(hall), told().stream().map(HallNews.Item::about).toList());
    }

    @Test
    void nobodyTestsWhatIsOffOrOutOfReach() {
        board.silent();
        refused(TrunkProblem.TRUNK_OUT_OF_REACH);
        board.heard();
        Callers.as(supervisor, () -> terms.off(hall, "Maintenance"));
        refused(TrunkProblem.TRUNK_OFF);
        assertEquals(Optional.empty(), last());
    }

    @Test
    void itIsTestedOnceWhenTheHallOpens() {
        turn();
        assertEquals(Optional.empty(), last(), "nobody says when this hall is open");
        Hours.Span always = new Hours.Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        Map<DayOfWeek, Hours.Span> week =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> always));
        Callers.as(supervisor, () -> hours.set(hall, week));
        turn();
        TrunkTestView first = over();
        assertTrue(first.byItself());
        turn();
        assertEquals(first.askedAt(), last().orElseThrow().askedAt());
    }

    private void turn() {
        Callers.as(Subject.system(), tests::turn);
    }
}
