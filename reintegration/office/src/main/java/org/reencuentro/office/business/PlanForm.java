package org.reencuentro.office.business;

import java.util.HashMap;
import java.util.Map;
import org.reencuentro.business.BusinessLimits;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Filled;
import org.reencuentro.person.Words;

/** The form in which the plan of a business is written, and amounts as they are typed. */
final class PlanForm {
    private PlanForm() {}

    /**
     * The plan as it was typed; an amount that was left out is none.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_WORDS_REFUSED}, {@link BusinessProblem#BUSINESS_AMOUNT_REFUSED}, or
     *     those of {@link Words#line}
     */
    static BusinessPlan plan(Filled form) {
        return new BusinessPlan(
                words(form.value("what")),
                words(form.value("buyers")),
                words(form.value("place")),
                amount(form.value("sales")),
                amount(form.value("goods")),
                amount(form.value("costs")),
                amount(form.value("own")),
                amount(form.value("income")),
                amount(form.value("debt")));
    }

    private static String words(String typed) {
        String line = Words.line(typed);
        if (line.isEmpty() || line.length() > BusinessPlan.LONGEST) {
            throw new Problem(
                    BusinessProblem.BUSINESS_WORDS_REFUSED, Map.of("most", String.valueOf(BusinessPlan.LONGEST)));
        }
        return line;
    }

    /**
     * An amount as it was typed; nothing is none.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_AMOUNT_REFUSED}
     */
    static Money amount(String typed) {
        String text = typed.strip();
        try {
            Money amount = BusinessPlan.money(text.isEmpty() ? "0" : text);
            if (amount.hundredths() <= BusinessPlan.MOST * 100L) {
                return amount;
            }
        } catch (IllegalArgumentException none) {
            // Told below, as what is too much.
        }
        throw new Problem(BusinessProblem.BUSINESS_AMOUNT_REFUSED, Map.of("most", String.valueOf(BusinessPlan.MOST)));
    }

    /** A plan as it stands in its form. */
    static Filled of(BusinessPlan plan) {
        Map<String, String> values = new HashMap<>();
        values.put("what", plan.what());
        values.put("buyers", plan.buyers());
        values.put("place", plan.place());
        values.put("sales", plan.sales().amount());
        values.put("goods", plan.goods().amount());
        values.put("costs", plan.costs().amount());
        values.put("own", plan.own().amount());
        values.put("income", plan.income().amount());
        values.put("debt", plan.debt().amount());
        return new Filled(values);
    }

    /** What all that is bought for one business may cost at most, in whole quetzales. */
    static long most() {
        return BusinessLimits.MOST / 100;
    }
}
