package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.call.Delivery;
import org.reencuentro.call.Ring;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.call.TrunkTests;

class AskedCallsTest {
    private static final String NUMBER = "50255123456";

    private final UUID test = UUID.randomUUID();
    private final List<String> done = new ArrayList<>();

    private TrunkTests tests(Optional<String> toPlace) {
        return new TrunkTests() {
            @Override
            public Optional<String> place(UUID id) {
                return toPlace;
            }

            @Override
            public void record(UUID id, TrunkResult result) {
                done.add(result.name());
            }
        };
    }

    private Exchange exchange(boolean reached) {
        return new Exchange() {
            @Override
            public void ring(Ring ring) {
                throw new AssertionError("nobody asked to ring");
            }

            @Override
            public void tryTrunk(UUID id, String digits) {
                if (!reached) {
                    throw new NotReached("away");
                }
                done.add(id + " " + digits);
            }

            @Override
            public boolean hangUp(UUID call) {
                throw new AssertionError("nobody asked to hang up");
            }

            @Override
            public boolean stop(String attempt) {
                throw new AssertionError("nobody asked to stop a call");
            }

            @Override
            public void deliver(Delivery delivery) {
                throw new AssertionError("no message is delivered here");
            }

            @Override
            public boolean has(String attempt) {
                throw new AssertionError("nobody asked what goes on");
            }
        };
    }

    private void tryTrunk(Optional<String> toPlace, boolean reached) {
        new AskedCalls(null, null, null, tests(toPlace), exchange(reached)).tryTrunk(test);
    }

    @Test
    void aTestIsPlacedWithItsNumber() {
        tryTrunk(Optional.of(NUMBER), true);
        assertEquals(List.of(test + " " + NUMBER), done);
    }

    @Test
    void whatWasPlacedBeforeIsNotPlacedAgain() {
        tryTrunk(Optional.empty(), true);
        assertEquals(List.of(), done);
    }

    @Test
    void whatCannotBePlacedIsSaidAndNotTriedLater() {
        tryTrunk(Optional.of(NUMBER), false);
        assertEquals(List.of(TrunkResult.NOT_TRIED.name()), done);
    }
}
