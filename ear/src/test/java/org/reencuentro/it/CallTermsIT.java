package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.call.BlockReason;
import org.reencuentro.call.BlockState;
import org.reencuentro.call.BlockView;
import org.reencuentro.call.Blocks;
import org.reencuentro.call.CallCosts;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallFact.End;
import org.reencuentro.call.CallFact.Source;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.Calls;
import org.reencuentro.call.Cost;
import org.reencuentro.call.CostRow;
import org.reencuentro.call.Decision;
import org.reencuentro.call.Destination;
import org.reencuentro.call.HallTerms;
import org.reencuentro.call.LineDraft;
import org.reencuentro.call.Rate;
import org.reencuentro.call.Tariff;
import org.reencuentro.call.TermsDraft;
import org.reencuentro.call.TermsProblem;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** The terms of free calls hold for whoever calls, in a hall of the test's own. */
@ExtendWith(ArquillianExtension.class)
class CallTermsIT {
    private static final int CALLERS = 200;
    private static final String FAMILY = "55500178";
    private static final String HELPLINE = "1572";

    @Inject
    Given given;

    @Inject
    Halls halls;

    @Inject
    Calls calls;

    @Inject
    HallTerms terms;

    @Inject
    Tariff tariff;

    @Inject
    Blocks blocks;

    @Inject
    CallCosts costs;

    private HallView hall;
    private String line;
    private Subject supervisor;

    @BeforeEach
    void openAHall() {
        hall = given.newHall();
        line = given.phone(hall.id()).endpoint();
        supervisor = given.subject(Role.SUPERVISOR, UUID.randomUUID(), Set.of(hall.id()));
    }

    /** Nicaragua's mobile numbers cost something while a test runs, and again nothing afterwards. */
    @AfterEach
    void asItWas() {
        price(Rate.FREE, true);
    }

    private Subject administrator() {
        return given.subject(Role.ADMINISTRATOR, UUID.randomUUID(), Set.of());
    }

    private void price(Rate rate, boolean allowed) {
        Callers.as(administrator(), () -> tariff.set("NI", Destination.Type.MOBILE, allowed, rate));
    }

    private void set(Optional<Integer> mostAtOnce, Optional<Cost> dayLimit) {
        Callers.as(
                supervisor,
                () -> terms.set(
                        hall.id(),
                        new TermsDraft(
                                Duration.ofMinutes(10),
                                Duration.ofMinutes(5),
                                mostAtOnce,
                                dayLimit,
                                Optional.of("A donor"))));
    }

    private Decision ask(String id, String digits) {
        return Callers.as(Subject.exchange(), () -> calls.authorise(id, line, Language.ES, digits, Optional.empty()));
    }

    private Decision ask(String digits) {
        return ask(Given.unique(), digits);
    }

    private void end(String id, int talk) {
        Instant now = Instant.now();
        Optional<Instant> answered = talk == 0 ? Optional.empty() : Optional.of(now.minusSeconds(talk));
        Callers.as(
                Subject.exchange(),
                () -> calls.record(CallFact.ended(
                        id, now, new End(answered, talk == 0 ? "NOANSWER" : "ANSWER", 16, Source.JOURNAL))));
    }

    private static void refused(CallProblem why, Decision decision) {
        assertEquals(new Decision.Refused(why), decision);
    }

    @Test
    void aHallOfWhichNobodySaidAnythingGivesTenMinutesAndMore() {
        String id = Given.unique();
        assertEquals(Duration.ofMinutes(10), ((Decision.Allowed) ask(id, FAMILY)).maximum());
        assertEquals(Optional.of(Duration.ofMinutes(15)), Callers.as(Subject.exchange(), () -> calls.more(id)));
        assertEquals(Optional.of(Duration.ofMinutes(15)), Callers.as(Subject.exchange(), () -> calls.maximum(id)));
        end(id, 30);
        assertEquals(
                Optional.of(Duration.ofMinutes(15)),
                Callers.as(Subject.exchange(), () -> calls.more(id)),
                "a call that is over is not made longer");
        assertEquals(Optional.empty(), Callers.as(Subject.exchange(), () -> calls.more("unknown-" + Given.unique())));
    }

    @Test
    void moreMinutesEndAtTheHallsLongestCall() {
        String id = Given.unique();
        ask(id, FAMILY);
        Duration longest = Duration.ZERO;
        for (int asked = 0; asked < 20; asked++) {
            longest = Callers.as(Subject.exchange(), () -> calls.more(id)).orElseThrow();
        }
        assertEquals(Duration.ofHours(1), longest);
    }

    @Test
    void twoHundredWhoAskAtOnceNeverPassTheCap() throws Exception {
        set(Optional.of(7), Optional.empty());
        int passed = Crowd.done(
                CALLERS,
                Subject.exchange(),
                any -> {
                    Decision decision = calls.authorise(Given.unique(), line, Language.ES, FAMILY, Optional.empty());
                    if (decision instanceof Decision.Refused refusal) {
                        throw new Problem(refusal.why());
                    }
                },
                CallProblem.CALLS_TAKEN::equals);
        assertEquals(7, passed);
        refused(CallProblem.CALLS_TAKEN, ask(FAMILY));
        assertInstanceOf(Decision.Allowed.class, ask(HELPLINE), "a helpline is called always");
    }

    @Test
    void aCallThatEndsMakesRoomForAnother() {
        set(Optional.of(1), Optional.empty());
        String first = Given.unique();
        assertInstanceOf(Decision.Allowed.class, ask(first, FAMILY));
        ask(HELPLINE);
        refused(CallProblem.CALLS_TAKEN, ask(FAMILY));
        end(first, 0);
        assertInstanceOf(Decision.Allowed.class, ask(FAMILY), "who reached nobody and a helpline are not counted");
    }

    @Test
    void twoHundredWhoAskAtOnceNeverSpendMoreThanTheDayHas() throws Exception {
        price(new Rate(new Cost(1_000), 60), true);
        // Ten minutes set aside 1.00; five calls and a half.
        set(Optional.empty(), Optional.of(new Cost(55_000)));
        int passed = Crowd.done(
                CALLERS,
                Subject.exchange(),
                any -> {
                    Decision decision =
                            calls.authorise(Given.unique(), line, Language.ES, "0050588888888", Optional.empty());
                    if (decision instanceof Decision.Refused refusal) {
                        throw new Problem(refusal.why());
                    }
                },
                CallProblem.DAY_SPENT::equals);
        assertEquals(5, passed);
        set(Optional.empty(), Optional.of(new Cost(1)));
        assertInstanceOf(Decision.Allowed.class, ask(FAMILY), "what costs nothing goes on, whatever was spent");
    }

    @Test
    void whatWasSetAsideAndNotTalkedIsThereAgain() {
        price(new Rate(new Cost(1_000), 60), true);
        set(Optional.empty(), Optional.of(new Cost(12_000)));
        String first = Given.unique();
        assertInstanceOf(Decision.Allowed.class, ask(first, "0050588888888"));
        refused(CallProblem.DAY_SPENT, ask("0050588888888"));
        assertEquals(
                Optional.of(Duration.ofMinutes(10)),
                Callers.as(Subject.exchange(), () -> calls.more(first)),
                "five minutes more would cost what the day does not have");
        end(first, 61);
        assertInstanceOf(Decision.Allowed.class, ask("0050588888888"));
    }

    @Test
    void whatIsSwitchedOffIsOffForFamiliesAndNotForHelplines() {
        Callers.as(supervisor, () -> terms.off(hall.id(), "Somebody stole the trunk's password"));
        refused(CallProblem.CALLS_OFF, ask(FAMILY));
        assertInstanceOf(Decision.Allowed.class, ask(HELPLINE));
        set(Optional.of(3), Optional.empty());
        refused(CallProblem.CALLS_OFF, ask(FAMILY));
        Callers.as(supervisor, () -> terms.on(hall.id()));
        assertEquals(
                Optional.of(3),
                Callers.as(supervisor, () -> terms.of(hall.id())).terms().mostAtOnce());
        assertInstanceOf(Decision.Allowed.class, ask(FAMILY));
    }

    @Test
    void aLineHasTermsOfItsOwn() {
        UUID id = Callers.as(Subject.exchange(), () -> halls.line(line))
                .map(LineView::id)
                .orElseThrow();
        Callers.as(
                supervisor,
                () -> terms.setLine(hall.id(), id, new LineDraft(true, false, Optional.of(Duration.ofMinutes(3)))));
        assertEquals(Duration.ofMinutes(3), ((Decision.Allowed) ask(FAMILY)).maximum());
        Callers.as(supervisor, () -> terms.setLine(hall.id(), id, new LineDraft(false, false, Optional.empty())));
        refused(CallProblem.CALLS_OFF, ask(FAMILY));
        line = given.phone(hall.id()).endpoint();
        assertInstanceOf(Decision.Allowed.class, ask(FAMILY), "the line beside it is on");
    }

    @Test
    void whatIsNoTermIsRefusedAndNobodySetsAnotherHallsTerms() {
        assertEquals(TermsProblem.TERMS_MINUTES_REFUSED, why(() -> draft(0, 5)));
        assertEquals(TermsProblem.TERMS_MINUTES_REFUSED, why(() -> draft(61, 5)));
        assertEquals(TermsProblem.TERMS_MINUTES_REFUSED, why(() -> draft(10, 31)));
        assertEquals(TermsProblem.TERMS_AT_ONCE_REFUSED, why(() -> set(Optional.of(0), Optional.empty())));
        assertEquals(TermsProblem.TERMS_WHY_MISSING, why(() -> terms.off(hall.id(), "  ")));
        assertEquals(
                TermsProblem.TERMS_LINE_UNKNOWN,
                why(() -> terms.setLine(hall.id(), UUID.randomUUID(), new LineDraft(true, false, Optional.empty()))));
        Subject other = given.staff(Role.SUPERVISOR);
        assertThrows(Problem.class, () -> Callers.as(other, () -> terms.off(hall.id(), "Not mine")));
    }

    private void draft(long talk, long more) {
        terms.set(
                hall.id(),
                new TermsDraft(
                        Duration.ofMinutes(talk),
                        Duration.ofMinutes(more),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Object why(Runnable deed) {
        return assertThrows(Problem.class, () -> Callers.as(supervisor, deed)).code();
    }

    @Test
    void aBlockedNumberIsBlockedAtOnceAndUntilSomebodyLiftsIt() {
        Subject first = given.staff(Role.SUPERVISOR);
        Subject second = given.staff(Role.SUPERVISOR);
        String number =
                "5" + Given.unique().replaceAll("\\D", "").concat("1234567").substring(0, 7);
        UUID id = Callers.as(
                first, () -> blocks.block(number, Optional.empty(), BlockReason.EXTORTION, "Asked for money", 30));
        refused(CallProblem.NUMBER_BLOCKED, ask(number));
        assertEquals(
                TermsProblem.BLOCK_EXISTS,
                assertThrows(
                                Problem.class,
                                () -> Callers.as(
                                        second,
                                        () -> blocks.block(
                                                "00502" + number, Optional.empty(), BlockReason.THREAT, "Again", 5)))
                        .code());
        assertThrows(Problem.class, () -> Callers.as(first, () -> blocks.review(id)));
        Callers.as(second, () -> blocks.review(id));
        BlockView view = Callers.as(second, () -> blocks.list()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(BlockState.REVIEWED, view.state());
        assertEquals("Asked for money", view.evidence());
        assertEquals(number.substring(6), view.lastTwo());
        Callers.as(first, () -> blocks.lift(id));
        assertInstanceOf(Decision.Allowed.class, ask(number));
        UUID again =
                Callers.as(first, () -> blocks.block(number, Optional.empty(), BlockReason.THREAT, "Once more", 1));
        refused(CallProblem.NUMBER_BLOCKED, ask(number));
        Callers.as(first, () -> blocks.lift(again));
        assertEquals(
                TermsProblem.BLOCK_HELPLINE_REFUSED,
                assertThrows(
                                Problem.class,
                                () -> Callers.as(
                                        first,
                                        () -> blocks.block(HELPLINE, Optional.empty(), BlockReason.THREAT, "No", 5)))
                        .code());
    }

    @Test
    void whatCallsCostIsAddedUpByDayLineCountryAndDonor() {
        price(new Rate(new Cost(1_000), 60), true);
        set(Optional.empty(), Optional.empty());
        String talked = Given.unique();
        String nobody = Given.unique();
        ask(talked, "0050588888888");
        ask(nobody, "0050588888888");
        end(talked, 61);
        end(nobody, 0);
        ask("19005550123");
        String help = Given.unique();
        ask(help, HELPLINE);
        end(help, 100);
        YearMonth month = YearMonth.from(Instant.now().atZone(hall.zone()));
        List<CostRow> rows = Callers.as(supervisor, () -> costs.of(hall.id(), month));
        assertEquals(1, rows.size(), rows::toString);
        CostRow row = rows.get(0);
        assertEquals(Instant.now().atZone(hall.zone()).toLocalDate(), row.day());
        assertEquals(Optional.of("NI"), row.region());
        assertEquals(Optional.of("A donor"), row.donor());
        assertEquals(2, row.calls());
        assertEquals(1, row.answered());
        assertEquals(61, row.seconds());
        assertEquals(new Cost(2_000), row.cost());
        assertTrue(Callers.as(supervisor, () -> costs.of(hall.id(), month.minusMonths(1)))
                .isEmpty());
    }

    @Test
    void whereNothingIsSaidOrNotFreeIsSaidNobodyIsPutThrough() {
        price(Rate.FREE, false);
        refused(CallProblem.NUMBER_NOT_ALLOWED, ask("0050588888888"));
        assertThrows(
                Problem.class,
                () -> Callers.as(administrator(), () -> tariff.set("GT", Destination.Type.PREMIUM, true, Rate.FREE)));
        assertThrows(
                Problem.class,
                () -> Callers.as(administrator(), () -> tariff.set("ZZ", Destination.Type.MOBILE, true, Rate.FREE)));
        assertFalse(Callers.as(administrator(), () -> tariff.all()).stream()
                .anyMatch(rate -> rate.type() == Destination.Type.HELPLINE));
    }
}
