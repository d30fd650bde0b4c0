package org.reencuentro.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.fund.model.FundAllocation;
import org.reencuentro.fund.model.Voucher;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.ticket.TicketWord;

/** A voucher is taken once, in its time, and is over for good then. */
class VoucherTest {
    private static final Instant MADE = Instant.parse("2026-11-27T15:00:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();

    /** What can be done to a voucher, and what it is then. */
    private enum Deed {
        REDEEM(VoucherState.REDEEMED, voucher -> voucher.redeem(MADE, UUID.randomUUID(), SOMEBODY, MADE)),
        CANCEL(VoucherState.CANCELLED, voucher -> voucher.cancel(SOMEBODY, MADE)),
        LAPSE(VoucherState.LAPSED, voucher -> voucher.lapse(MADE.plus(Duration.ofDays(10))));

        private final VoucherState end;
        private final Consumer<Voucher> does;

        Deed(VoucherState end, Consumer<Voucher> does) {
            this.end = end;
            this.does = does;
        }
    }

    private static Voucher voucher() {
        return Voucher.make(
                UUID.randomUUID(),
                FundAllocation.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID(),
                "482913",
                TicketWord.FISH,
                8500,
                SOMEBODY,
                MADE);
    }

    private static Optional<Object> refusal(Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused.code());
        } catch (IllegalStateException never) {
            return Optional.of(IllegalStateException.class);
        }
    }

    @Test
    void whateverIsOverStaysOver() {
        Map<VoucherState, Object> refused = new EnumMap<>(Map.of(
                VoucherState.REDEEMED, VoucherProblem.VOUCHER_REDEEMED_ALREADY,
                VoucherState.CANCELLED, VoucherProblem.VOUCHER_CANCELLED_ALREADY,
                VoucherState.LAPSED, VoucherProblem.VOUCHER_EXPIRED));
        for (Deed first : Deed.values()) {
            for (Deed second : Deed.values()) {
                Voucher voucher = voucher();
                first.does.accept(voucher);
                assertEquals(first.end, voucher.state());
                assertEquals(
                        Optional.of(second == Deed.LAPSE ? IllegalStateException.class : refused.get(first.end)),
                        refusal(() -> second.does.accept(voucher)),
                        first + ", " + second);
                assertEquals(first.end, voucher.state());
                assertTrue(voucher.endedAt().isPresent());
            }
        }
    }

    @Test
    void whatIsToldTwiceIsTakenOnce() {
        Voucher voucher = voucher();
        UUID taking = UUID.randomUUID();
        assertTrue(voucher.redeem(MADE, taking, SOMEBODY, MADE));
        assertFalse(voucher.redeem(MADE, taking, SOMEBODY, MADE.plus(Duration.ofDays(30))));
        assertThrows(Problem.class, () -> voucher.redeem(MADE, UUID.randomUUID(), SOMEBODY, MADE));
    }

    /** Taken and handed in so long after it was made; what is said of it. */
    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S,",
        "PT167H59M59S, PT168H,",
        "PT167H59M59S, PT239H59M59S,",
        "PT168H, PT169H, VOUCHER_EXPIRED",
        "PT1H, PT240H, VOUCHER_EXPIRED",
        "-PT10M, PT1H,",
        "-PT10M1S, PT1H, VOUCHER_TIME_IMPOSSIBLE",
        "PT1H10M, PT1H,",
        "PT1H10M1S, PT1H, VOUCHER_TIME_IMPOSSIBLE"
    })
    void itIsGoodForSevenDaysAndHandedInForThreeMore(Duration taken, Duration handedIn, VoucherProblem problem) {
        Voucher voucher = voucher();
        assertEquals(
                Optional.ofNullable(problem),
                refusal(() -> voucher.redeem(MADE.plus(taken), UUID.randomUUID(), SOMEBODY, MADE.plus(handedIn))));
        assertEquals(problem == null ? VoucherState.REDEEMED : VoucherState.OPEN, voucher.state());
    }

    @Test
    void nobodyLapsesWhatMayStillBeHandedIn() {
        Voucher voucher = voucher();
        Instant last = MADE.plus(Voucher.GOOD).plus(Voucher.HANDED_IN);
        assertThrows(IllegalStateException.class, () -> voucher.lapse(last.minusSeconds(1)));
        voucher.lapse(last);
        assertEquals(VoucherState.LAPSED, voucher.state());
    }

    @Test
    void itsCodeSaysAllThatACarrierNeedsAndNobodysName() {
        VoucherCode code = new VoucherCode(
                UUID.fromString("0b9c4d0a-94b0-4b64-8ee7-1d0f4e3a8a11"),
                "048291",
                TicketWord.FISH,
                Money.of("85", "GTQ"),
                MADE.plusMillis(5));
        assertEquals("RV1;0b9c4d0a-94b0-4b64-8ee7-1d0f4e3a8a11;048291;FISH;8500;GTQ;1795791600", code.text());
        String signature = "x".repeat(86);
        assertEquals(
                Optional.of(new VoucherCode.Signed(code, signature)),
                VoucherCode.read(" " + code.text() + ";" + signature + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "RV1, RV2",
        "FISH, WHALE",
        "048291, 48291",
        "8500, -8500",
        "8500, 9999999999999",
        "GTQ, XXQ",
        "GTQ, gtq",
        "1795791600, soon",
        "0b9c4d0a, 0b9c4d0",
        "xxx, xx;x"
    })
    void whatIsNoCodeIsNotRead(String part, String wrong) {
        String written = "RV1;0b9c4d0a-94b0-4b64-8ee7-1d0f4e3a8a11;048291;FISH;8500;GTQ;1795791600;" + "x".repeat(86);
        assertTrue(VoucherCode.read(written).isPresent());
        assertEquals(Optional.empty(), VoucherCode.read(written.replaceFirst(part, wrong)));
        assertEquals(Optional.empty(), VoucherCode.read(""));
    }
}
