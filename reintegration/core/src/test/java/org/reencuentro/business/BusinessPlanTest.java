package org.reencuentro.business;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan comes to, what votes come to, and which step follows which, whole. */
class BusinessPlanTest {
    private static BusinessPlan plan(String sales, String goods, String costs, String own) {
        return new BusinessPlan(
                "Tortillas de harina",
                "Vecinas y la tienda",
                "Aldea",
                BusinessPlan.money(sales),
                BusinessPlan.money(goods),
                BusinessPlan.money(costs),
                BusinessPlan.money(own),
                BusinessPlan.money("1200.50"),
                BusinessPlan.money("30000"));
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 1500, 500, 0, 5000, 100000, 700000, 5",
        "3000, 1500, 500, 1000, 5000, 100000, 600000, 6",
        "3000, 1500, 500, 0.01, 5000, 100000, 699999, 6",
        "1000, 900, 100, 0, 5000, 0, -500000, 0",
        "1000, 900, 200, 0, 5000, -10000, -620000, 0",
        "1000, 0, 0, 0, 0, 100000, 1200000, 1"
    })
    void aPlanComesTo(
            String sales, String goods, String costs, String own, String cost, long left, long year, int months) {
        BusinessPlan plan = plan(sales, goods, costs, own);
        assertEquals(left, plan.left());
        assertEquals(year, plan.after(12, BusinessPlan.money(cost)));
        assertEquals(months, plan.monthsToPayBack(BusinessPlan.money(cost)));
    }

    @Test
    void itIsTheSameAfterItWasText() {
        BusinessPlan plan = plan("3000", "1500.25", "0", "10");
        assertEquals(plan, BusinessPlan.of(plan.text()));
        assertEquals("−Q5.20", BusinessPlan.words(-520));
        assertEquals("Q5.20", BusinessPlan.words(520));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REVIEW",
        "YES, REVIEW",
        "YES YES, APPROVED",
        "NO, REVIEW",
        "NO NO, REFUSED",
        "YES NO, REVIEW",
        "YES NO YES, APPROVED",
        "NO YES NO, REFUSED",
        "YES CHANGES, PLAN",
        "CHANGES, PLAN",
        "ABSTAINS, REVIEW",
        "ABSTAINS YES, REVIEW",
        "ABSTAINS ABSTAINS, REVIEW",
        "ABSTAINS YES YES, APPROVED"
    })
    void twoDecideAndWhoeverAbstainsCountsForNothing(String votes, BusinessState expected) {
        List<Vote> said = Stream.of(votes.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Vote::valueOf)
                .toList();
        assertEquals(expected, Vote.result(said));
    }

    @ParameterizedTest
    @EnumSource(BusinessState.class)
    void whateverIsUnderWayIsLookedAtOneDay(BusinessState state) {
        assertEquals(state.end(), state.lookAfterDays().isEmpty());
        EnumSet<BusinessState> over = EnumSet.of(BusinessState.ENDED, BusinessState.REFUSED, BusinessState.GIVEN_UP);
        assertEquals(over.contains(state), state.end());
        assertTrue(
                state == BusinessState.TRAINING
                        || Arrays.stream(BusinessState.values())
                                .anyMatch(each -> each.next().contains(state)),
                "every state is reached");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "99999, 1", "100000, 3", "1000000, 3"})
    void whatCostsMuchIsAskedForThreeTimes(long hundredths, int quotes) {
        assertEquals(quotes, BusinessLimits.quotes(hundredths));
    }
}
