package org.reencuentro.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.NeedsView;

class FundRuleTest {
    private static PassengerView passenger(boolean minor, boolean withMinor) {
        return new PassengerView(
                UUID.randomUUID(),
                Optional.empty(),
                1,
                true,
                minor,
                false,
                false,
                withMinor
                        ? List.of(new PassengerView.Relative(UUID.randomUUID(), 2, "", true, PassengerState.PRESENT))
                        : List.of(),
                PassengerState.PRESENT,
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                List.of());
    }

    /** Each answer about transport, bed and health, for minors and adults, alone and with minors: the whole table. */
    @Test
    void eachRuleHoldsForWhomItSaysAndForNobodyWhoDidNotAskForTransport() {
        for (NeedAnswer transport : NeedAnswer.values()) {
            for (NeedAnswer bed : NeedAnswer.values()) {
                for (NeedAnswer health : NeedAnswer.values()) {
                    for (int who = 0; who < 4; who++) {
                        boolean minor = who % 2 == 1;
                        boolean family = who > 1;
                        Map<Need, NeedAnswer> said = new EnumMap<>(Need.class);
                        said.put(Need.TRANSPORT, transport);
                        said.put(Need.SHELTER, bed);
                        said.put(Need.HEALTH, health);
                        Set<FundRule> expected = EnumSet.noneOf(FundRule.class);
                        if (transport == NeedAnswer.NEEDS) {
                            expected.add(FundRule.NEEDS_TRANSPORT);
                            if (minor) {
                                expected.add(FundRule.MINOR);
                            }
                            if (!minor && family) {
                                expected.add(FundRule.WITH_MINORS);
                            }
                            if (bed == NeedAnswer.NEEDS) {
                                expected.add(FundRule.SLEEPS_FIRST);
                            }
                            if (health == NeedAnswer.NEEDS) {
                                expected.add(FundRule.NEEDS_HEALTH);
                            }
                        }
                        assertEquals(expected, FundRule.of(passenger(minor, family), new NeedsView(said)));
                    }
                }
            }
        }
        assertEquals(Set.of(), FundRule.of(passenger(true, true), NeedsView.NOTHING_ASKED));
    }

    @Test
    void whoHasMorePointsIsProposedMore() {
        assertEquals(List.of(40_000L, 20_000L, 0L), FundRule.shares(60_000, List.of(4, 2, 0)));
    }

    @Test
    void sharesAreWholeUnitsUnlessThatWouldBeNothing() {
        assertEquals(List.of(3_300L, 3_300L, 3_300L), FundRule.shares(10_000, List.of(2, 2, 2)));
        assertEquals(List.of(33L, 33L, 33L), FundRule.shares(100, List.of(2, 2, 2)));
    }

    @Test
    void withoutPointsOrMoneyNobodyIsProposedAnything() {
        assertEquals(List.of(0L, 0L), FundRule.shares(10_000, List.of(0, 0)));
        assertEquals(List.of(0L), FundRule.shares(0, List.of(5)));
        assertEquals(List.of(), FundRule.shares(10_000, List.of()));
    }

    @Test
    void togetherSharesAreNeverMoreThanWhatIsLeft() {
        Random random = new Random(6);
        for (int turn = 0; turn < 10_000; turn++) {
            long left = random.nextInt(2_000_000);
            List<Integer> points = IntStream.range(0, random.nextInt(200))
                    .mapToObj(any -> random.nextInt(8))
                    .toList();
            List<Long> shares = FundRule.shares(left, points);
            assertTrue(shares.stream().mapToLong(Long::longValue).sum() <= left);
            assertTrue(shares.stream().allMatch(share -> share >= 0));
        }
    }
}
