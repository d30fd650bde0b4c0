package org.reencuentro.relief.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;
import org.reencuentro.relief.ReliefChange;
import org.reencuentro.relief.ReliefGroup;
import org.reencuentro.relief.ReliefProblem;

/** How many are left, whole: what happens × whether it is still handed out × more or fewer than there are. */
class ReliefItemTest {
    private static final int THERE = 5;

    private static ReliefItem item(String name, int low) {
        return ReliefItem.list(new UUID(0, 1), new UUID(0, 2), ReliefGroup.HYGIENE, name, low);
    }

    private static ReliefItem stocked() {
        ReliefItem item = item("Kit de higiene", 2);
        item.change(ReliefChange.RECEIVED, THERE);
        return item;
    }

    private static void refused(ReliefProblem code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    static Stream<Arguments> changes() {
        return Arrays.stream(ReliefChange.values())
                .flatMap(change -> Stream.of(true, false)
                        .flatMap(ended -> Stream.of(0, 1, THERE, THERE + 1, ReliefItem.MOST, ReliefItem.MOST + 1, -1)
                                .map(amount -> Arguments.of(change, ended, amount))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void thereAreNeverFewerThanNone(ReliefChange change, boolean ended, int amount) {
        ReliefItem item = stocked();
        item.end(ended);
        if (amount < 1 || amount > ReliefItem.MOST) {
            refused(ReliefProblem.RELIEF_AMOUNT_REFUSED, () -> item.change(change, amount));
        } else if (ended && (change == ReliefChange.GIVEN || change == ReliefChange.RECEIVED)) {
            refused(ReliefProblem.RELIEF_ENDED, () -> item.change(change, amount));
        } else if (!change.more() && amount > THERE) {
            refused(ReliefProblem.RELIEF_TOO_FEW, () -> item.change(change, amount));
        } else {
            int left = item.change(change, amount);
            assertEquals(change.more() ? THERE + amount : THERE - amount, left);
            assertEquals(left, item.left());
            return;
        }
        assertEquals(THERE, item.left(), "what is refused changes nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x"})
    void aNameIsThereAndFitsOnALabel(String name) {
        refused(ReliefProblem.RELIEF_NAME_REFUSED, () -> item(name, 0));
    }

    @Test
    void somebodyIsToldInTime() {
        ReliefItem item = stocked();
        assertFalse(item.view(0).scarce());
        item.change(ReliefChange.GIVEN, 3);
        assertTrue(item.view(3).scarce());
        item.end(true);
        assertFalse(item.view(3).scarce(), "of what is not handed out nobody needs more");
        assertTrue(item("Agua", 0).view(0).scarce(), "there are none");
    }
}
