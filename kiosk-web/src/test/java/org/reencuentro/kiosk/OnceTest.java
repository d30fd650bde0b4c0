package org.reencuentro.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class OnceTest {
    private static final UUID KIOSK = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final byte[] BODY = "{\"pin\":\"4826\"}".getBytes(UTF_8);
    private static final String KEY = "4b7f2c1e-key";

    private final SteppedClock clock = new SteppedClock();
    private final Once once = new Once(clock);
    private final AtomicInteger done = new AtomicInteger();

    private String ask(UUID kiosk, String key, byte[] body) {
        return once.answer(kiosk, key, body, () -> "answer " + done.incrementAndGet());
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        assertEquals(ask(KIOSK, KEY, BODY), ask(KIOSK, KEY, BODY.clone()));
        assertEquals(1, done.get());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        ask(KIOSK, KEY, BODY);
        Problem problem = assertThrows(Problem.class, () -> ask(KIOSK, KEY, "{\"pin\":\"4827\"}".getBytes(UTF_8)));
        assertEquals(KioskProblem.KEY_USED_OTHERWISE, problem.code());
        assertEquals(422, problem.code().kind().status());
    }

    @Test
    void anotherKioskMayUseTheSameKey() {
        assertNotEquals(ask(KIOSK, KEY, BODY), ask(UUID.randomUUID(), KEY, BODY));
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        assertThrows(
                IllegalStateException.class,
                () -> once.answer(KIOSK, KEY, BODY, () -> {
                    throw new IllegalStateException("the database is away");
                }));
        assertEquals("answer 1", ask(KIOSK, KEY, BODY));
    }

    @Test
    void answersAreForgottenAfterAWhile() {
        ask(KIOSK, KEY, BODY);
        clock.pass(Once.KEPT.plus(Duration.ofSeconds(1)));
        assertEquals("answer 2", ask(KIOSK, KEY, BODY));
    }

    @Test
    void ofManyAtTheSameTimeOneIsDone() throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(each -> people.submit(() -> {
                        start.await();
                        return ask(KIOSK, KEY, BODY);
                    }))
                    .toList();
            start.countDown();
            for (Future<String> answer : answers) {
                assertEquals("answer 1", answer.get());
            }
        } finally {
            people.shutdownNow();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with space in it", "ñandúñandú"})
    void aKeyIsNeededAndMustBePlain(String key) {
        assertEquals(
                KioskProblem.KEY_MALFORMED,
                assertThrows(Problem.class, () -> ask(KIOSK, key, BODY)).code());
    }
}
