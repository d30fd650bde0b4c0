package org.reencuentro.business.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.business.BusinessLineView;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.business.BusinessState;
import org.reencuentro.business.LineState;
import org.reencuentro.business.Trade;
import org.reencuentro.business.Vote;
import org.reencuentro.business.WhyLeft;
import org.reencuentro.business.WhyNotLowest;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;

/** The steps of a business, whole: what is done × how far it is; and what is bought: quotes × price × reason × proof. */
class OwnBusinessTest {
    private static final Instant NOW = Instant.parse("2026-11-27T16:00:00Z");
    private static final UUID BY = new UUID(0, 9);
    private static final Money SOME = BusinessPlan.money("500");
    private static final BusinessPlan PLAN =
            new BusinessPlan("Pan", "Vecinos", "Aldea", SOME, SOME, SOME, SOME, SOME, SOME);

    private enum Deed {
        TRAINED,
        WRITE,
        HAND_IN,
        VOTE,
        RUN,
        VISIT,
        END,
        GIVE_UP
    }

    private static OwnBusiness begun() {
        return OwnBusiness.begin(new UUID(0, 1), new UUID(0, 2), false, new UUID(0, 3), Trade.FOOD, NOW);
    }

    private static void does(OwnBusiness business, Deed deed) {
        switch (deed) {
            case TRAINED -> business.trained(NOW);
            case WRITE -> business.write(PLAN, TestKeys.dataKey(), NOW);
            case HAND_IN -> business.handIn(SOME, NOW);
            case VOTE -> business.voted(List.of(Vote.YES, Vote.YES), NOW);
            case RUN -> business.run(NOW);
            case VISIT -> business.visited(1, NOW);
            case END -> business.end(1, NOW);
            case GIVE_UP -> business.giveUp(WhyLeft.FOUND_WORK, NOW);
        }
    }

    private static OwnBusiness at(BusinessState state) {
        OwnBusiness business = begun();
        List<Deed> way = switch (state) {
            case TRAINING -> List.of();
            case PLAN -> List.of(Deed.TRAINED, Deed.WRITE);
            case REVIEW, REFUSED -> List.of(Deed.TRAINED, Deed.WRITE, Deed.HAND_IN);
            case APPROVED -> List.of(Deed.TRAINED, Deed.WRITE, Deed.HAND_IN, Deed.VOTE);
            case RUNNING -> List.of(Deed.TRAINED, Deed.WRITE, Deed.HAND_IN, Deed.VOTE, Deed.RUN);
            case ENDED -> List.of(Deed.TRAINED, Deed.WRITE, Deed.HAND_IN, Deed.VOTE, Deed.RUN, Deed.END);
            case GIVEN_UP -> List.of(Deed.GIVE_UP);
        };
        way.forEach(each -> does(business, each));
        if (state == BusinessState.REFUSED) {
            business.voted(List.of(Vote.NO, Vote.NO), NOW);
        }
        assertEquals(state, business.state());
        return business;
    }

    /** Where each deed leads from where it may be done; everything else is refused. */
    private static final Map<Deed, Map<BusinessState, BusinessState>> MAY = Map.of(
            Deed.TRAINED, Map.of(BusinessState.TRAINING, BusinessState.PLAN),
            Deed.WRITE, Map.of(BusinessState.PLAN, BusinessState.PLAN),
            Deed.HAND_IN, Map.of(BusinessState.PLAN, BusinessState.REVIEW),
            Deed.VOTE, Map.of(BusinessState.REVIEW, BusinessState.APPROVED),
            Deed.RUN, Map.of(BusinessState.APPROVED, BusinessState.RUNNING),
            Deed.VISIT, Map.of(BusinessState.RUNNING, BusinessState.RUNNING),
            Deed.END, Map.of(BusinessState.RUNNING, BusinessState.ENDED),
            Deed.GIVE_UP,
                    Map.of(
                            BusinessState.TRAINING, BusinessState.GIVEN_UP,
                            BusinessState.PLAN, BusinessState.GIVEN_UP,
                            BusinessState.REVIEW, BusinessState.GIVEN_UP,
                            BusinessState.APPROVED, BusinessState.GIVEN_UP));

    static Stream<Arguments> deeds() {
        return Arrays.stream(Deed.values())
                .flatMap(deed -> Arrays.stream(BusinessState.values()).map(state -> Arguments.of(deed, state)));
    }

    private static void refused(BusinessProblem code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void eachStepIsTakenWhereItMayBe(Deed deed, BusinessState from) {
        OwnBusiness business = at(from);
        BusinessState to = MAY.get(deed).get(from);
        if (to == null) {
            refused(BusinessProblem.BUSINESS_STATE_REFUSED, () -> does(business, deed));
            assertEquals(from, business.state());
            return;
        }
        does(business, deed);
        assertEquals(to, business.state());
        assertEquals(to.end(), business.due().isEmpty());
    }

    @Test
    void noMinorSignsAndNoPlanGoesUnwrittenOrTooDear() {
        refused(
                BusinessProblem.BUSINESS_NOT_FOR_MINORS,
                () -> OwnBusiness.begin(new UUID(0, 1), new UUID(0, 2), true, new UUID(0, 3), Trade.FOOD, NOW));
        OwnBusiness unwritten = begun();
        unwritten.trained(NOW);
        refused(BusinessProblem.BUSINESS_PLAN_INCOMPLETE, () -> unwritten.handIn(SOME, NOW));
        OwnBusiness written = at(BusinessState.PLAN);
        refused(BusinessProblem.BUSINESS_PLAN_INCOMPLETE, () -> written.handIn(BusinessPlan.money("0"), NOW));
        refused(BusinessProblem.BUSINESS_ABOVE_CAP, () -> written.handIn(BusinessPlan.money("10000.01"), NOW));
        written.handIn(BusinessPlan.money("10000"), NOW);
        assertEquals(1, written.round());
        written.voted(List.of(Vote.CHANGES), NOW);
        written.handIn(SOME, NOW);
        assertEquals(2, written.round(), "votes of the plan before count no more");
    }

    @Test
    void thePlanIsSealedAndNobodyEndsWhatNobodyVisited() {
        OwnBusiness business = at(BusinessState.PLAN);
        assertEquals(Optional.empty(), business.plan(Optional.empty()));
        OwnBusiness running = at(BusinessState.RUNNING);
        refused(BusinessProblem.BUSINESS_NOT_VISITED, () -> running.end(0, NOW));
    }

    private static BusinessLine line(String amount, boolean later) {
        return BusinessLine.want(new UUID(0, 4), new UUID(0, 1), "Horno", BusinessPlan.money(amount), later);
    }

    private static BusinessLineView.Quote quote(int id, String price) {
        return new BusinessLineView.Quote(new UUID(1, id), "Ferretería " + id, BusinessPlan.money(price));
    }

    @ParameterizedTest
    @CsvSource({
        "500, false, false, 400, , , F-1, ",
        "500, false, false, 500, , , F-1, ",
        "500, false, false, 500.01, , , F-1, BUSINESS_ABOVE_LINE",
        "500, false, false, 400, , , ' ', BUSINESS_PROOF_MISSING",
        "500, false, false, 400, , , x123456789x123456789x123456789x123456789x, BUSINESS_PROOF_MISSING",
        "500, false, false, 400, 390, , F-1, BUSINESS_WHY_MISSING",
        "500, false, false, 400, 390, QUALITY, F-1, ",
        "500, true, false, 400, , , F-1, BUSINESS_NOT_GOING",
        "500, true, true, 400, , , F-1, ",
        "2000, false, false, 1500, , , F-1, BUSINESS_QUOTES_MISSING",
        "2000, false, false, 1500, 1600, , F-1, BUSINESS_QUOTES_MISSING",
        "2000, false, false, 1500, 1600 1700, , F-1, ",
        "2000, false, false, 1500, 1400 1700, NEAR, F-1, "
    })
    void whatIsBoughtWasAskedForAndHasAnInvoice(
            String amount,
            boolean later,
            boolean goes,
            String price,
            String others,
            WhyNotLowest why,
            String invoice,
            BusinessProblem expected) {
        BusinessLine line = line(amount, later);
        List<BusinessLineView.Quote> quotes = Stream.concat(
                        Stream.of(quote(1, price)),
                        Stream.of((others == null ? "" : others).split(" "))
                                .filter(each -> !each.isEmpty())
                                .map(each -> quote(2, each)))
                .toList();
        Runnable buy = () -> line.buy(goes, quotes, quotes.get(0), Optional.ofNullable(why), invoice, BY, NOW);
        if (expected != null) {
            refused(expected, buy);
            assertEquals(LineState.WANTED, line.view(quotes).state());
            return;
        }
        buy.run();
        BusinessLineView bought = line.view(quotes);
        assertEquals(LineState.BOUGHT, bought.state());
        assertEquals(Optional.of(BusinessPlan.money(price)), bought.paid());
        assertEquals(Optional.ofNullable(why), bought.why());
        refused(BusinessProblem.BUSINESS_STATE_REFUSED, buy);
        refused(BusinessProblem.BUSINESS_NOT_SIGNED, () -> line.deliver(false, BY, NOW));
        assertEquals(!later, line.awaited());
        line.deliver(true, BY, NOW);
        assertFalse(line.awaited());
        refused(BusinessProblem.BUSINESS_STATE_REFUSED, () -> line.deliver(true, BY, NOW));
    }

    @Test
    void nothingIsHandedOverThatWasNotBoughtAndNothingIsWantedForNothing() {
        refused(BusinessProblem.BUSINESS_STATE_REFUSED, () -> line("500", false).deliver(true, BY, NOW));
        refused(BusinessProblem.BUSINESS_AMOUNT_REFUSED, () -> line("0", false));
        refused(BusinessProblem.BUSINESS_AMOUNT_REFUSED, () -> line("10000.01", false));
        refused(
                BusinessProblem.BUSINESS_WORDS_REFUSED,
                () -> BusinessLine.want(new UUID(0, 4), new UUID(0, 1), "  ", SOME, false));
        assertTrue(line("500", false).awaited());
        assertFalse(line("500", true).awaited(), "a business begins without what comes later");
    }
}
