package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.fund.FundEntryKind;
import org.reencuentro.fund.FundProblem;
import org.reencuentro.fund.FundReason;
import org.reencuentro.fund.FundReport;
import org.reencuentro.fund.FundRule;
import org.reencuentro.fund.FundShare;
import org.reencuentro.fund.FundTerms;
import org.reencuentro.fund.Funds;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.people.Unheard;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.Triage;

/** The money for the way home: proposed by rules, decided by people, never more than there is, and every hundredth told. */
@ExtendWith(ArquillianExtension.class)
class FundsIT {
    private static final int PEOPLE = 12;
    private static final int AT_ONCE = 1000;

    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    FlightDesk desk;

    @Inject
    Triage triage;

    @Inject
    Funds funds;

    @Resource
    ManagedExecutorService threads;

    private Subject caseworker;
    private Subject supervisor;
    private UUID arrival;
    private List<UUID> people;

    /** A list of adults and, first of all, a minor; all of them in the hall. */
    @BeforeEach
    void anArrivalIsInTheHall() {
        caseworker = given.staff(Role.CASEWORKER);
        supervisor = given.staff(Role.SUPERVISOR);
        arrival = given.arrival();
        StringBuilder list = new StringBuilder("nombres,apellidos,nacimiento\n");
        for (int i = 0; i < PEOPLE; i++) {
            list.append("Hilaria,Xol ").append(Unheard.name()).append(i == 0 ? ",2015\n" : ",1990\n");
        }
        Subject table = given.staff(Role.FLIGHT_DESK);
        people = Callers.as(table, () -> {
            arrivals.importManifest(arrival, list.toString().getBytes(StandardCharsets.UTF_8));
            List<PassengerView> all = arrivals.passengers(arrival);
            all.forEach(each -> desk.pass(each.id(), 1));
            return all.stream().map(PassengerView::id).toList();
        });
    }

    private void open(String amount) {
        Callers.as(
                supervisor, () -> funds.open(arrival, FundTerms.read("ONG", amount, "USD", "8", "2026-11-27", "GTQ")));
    }

    private void needs(UUID passenger, Need need) {
        Callers.as(caseworker, () -> triage.answer(passenger, need, NeedAnswer.NEEDS));
    }

    private void give(UUID passenger, String amount, FundReason reason) {
        Callers.as(caseworker, () -> funds.give(arrival, passenger, amount, reason));
    }

    private FundReport report() {
        FundReport report = Callers.as(supervisor, () -> funds.report(arrival));
        assertEquals(0, report.difference());
        return report;
    }

    private String left() {
        return report().fund().left().toString();
    }

    private static ProblemCode refused(Runnable attempt) {
        return assertThrows(Problem.class, attempt::run).code();
    }

    @Test
    void whatTheRulesProposeIsShownWithReasonsAndDecidedByAPerson() {
        open("100");
        UUID minor = people.get(0);
        UUID adult = people.get(1);
        needs(minor, Need.TRANSPORT);
        needs(adult, Need.TRANSPORT);
        needs(adult, Need.SHELTER);
        List<FundShare> shares = Callers.as(caseworker, () -> funds.shares(arrival));
        assertEquals(PEOPLE, shares.size());
        assertEquals(minor, shares.get(0).passenger().id());
        assertEquals(
                List.of(FundRule.NEEDS_TRANSPORT, FundRule.MINOR), shares.get(0).rules());
        assertEquals("Q500.00", shares.get(0).proposed().orElseThrow().toString());
        assertEquals("Q300.00", shares.get(1).proposed().orElseThrow().toString());
        assertEquals(Optional.empty(), shares.get(2).proposed());
        assertEquals(FundProblem.FUND_REASON_MISSING, refused(() -> give(minor, "90", FundReason.AS_PROPOSED)));
        give(minor, "500", FundReason.AS_PROPOSED);
        give(adult, "90,50", FundReason.FARE_IS_LOWER);
        assertEquals("Q209.50", left());
        FundReport.Entry last = report().entries().get(2);
        assertEquals(FundReason.FARE_IS_LOWER, last.reason());
        assertEquals("Q300.00", last.proposed().orElseThrow().toString());
        assertEquals(Optional.of(caseworker.account()), last.by());
        assertEquals(OptionalInt.empty(), report().people(), "so few are not counted");
    }

    @Test
    void whatIsTakenBackIsAnEntryOfItsOwnAndCanBeGivenAgain() {
        open("100");
        UUID somebody = people.get(1);
        assertEquals(
                FundProblem.FUND_NOTHING_GIVEN,
                refused(() -> Callers.as(caseworker, () -> funds.takeBack(arrival, somebody, FundReason.MISTAKE))));
        give(somebody, "80", FundReason.NOTHING_IN_POCKET);
        assertEquals(FundProblem.FUND_GIVEN_ALREADY, refused(() -> give(somebody, "1", FundReason.NOTHING_IN_POCKET)));
        Callers.as(caseworker, () -> funds.takeBack(arrival, somebody, FundReason.MISTAKE));
        assertEquals("Q800.00", left());
        give(somebody, "70", FundReason.NOTHING_IN_POCKET);
        assertEquals("Q730.00", left());
        assertEquals(
                List.of(FundEntryKind.OPENED, FundEntryKind.GIVEN, FundEntryKind.TAKEN_BACK, FundEntryKind.GIVEN),
                report().entries().stream().map(FundReport.Entry::kind).toList());
    }

    @Test
    void whatIsWrongMovesNothing() {
        UUID somebody = people.get(1);
        assertEquals(FundProblem.FUND_NOT_OPEN, refused(() -> give(somebody, "5", FundReason.NOT_WELL)));
        open("10");
        assertEquals(FundProblem.FUND_OPEN_ALREADY, refused(() -> open("10")));
        for (String wrong : List.of("", "0", "-1", "1.005", "x", "99999999")) {
            assertEquals(
                    FundProblem.FUND_AMOUNT_MALFORMED,
                    refused(() -> give(somebody, wrong, FundReason.NOT_WELL)),
                    wrong);
        }
        assertEquals(FundProblem.FUND_SPENT, refused(() -> give(somebody, "80.01", FundReason.NOT_WELL)));
        assertEquals(FundProblem.FUND_REASON_MISSING, refused(() -> give(somebody, "5", FundReason.MISTAKE)));
        assertEquals(FundProblem.FUND_NOT_IN_HALL, refused(() -> give(UUID.randomUUID(), "5", FundReason.NOT_WELL)));
        assertThrows(
                Problem.class,
                () -> Callers.as(supervisor, () -> funds.give(arrival, somebody, "5", FundReason.NOT_WELL)));
        assertThrows(
                Problem.class,
                () -> Callers.as(
                        caseworker,
                        () -> funds.open(arrival, FundTerms.read("ONG", "10", "USD", "8", "2026-11-27", "GTQ"))));
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        assertThrows(Problem.class, () -> Callers.as(elsewhere, () -> funds.shares(arrival)));
        assertEquals("Q80.00", left());
        assertEquals(1, report().entries().size());
    }

    @Test
    void aThousandDecisionsAtOnceNeverGiveMoreThanThereIs() throws Exception {
        open("10");
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            UUID somebody = people.get(i % PEOPLE);
            asked.add(threads.submit(() -> given(somebody)));
        }
        int given = 0;
        for (Future<Boolean> each : asked) {
            given += each.get() ? 1 : 0;
        }
        assertEquals(8, given, "of Q80.00, ten each");
        assertEquals("Q0.00", left());
        FundReport report = report();
        assertEquals(1 + given, report.entries().size());
        assertEquals(OptionalInt.of(given), report.people());
    }

    private boolean given(UUID somebody) {
        try {
            give(somebody, "10", FundReason.NOTHING_IN_POCKET);
            return true;
        } catch (Problem refused) {
            assertTrue(Set.of(FundProblem.FUND_SPENT, FundProblem.FUND_GIVEN_ALREADY)
                    .contains(refused.code()));
            return false;
        }
    }

    @Test
    void ofManyWhoTakeOneShareBackAtOnceOneDoes() throws Exception {
        open("100");
        UUID somebody = people.get(1);
        give(somebody, "300", FundReason.NOTHING_IN_POCKET);
        give(people.get(2), "300", FundReason.NOTHING_IN_POCKET);
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            asked.add(threads.submit(() -> {
                try {
                    Callers.as(caseworker, () -> funds.takeBack(arrival, somebody, FundReason.NOT_USED));
                    return true;
                } catch (Problem refused) {
                    assertEquals(FundProblem.FUND_NOTHING_GIVEN, refused.code());
                    return false;
                }
            }));
        }
        int done = 0;
        for (Future<Boolean> each : asked) {
            done += each.get() ? 1 : 0;
        }
        assertEquals(1, done);
        assertEquals("Q500.00", left());
    }
}
