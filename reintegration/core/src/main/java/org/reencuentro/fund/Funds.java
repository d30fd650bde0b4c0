package org.reencuentro.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.arrival.Unannounced;
import org.reencuentro.fund.model.Fund;
import org.reencuentro.fund.model.FundAllocation;
import org.reencuentro.fund.model.FundEntry;
import org.reencuentro.fund.store.FundStore;
import org.reencuentro.fund.store.VoucherStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.NeedsView;
import org.reencuentro.triage.Triage;

/**
 * The money for the way home. One person opens a fund for an arrival, another decides what each gets of it; the rules
 * propose, and whoever decides otherwise says why. Nobody can give what is not there, however many give at once.
 */
@ApplicationScoped
@Transactional
public class Funds {
    private Clock clock;
    private FundStore store;
    private Arrivals arrivals;
    private Triage triage;
    private Ledger ledger;
    private VoucherStore vouchers;

    protected Funds() {}

    @Inject
    Funds(Clock clock, FundStore store, Arrivals arrivals, Triage triage, Ledger ledger, VoucherStore vouchers) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.triage = triage;
        this.ledger = ledger;
        this.vouchers = vouchers;
    }

    /** The fund of an arrival; empty before it is opened. */
    @May(Operation.READ_FUND)
    public Optional<FundView> ofArrival(@About UUID arrival) {
        return store.ofArrival(arrival).map(Funds::view);
    }

    /** The terms of the fund that was opened last in the hall of an arrival; empty where there was none. */
    @May(Operation.READ_FUND)
    public Optional<FundTerms> lastTerms(@About UUID arrival) {
        return store.lastOf(arrivals.require(arrival).hall().id()).map(Fund::terms);
    }

    /**
     * Opens the fund of an arrival.
     *
     * @throws Problem {@link FundProblem#FUND_OPEN_ALREADY}
     */
    @May(Operation.OPEN_FUND)
    public void open(@About UUID arrival, FundTerms terms) {
        if (store.ofArrival(arrival).isPresent()) {
            throw new Problem(FundProblem.FUND_OPEN_ALREADY);
        }
        Fund fund = Fund.open(Ids.next(clock), arrival, terms, Callers.current().account(), clock.instant());
        store.open(fund);
        ledger.write(fund, Optional.empty(), Optional.empty(), FundReason.FUND_OPENED, fund.granted());
    }

    /**
     * Who of an arrival is in the hall, with what they hold or are proposed: those in most need first, then those whom
     * nobody has asked, then who needs nothing.
     *
     * @throws Problem {@link FundProblem#FUND_NOT_OPEN}
     */
    @May(Operation.READ_FUND)
    public List<FundShare> shares(@About UUID arrival) {
        return shares(require(arrival));
    }

    private List<FundShare> shares(Fund fund) {
        List<PassengerView> present = arrivals.passengers(fund.arrival()).stream()
                .filter(each -> each.state().inHall())
                .toList();
        Map<UUID, NeedsView> needs = triage.ofArrival(fund.arrival());
        Map<UUID, Long> held = store.allocations(fund.id()).stream()
                .filter(each -> each.amount() > 0)
                .collect(Collectors.toMap(FundAllocation::passenger, FundAllocation::amount));
        List<Set<FundRule>> rules = present.stream()
                .map(each -> FundRule.of(each, needs.getOrDefault(each.id(), NeedsView.NOTHING_ASKED)))
                .toList();
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            waiting.add(held.containsKey(present.get(i).id()) ? 0 : FundRule.points(rules.get(i)));
        }
        List<Long> proposed = FundRule.shares(fund.left().hundredths(), waiting);
        List<FundShare> shares = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            PassengerView passenger = present.get(i);
            NeedsView said = needs.getOrDefault(passenger.id(), NeedsView.NOTHING_ASKED);
            shares.add(new FundShare(
                    passenger,
                    said.of(Need.TRANSPORT) != NeedAnswer.NOT_ASKED,
                    FundRule.sorted(rules.get(i)),
                    FundRule.points(rules.get(i)),
                    Optional.of(proposed.get(i)).filter(share -> share > 0).map(fund::money),
                    Optional.ofNullable(held.get(passenger.id())).map(fund::money)));
        }
        shares.sort(Comparator.comparingInt(FundShare::points)
                .reversed()
                .thenComparing(FundShare::asked)
                .thenComparingInt(each -> each.passenger().row())
                .thenComparing(each -> each.passenger().id()));
        return shares;
    }

    /**
     * Gives somebody in the hall something of the fund.
     *
     * @param amount as people write it, in the currency of the fund
     * @throws Problem {@link FundProblem#FUND_NOT_OPEN}, {@link FundProblem#FUND_AMOUNT_MALFORMED},
     *     {@link FundProblem#FUND_NOT_IN_HALL}, {@link FundProblem#FUND_REASON_MISSING},
     *     {@link FundProblem#FUND_GIVEN_ALREADY}, {@link FundProblem#FUND_SPENT}
     */
    @May(Operation.GIVE_FROM_FUND)
    public void give(@About UUID arrival, UUID passenger, String amount, FundReason reason) {
        Fund fund = require(arrival);
        Money money = fund.terms().amount(amount);
        FundShare share = shares(fund).stream()
                .filter(each -> each.passenger().id().equals(passenger))
                .findFirst()
                .orElseThrow(() -> new Problem(FundProblem.FUND_NOT_IN_HALL));
        if (share.given().isPresent()) {
            throw new Problem(FundProblem.FUND_GIVEN_ALREADY);
        }
        if (reason.kind() != FundEntryKind.GIVEN
                || reason == FundReason.AS_PROPOSED && !share.proposed().equals(Optional.of(money))) {
            throw new Problem(FundProblem.FUND_REASON_MISSING);
        }
        if (!store.move(fund, money.hundredths())) {
            throw new Problem(FundProblem.FUND_SPENT, Map.of("left", fund.left().toString()));
        }
        FundAllocation held = store.allocation(fund.id(), passenger).orElseGet(() -> {
            FundAllocation first = FundAllocation.of(Ids.next(clock), fund.id(), passenger);
            store.add(first);
            return first;
        });
        held.give(money.hundredths());
        ledger.write(fund, Optional.of(held.id()), share.proposed().map(Money::hundredths), reason, money);
    }

    /**
     * Takes back what somebody was given, beside what a carrier has taken of it on vouchers, by a correcting entry; who
     * holds nothing then may be given something again.
     *
     * @throws Problem {@link FundProblem#FUND_NOT_OPEN}, {@link FundProblem#FUND_NOTHING_GIVEN},
     *     {@link FundProblem#FUND_REASON_MISSING}, {@link FundProblem#FUND_VOUCHER_OUT}
     */
    @May(Operation.GIVE_FROM_FUND)
    public void takeBack(@About UUID arrival, UUID passenger, FundReason reason) {
        Fund fund = require(arrival);
        if (reason.kind() != FundEntryKind.TAKEN_BACK) {
            throw new Problem(FundProblem.FUND_REASON_MISSING);
        }
        long before = store.allocation(fund.id(), passenger)
                .map(this::returnable)
                .filter(amount -> amount > 0)
                .orElseThrow(() -> new Problem(FundProblem.FUND_NOTHING_GIVEN));
        boolean moved = store.move(fund, -before);
        FundAllocation held = store.allocation(fund.id(), passenger).orElseThrow();
        // Whoever came first while this one waited may have taken it back, or given something else since.
        if (!moved || returnable(held) != before) {
            throw new Problem(FundProblem.FUND_NOTHING_GIVEN);
        }
        held.takeBack(before);
        ledger.write(fund, Optional.of(held.id()), Optional.empty(), reason, fund.money(before));
    }

    /** What somebody holds that no carrier took, in hundredths. */
    private long returnable(FundAllocation held) {
        if (vouchers.standing(held.id(), Set.of(VoucherState.OPEN)) > 0) {
            throw new Problem(FundProblem.FUND_VOUCHER_OUT);
        }
        return held.amount() - vouchers.standing(held.id(), Set.of(VoucherState.REDEEMED));
    }

    /**
     * What became of the money, for whoever gave it.
     *
     * @throws Problem {@link FundProblem#FUND_NOT_OPEN}
     */
    @May(Operation.READ_FUND_REPORT)
    public FundReport report(@About UUID arrival) {
        Fund fund = require(arrival);
        long holding = store.allocations(fund.id()).stream()
                .filter(each -> each.amount() > 0)
                .count();
        return new FundReport(
                view(fund),
                holding == 0 || holding >= FundReport.FEW ? OptionalInt.of((int) holding) : OptionalInt.empty(),
                fund.money(vouchers.ofFund(fund.id(), VoucherState.OPEN)),
                vouchers.owed(fund.id()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> fund.money(each.getValue()))),
                store.entries(fund.id(), FundReport.MOST).stream()
                        .map(each -> entry(fund, each))
                        .toList(),
                ledger.difference(fund));
    }

    /** What somebody holds who had no name goes with them when they have said it. */
    void named(@Observes Unannounced.Named named) {
        store.ofPassenger(named.unnamed()).forEach(held -> {
            if (store.allocation(held.fund(), named.passenger()).isEmpty()) {
                held.named(named.passenger());
            }
        });
    }

    private Fund require(UUID arrival) {
        return store.ofArrival(arrival).orElseThrow(() -> new Problem(FundProblem.FUND_NOT_OPEN));
    }

    private static FundReport.Entry entry(Fund fund, FundStore.Moved moved) {
        FundEntry entry = moved.entry();
        return new FundReport.Entry(
                entry.number(),
                entry.kind(),
                fund.money(moved.hundredths()),
                entry.proposed().map(fund::money),
                entry.reason(),
                entry.by(),
                entry.at());
    }

    private static FundView view(Fund fund) {
        return new FundView(fund.terms(), fund.granted(), fund.given(), fund.left(), fund.openedBy(), fund.openedAt());
    }
}
