package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceNumbersTest {
    private final OnceNumbers numbers = new OnceNumbers();

    @Test
    void eachNumberIsUsedOnce() {
        assertTrue(numbers.use(1));
        assertFalse(numbers.use(1));
        assertTrue(numbers.use(3));
        assertTrue(numbers.use(2), "two requests may overtake each other");
        assertFalse(numbers.use(2));
        assertFalse(numbers.use(3));
    }

    @Test
    void numbersBeginWithOne() {
        assertFalse(numbers.use(0));
        assertFalse(numbers.use(-1));
        assertFalse(numbers.use(Long.MIN_VALUE));
    }

    @Test
    void whatIsTooOldCountsAsUsed() {
        assertTrue(numbers.use(OnceNumbers.WINDOW + 1));
        assertFalse(numbers.use(1));
        assertTrue(numbers.use(2));
        assertTrue(numbers.use(1_000_000));
        assertFalse(numbers.use(2));
    }

    @Test
    void manyAtOnceUseEachNumberOnce() {
        long used = IntStream.range(0, 6_400)
                .parallel()
                .filter(each -> numbers.use(each % OnceNumbers.WINDOW + 1))
                .count();
        assertEquals(OnceNumbers.WINDOW, used);
    }

    @Test
    void noNumberIsEverUsedTwiceInAnyOrder() {
        Random random = new Random(7);
        TreeSet<Long> accepted = new TreeSet<>();
        long top = 1;
        for (int i = 0; i < 20_000; i++) {
            long number = Math.max(1, top + random.nextInt(140) - 120);
            top = Math.max(top, number);
            if (numbers.use(number)) {
                assertTrue(accepted.add(number), "twice: " + number);
            }
        }
        assertTrue(accepted.size() > 1_000);
    }
}
