package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.fund.FundProblem;
import org.reencuentro.fund.FundReason;
import org.reencuentro.fund.FundReport;
import org.reencuentro.fund.FundTerms;
import org.reencuentro.fund.Funds;
import org.reencuentro.fund.LedgerWatch;
import org.reencuentro.fund.VoucherProblem;
import org.reencuentro.fund.VoucherState;
import org.reencuentro.fund.VoucherTaking;
import org.reencuentro.fund.VoucherView;
import org.reencuentro.fund.Vouchers;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Seek;
import org.reencuentro.people.Unheard;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.ticket.TicketWord;

/** A voucher is paid once, whoever shows it, how often and when; and the ledger adds up at every moment. */
@ExtendWith(ArquillianExtension.class)
class VouchersIT {
    private static final int AT_ONCE = 1000;

    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    FlightDesk desk;

    @Inject
    Funds funds;

    @Inject
    Vouchers vouchers;

    @Inject
    VoucherTaking taking;

    @Inject
    LedgerWatch watch;

    @PersistenceContext(unitName = "reencuentro")
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private Subject caseworker;
    private Subject supervisor;
    private Subject driver;
    private List<Subject> drivers;
    private UUID carrier;
    private UUID arrival;
    private List<UUID> people;

    /** Two adults in the hall with Q100.00 each, of a fund of Q1,000.00; and a carrier. */
    @BeforeEach
    void twoHaveTheirShare() {
        caseworker = given.staff(Role.CASEWORKER);
        supervisor = given.staff(Role.SUPERVISOR);
        arrival = given.arrival();
        carrier = given.organisation();
        given.serviceWithoutRule(carrier, ServiceKind.TRANSPORT);
        drivers = IntStream.range(0, 8).mapToObj(i -> given.member(carrier)).toList();
        driver = drivers.get(0);
        String list = "nombres,apellidos,nacimiento\nHilaria,Xol %s,1990\nPaula,Xol %s,1991\n"
                .formatted(Unheard.name(), Unheard.name());
        people = Callers.as(given.staff(Role.FLIGHT_DESK), () -> {
            arrivals.importManifest(arrival, list.getBytes(StandardCharsets.UTF_8));
            List<PassengerView> all = arrivals.passengers(arrival);
            all.forEach(each -> desk.pass(each.id(), 1));
            return all.stream().map(PassengerView::id).toList();
        });
        Callers.as(
                supervisor, () -> funds.open(arrival, FundTerms.read("ONG", "1000", "GTQ", "1", "2026-11-27", "GTQ")));
        people.forEach(
                each -> Callers.as(caseworker, () -> funds.give(arrival, each, "100", FundReason.NOTHING_IN_POCKET)));
    }

    private UUID make(String amount) {
        return Callers.as(caseworker, () -> vouchers.make(arrival, people.get(0), carrier, amount));
    }

    private Vouchers.Paper paper(UUID voucher) {
        return Callers.as(caseworker, () -> vouchers.paper(arrival, voucher));
    }

    private VoucherView taken(Subject by, String code) {
        return Callers.as(by, () -> taking.taken(code, Instant.now(), UUID.randomUUID()));
    }

    private VoucherState state(UUID voucher) {
        return Callers.as(caseworker, () -> vouchers.ofArrival(arrival)).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.id().equals(voucher))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private FundReport report() {
        FundReport report = Callers.as(supervisor, () -> funds.report(arrival));
        assertEquals(0, report.difference());
        return report;
    }

    private static ProblemCode refused(Runnable attempt) {
        return assertThrows(Problem.class, attempt::run).code();
    }

    /** Makes a voucher as old as one made so many days ago. */
    private void age(UUID voucher, int days) throws Exception {
        transaction.begin();
        em.createQuery("UPDATE Voucher v SET v.madeAt = :made, v.until = :until WHERE v.id = :id")
                .setParameter("made", Instant.now().minus(days, ChronoUnit.DAYS))
                .setParameter(
                        "until", Instant.now().plus(7L - days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS))
                .setParameter("id", voucher)
                .executeUpdate();
        transaction.commit();
    }

    /** Gives a voucher the number of one that is over, as a draw may. */
    private void number(UUID voucher, String number) throws Exception {
        transaction.begin();
        em.createQuery("UPDATE Voucher v SET v.number = :number, v.openNumber = :number WHERE v.id = :id")
                .setParameter("number", number)
                .setParameter("id", voucher)
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void itIsPaidOnceByNumberOrByCode() {
        Vouchers.Paper first = paper(make("85"));
        assertEquals("Q85.00", report().standing().toString());
        VoucherView one = first.voucher();
        VoucherView paid = Callers.as(
                driver,
                () -> taking.take(
                        one.number().substring(0, 3) + " " + one.number().substring(3), one.word()));
        assertEquals("Q85.00", paid.amount().toString());
        assertEquals(VoucherProblem.VOUCHER_REDEEMED_ALREADY, refused(() -> taken(driver, first.code())));
        assertEquals(
                VoucherProblem.VOUCHER_REDEEMED_ALREADY,
                refused(() -> Callers.as(driver, () -> taking.take(one.number(), one.word()))));
        FundReport report = report();
        assertEquals("Q0.00", report.standing().toString());
        assertEquals("Q85.00", report.owed().get(carrier).toString());
        assertEquals("Q800.00", report.fund().left().toString());
        assertEquals(VoucherProblem.VOUCHER_TOO_MUCH, refused(() -> make("15.01")), "what was taken is of their share");
        taken(driver, paper(make("15")).code());
        assertEquals("Q100.00", report().owed().get(carrier).toString());
        assertEquals(
                List.of("Q15.00", "Q85.00"),
                Callers.as(driver, () -> taking.own(Seek.first(), 10)).rows().stream()
                        .map(each -> each.amount().toString())
                        .toList());
        assertEquals(
                List.of(Money.of("100", "GTQ")), List.copyOf(Callers.as(driver, () -> taking.ownSince(Instant.EPOCH))));
        assertTrue(Callers.as(given.member(given.organisation()), () -> taking.own(Seek.first(), 10))
                .rows()
                .isEmpty());
    }

    @Test
    void whatIsForgedCopiedOrSomebodyElsesIsNotPaid() {
        Vouchers.Paper paper = paper(make("20"));
        VoucherView one = paper.voucher();
        String code = paper.code();
        assertEquals(VoucherProblem.VOUCHER_FORGED, refused(() -> taken(driver, code.replace(";2000;", ";9000;"))));
        assertEquals(VoucherProblem.VOUCHER_FORGED, refused(() -> taken(driver, "RV1;nothing")));
        assertEquals(
                VoucherProblem.VOUCHER_FORGED,
                refused(() -> taken(driver, code.substring(0, code.length() - 86) + "A".repeat(86))));
        Subject other = given.member(given.organisation());
        assertEquals(VoucherProblem.VOUCHER_OF_ANOTHER, refused(() -> taken(other, code)));
        assertEquals(
                VoucherProblem.VOUCHER_NOT_FOUND,
                refused(() -> Callers.as(other, () -> taking.take(one.number(), one.word()))));
        TicketWord wrong = TicketWord.values()[(one.word().ordinal() + 1) % TicketWord.values().length];
        assertEquals(
                VoucherProblem.VOUCHER_NOT_FOUND,
                refused(() -> Callers.as(driver, () -> taking.take(one.number(), wrong))));
        assertEquals(VoucherState.OPEN, state(one.id()));
        Vouchers.Paper again = paper(one.id());
        taken(driver, again.code());
        assertEquals(VoucherProblem.VOUCHER_REDEEMED_ALREADY, refused(() -> taken(driver, code)), "printed twice");
        assertEquals(VoucherProblem.VOUCHER_UNKNOWN, refused(() -> paper(one.id())));
    }

    @Test
    void whatWasTakenWithoutNetworkIsPaidOnceWhenItIsHandedIn() throws Exception {
        UUID voucher = make("30");
        String code = paper(voucher).code();
        UUID which = UUID.randomUUID();
        Instant then = Instant.now();
        Callers.as(driver, () -> taking.taken(code, then, which));
        VoucherView told = Callers.as(driver, () -> taking.taken(code, then, which));
        assertEquals(VoucherState.REDEEMED, told.state(), "the answer was lost, and it is told again");
        int entries = report().entries().size();
        Subject colleague = given.member(carrier);
        assertEquals(
                VoucherProblem.VOUCHER_REDEEMED_ALREADY,
                refused(() -> Callers.as(colleague, () -> taking.taken(code, then, UUID.randomUUID()))),
                "a copy on another bus");
        assertEquals(entries, report().entries().size());
        assertEquals("Q30.00", report().owed().get(carrier).toString());

        UUID next = make("10");
        number(next, told.number());
        assertEquals(
                voucher,
                Callers.as(driver, () -> taking.taken(code, then, which)).id(),
                "told once more when another voucher has its number");
        assertEquals(VoucherState.OPEN, state(next));

        UUID late = make("10");
        age(late, 9);
        String lateCode = paper(late).code();
        Instant inTime = Instant.now().minus(3, ChronoUnit.DAYS);
        assertEquals(VoucherProblem.VOUCHER_EXPIRED, refused(() -> taken(driver, lateCode)));
        Callers.as(driver, () -> taking.taken(lateCode, inTime, UUID.randomUUID()));
        assertEquals("Q40.00", report().owed().get(carrier).toString());
    }

    @Test
    void whatNobodyUsedIsForOthersAgain() throws Exception {
        UUID voucher = make("60");
        assertEquals(
                FundProblem.FUND_VOUCHER_OUT,
                refused(() ->
                        Callers.as(caseworker, () -> funds.takeBack(arrival, people.get(0), FundReason.NOT_USED))));
        age(voucher, 10);
        String code = paper(voucher).code();
        Callers.as(Subject.system(), () -> vouchers.lapse());
        assertEquals(VoucherState.LAPSED, state(voucher));
        assertEquals("Q860.00", report().fund().left().toString());
        assertEquals(VoucherProblem.VOUCHER_EXPIRED, refused(() -> taken(driver, code)));
        UUID withdrawn = make("40");
        String withdrawnCode = paper(withdrawn).code();
        Callers.as(caseworker, () -> vouchers.cancel(arrival, withdrawn));
        assertEquals(VoucherProblem.VOUCHER_CANCELLED_ALREADY, refused(() -> taken(driver, withdrawnCode)));
        Callers.as(caseworker, () -> funds.takeBack(arrival, people.get(0), FundReason.NOT_USED));
        assertEquals("Q900.00", report().fund().left().toString());
    }

    /** Makes the fund say something else than its ledger. */
    private long seenWith(long more) throws Exception {
        transaction.begin();
        em.createQuery("UPDATE Fund f SET f.given = f.given + :more WHERE f.arrival = :arrival")
                .setParameter("more", more)
                .setParameter("arrival", arrival)
                .executeUpdate();
        transaction.commit();
        return Callers.as(Subject.system(), () -> {
            watch.look();
            return watch.wrong();
        });
    }

    @Test
    void aFundThatDoesNotAddUpIsSeen() throws Exception {
        taken(driver, paper(make("20")).code());
        make("30");
        assertEquals(0, seenWith(0));
        assertEquals(1, seenWith(1));
        assertEquals(0, seenWith(-1));
    }

    @Test
    void whoeverGuessesNumbersMustWait() {
        Vouchers.Paper paper = paper(make("20"));
        VoucherView one = paper.voucher();
        for (int i = 0; i < VoucherTaking.MOST_WRONG; i++) {
            assertEquals(
                    VoucherProblem.VOUCHER_NOT_FOUND,
                    refused(() -> Callers.as(driver, () -> taking.take("none", one.word()))));
        }
        assertEquals(
                VoucherProblem.VOUCHER_SLOW_DOWN,
                refused(() -> Callers.as(driver, () -> taking.take(one.number(), one.word()))),
                "also a right one");
        assertEquals(VoucherState.REDEEMED, taken(driver, paper.code()).state(), "a code cannot be guessed");
    }

    @Test
    void whatIsWrongMakesNone() {
        assertEquals(FundProblem.FUND_AMOUNT_MALFORMED, refused(() -> make("0")));
        assertEquals(VoucherProblem.VOUCHER_TOO_MUCH, refused(() -> make("100.01")));
        assertEquals(
                VoucherProblem.VOUCHER_CARRIER_UNKNOWN,
                refused(() -> Callers.as(
                        caseworker, () -> vouchers.make(arrival, people.get(0), given.organisation(), "5"))));
        assertEquals(
                FundProblem.FUND_NOTHING_GIVEN,
                refused(() -> Callers.as(caseworker, () -> vouchers.make(arrival, UUID.randomUUID(), carrier, "5"))));
        assertThrows(
                Problem.class, () -> Callers.as(supervisor, () -> vouchers.make(arrival, people.get(0), carrier, "5")));
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        UUID voucher = make("5");
        assertThrows(Problem.class, () -> Callers.as(elsewhere, () -> vouchers.paper(arrival, voucher)));
        assertThrows(Problem.class, () -> Callers.as(driver, () -> vouchers.ofArrival(arrival)));
        assertThrows(Problem.class, () -> taken(caseworker, paper(voucher).code()));
        assertEquals("Q5.00", report().standing().toString());
    }

    @Test
    void ofAThousandWhoShowTheSameCodeOneIsPaid() throws Exception {
        String code = paper(make("70")).code();
        int paid = Crowd.done(
                AT_ONCE,
                driver(0),
                i -> Callers.as(driver(i), () -> taking.taken(code, Instant.now(), UUID.randomUUID())),
                VoucherProblem.VOUCHER_REDEEMED_ALREADY::equals);
        assertEquals(1, paid);
        assertEquals("Q70.00", report().owed().get(carrier).toString());
    }

    @Test
    void ofAThousandVouchersAtOnceNoMoreAreMadeThanThereIsMoneyFor() throws Exception {
        int made = Crowd.done(AT_ONCE, caseworker, i -> make("10"), code -> code == VoucherProblem.VOUCHER_TOO_MUCH);
        assertEquals(10, made);
        assertEquals("Q100.00", report().standing().toString());
        Set<String> numbers = Callers.as(caseworker, () -> vouchers.ofArrival(arrival)).get(people.get(0)).stream()
                .map(VoucherView::number)
                .collect(Collectors.toSet());
        assertEquals(made, numbers.size());
    }

    @Test
    void takingAndWithdrawingAtOnceEndsInOneOfThem() throws Exception {
        for (UUID voucher : IntStream.range(0, 10).mapToObj(i -> make("1")).toList()) {
            String code = paper(voucher).code();
            int done = Crowd.done(
                    8,
                    caseworker,
                    i -> {
                        if (i % 2 == 0) {
                            vouchers.cancel(arrival, voucher);
                        } else {
                            Callers.as(driver, () -> taking.taken(code, Instant.now(), UUID.randomUUID()));
                        }
                    },
                    Set.<ProblemCode>of(
                                    VoucherProblem.VOUCHER_REDEEMED_ALREADY, VoucherProblem.VOUCHER_CANCELLED_ALREADY)
                            ::contains);
            assertEquals(1, done);
            assertFalse(state(voucher) == VoucherState.OPEN);
            report();
        }
    }

    /** A few drivers in turn, so that none of them tries too often. */
    private Subject driver(int i) {
        return drivers.get(i % drivers.size());
    }
}
