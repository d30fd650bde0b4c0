package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {
    private static boolean[][] modules(QrDrawing drawing) {
        boolean[][] dark = new boolean[drawing.size()][drawing.size()];
        Pattern run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
        for (MatchResult found : run.matcher(drawing.path()).results().toList()) {
            assertEquals(found.group(3), found.group(4));
            for (int x = 0; x < Integer.parseInt(found.group(3)); x++) {
                dark[Integer.parseInt(found.group(2))][Integer.parseInt(found.group(1)) + x] = true;
            }
        }
        return dark;
    }

    @Test
    void aTicketNumberMakesTheSmallestCode() {
        assertEquals(21, QrDrawing.of("48271936").size());
    }

    @Test
    void theThreeFindersStandInTheirCorners() {
        boolean[][] dark = modules(QrDrawing.of("48271936"));
        for (int[] corner : new int[][] {{0, 0}, {0, 14}, {14, 0}}) {
            for (int at = 0; at < 7; at++) {
                assertTrue(dark[corner[0]][corner[1] + at]);
                assertTrue(dark[corner[0] + 6][corner[1] + at]);
                assertTrue(dark[corner[0] + at][corner[1]]);
            }
            assertFalse(dark[corner[0] + 1][corner[1] + 1]);
            assertTrue(dark[corner[0] + 3][corner[1] + 3]);
        }
    }

    @Test
    void otherNumbersLookDifferent() {
        assertFalse(
                QrDrawing.of("48271936").path().equals(QrDrawing.of("48271937").path()));
    }
}
