package org.reencuentro.office.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.call.Cost;
import org.reencuentro.call.CostRow;

class CallBillTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID GONE = new UUID(0, 2);

    private static CostRow row(int day, UUID line, String region, String donor, long cost) {
        return new CostRow(
                LocalDate.of(2026, 11, day),
                line,
                Optional.ofNullable(region),
                Optional.ofNullable(donor),
                2,
                1,
                61,
                new Cost(cost));
    }

    private static CallBill bill(CostRow... rows) {
        return CallBill.of(YearMonth.of(2026, 11), "USD", List.of(rows), Map.of(FIRST, "Phone 1"));
    }

    @Test
    void eachWayOfAddingUpComesToTheWhole() {
        CallBill bill = bill(
                row(2, FIRST, "GT", "A donor", 100), row(1, GONE, "US", null, 20), row(1, FIRST, null, "A donor", 3));
        assertEquals(new CallBill.Sum(6, 3, 183, new Cost(123)), bill.whole());
        assertEquals(4, bill.whole().minutes());
        for (Map<String, CallBill.Sum> sums :
                List.of(bill.byLine(), bill.byDay(), bill.byDonor(), bill.byCountry(name -> "in " + name))) {
            assertEquals(
                    123,
                    sums.values().stream()
                            .mapToLong(sum -> sum.cost().tenThousandths())
                            .sum());
        }
        assertEquals(
                List.of("", "in GT", "in US"),
                List.copyOf(bill.byCountry(name -> "in " + name).keySet()));
        assertEquals(List.of("", "Phone 1"), List.copyOf(bill.byLine().keySet()));
        assertEquals(LocalDate.of(2026, 11, 1), bill.rows().get(0).day());
    }

    @Test
    void aMonthWithoutCallsCostsNothing() {
        assertEquals(new CallBill.Sum(0, 0, 0, Cost.NONE), bill().whole());
    }
}
