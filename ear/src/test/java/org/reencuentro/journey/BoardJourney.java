package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the board shows of a line while somebody calls from it. */
class BoardJourney {
    private static final String LINE = "tel-2";

    @Test
    void aLineIsLiftedRingsTalksAndIsPutDown() throws IOException, InterruptedException {
        Supervision supervision = Supervision.signIn();
        List<String> states = new ArrayList<>();
        CompletableFuture<Instance.Said> phone = CompletableFuture.supplyAsync(
                () -> HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 7"));
        while (!phone.isDone()) {
            String state = stateOfLine(supervision);
            if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
                states.add(state);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        phone.join();

        List<String> inOrder = List.of("off-hook", "ringing", "in-call");
        assertEquals(
                inOrder, states.stream().filter(inOrder::contains).distinct().toList(), states::toString);
        String after = stateOfLine(supervision);
        for (int i = 0; i < 50 && !List.of("free", "offline").contains(after); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            after = stateOfLine(supervision);
        }
        assertTrue(List.of("free", "offline").contains(after), "the phone is on its hook, and the board says " + after);
    }

    private static String stateOfLine(Supervision supervision) throws IOException, InterruptedException {
        return supervision.list("/board.json").stream()
                .filter(line -> LINE.equals(line.get("code")))
                .findFirst()
                .orElseThrow()
                .get("state");
    }
}
