package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.WaitingNumbers;
import org.reencuentro.hall.WaitingView;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** A mass arrival: several doors give out numbers, several desks call them. */
@ExtendWith(ArquillianExtension.class)
class WaitingNumbersIT {
    private static final int PEOPLE = 40;

    @Inject
    Given given;

    @Inject
    Halls halls;

    @Inject
    WaitingNumbers numbers;

    @Resource
    ManagedExecutorService threads;

    private UUID hall;
    private Subject desk;

    @BeforeEach
    void aHallOfItsOwn() {
        hall = Callers.as(
                Subject.system(),
                () -> halls.open("W" + Given.unique(), "Sala de prueba", ZoneId.of("America/Guatemala"))
                        .id());
        desk = given.subject(Role.FLIGHT_DESK, given.staff(Role.FLIGHT_DESK).account(), Set.of(hall));
    }

    private <T> List<T> together(int times, Callable<T> each) throws Exception {
        List<Future<T>> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            asked.add(threads.submit(each));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> one : asked) {
            answers.add(one.get());
        }
        return answers;
    }

    private int give() {
        return Callers.as(desk, () -> numbers.give(hall));
    }

    private Optional<Integer> call(int number) {
        return Callers.as(desk, () -> numbers.callNext(hall, number));
    }

    private WaitingView now() {
        return Callers.as(desk, () -> numbers.now(hall));
    }

    @Test
    void twoDoorsNeverGiveTheSameNumber() throws Exception {
        List<Integer> given = together(PEOPLE, this::give);
        assertEquals(
                IntStream.rangeClosed(1, PEOPLE).boxed().toList(),
                given.stream().sorted().toList());
        assertEquals(PEOPLE, now().waiting());
    }

    @Test
    void twoDesksThatCallTheNextAtOnceNeverCallTheSameAndLeaveNobodyOut() throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            give();
        }
        List<Optional<Integer>> called = together(PEOPLE + 3, () -> call(1));
        assertEquals(
                IntStream.rangeClosed(1, PEOPLE).boxed().toList(),
                called.stream().flatMap(Optional::stream).sorted().toList());
        assertEquals(3, called.stream().filter(Optional::isEmpty).count(), "nobody waits any more");
        assertEquals(0, now().waiting());
        assertEquals(PEOPLE, now().served());
    }

    @Test
    void whoWaitsLongestIsCalledToTheDeskThatIsFree() {
        give();
        give();
        assertEquals(Optional.of(1), call(2));
        assertEquals(Optional.of(2), call(5));
        assertEquals(Optional.empty(), call(2));
        assertEquals(
                Optional.of(1), now().at(2).map(WaitingView.Called::number), "it stays at the desk that called it");
        assertEquals(
                List.of(2, 1),
                now().called().stream().map(WaitingView.Called::number).toList());
    }

    @Test
    void peakModeIsBegunOnceByHoweverManyAndEndsWithNumbersStillWaiting() throws Exception {
        together(4, () -> {
            Callers.as(desk, () -> numbers.begin(hall));
            return true;
        });
        assertTrue(now().peak());
        give();
        Callers.as(desk, () -> numbers.end(hall));
        Callers.as(desk, () -> numbers.end(hall));
        assertFalse(now().peak());
        assertEquals(Optional.of(1), call(1));
    }
}
