package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
        return new UnaskedExchange() {
            @Override
            public void tryTrunk(UUID id, String digits) {
                if (!reached) {
                    throw new NotReached("away");
                }
                done.add(id + " " + digits);
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
