package org.reencuentro.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.fund.model.Fund;
import org.reencuentro.fund.model.FundAllocation;
import org.reencuentro.fund.model.Voucher;
import org.reencuentro.fund.store.FundStore;
import org.reencuentro.fund.store.VoucherStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.TicketWord;

/**
 * Money for the way home that a carrier takes from paper: a number, a picture and a signed code, and no name. A voucher and
 * the money behind it change in one transaction, which has the fund to itself. Carriers take them by {@link VoucherTaking}.
 */
@ApplicationScoped
@Transactional
public class Vouchers {
    private static final int NUMBERS = 1_000_000;
    private static final int DRAWS = 20;
    private static final int MOST_LAPSED = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Clock clock;
    private FundStore funds;
    private VoucherStore store;
    private VoucherSigner signer;
    private Ledger ledger;
    private Directory directory;

    protected Vouchers() {}

    @Inject
    Vouchers(
            Clock clock,
            FundStore funds,
            VoucherStore store,
            VoucherSigner signer,
            Ledger ledger,
            Directory directory) {
        this.clock = clock;
        this.funds = funds;
        this.store = store;
        this.signer = signer;
        this.ledger = ledger;
        this.directory = directory;
    }

    /** Who may take vouchers, by name: whoever offers transport. */
    @May(Operation.READ_DIRECTORY)
    public List<OrganisationView> carriers() {
        return directory.services(ServiceKind.TRANSPORT).stream()
                .map(ServiceView::organisation)
                .collect(Collectors.toMap(OrganisationView::id, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(OrganisationView::name))
                .toList();
    }

    /** The vouchers of an arrival by the place on its list whose they are, the newest first. */
    @May(Operation.READ_FUND)
    public Map<UUID, List<VoucherView>> ofArrival(@About UUID arrival) {
        return funds.ofArrival(arrival).map(this::ofFund).orElse(Map.of());
    }

    private Map<UUID, List<VoucherView>> ofFund(Fund fund) {
        Map<UUID, UUID> whose = funds.allocations(fund.id()).stream()
                .collect(Collectors.toMap(FundAllocation::id, FundAllocation::passenger));
        return store.ofFund(fund.id()).stream()
                .collect(Collectors.groupingBy(
                        each -> whose.get(each.allocation()),
                        Collectors.mapping(each -> view(fund, each), Collectors.toList())));
    }

    /**
     * Puts a part of what somebody was given on a voucher for one carrier.
     *
     * @param amount as people write it, in the currency of the fund
     * @return its identifier
     * @throws Problem {@link FundProblem#FUND_NOT_OPEN}, {@link FundProblem#FUND_AMOUNT_MALFORMED},
     *     {@link FundProblem#FUND_NOTHING_GIVEN}, {@link VoucherProblem#VOUCHER_TOO_MUCH},
     *     {@link VoucherProblem#VOUCHER_CARRIER_UNKNOWN}, {@link VoucherProblem#VOUCHER_NUMBER_TAKEN}
     */
    @May(Operation.GIVE_FROM_FUND)
    public UUID make(@About UUID arrival, UUID passenger, UUID carrier, String amount) {
        Fund fund = require(arrival);
        Money money = fund.terms().amount(amount);
        if (!directory.offering(Set.of(ServiceKind.TRANSPORT)).contains(carrier)) {
            throw new Problem(VoucherProblem.VOUCHER_CARRIER_UNKNOWN);
        }
        funds.move(fund, 0);
        FundAllocation held = funds.allocation(fund.id(), passenger)
                .filter(each -> each.amount() > 0)
                .orElseThrow(() -> new Problem(FundProblem.FUND_NOTHING_GIVEN));
        long left = held.amount() - store.standing(held.id(), Set.of(VoucherState.OPEN, VoucherState.REDEEMED));
        if (left < money.hundredths()) {
            throw new Problem(
                    VoucherProblem.VOUCHER_TOO_MUCH,
                    Map.of("left", fund.money(left).toString()));
        }
        Voucher voucher = Voucher.make(
                Ids.next(clock),
                held,
                carrier,
                number(carrier),
                TicketWord.values()[RANDOM.nextInt(TicketWord.values().length)],
                money.hundredths(),
                Callers.current().account(),
                clock.instant());
        store.add(voucher);
        ledger.write(fund, Optional.of(held.id()), Optional.empty(), FundReason.VOUCHER_WRITTEN, money);
        return voucher.id();
    }

    private String number(UUID carrier) {
        for (int draw = 0; draw < DRAWS; draw++) {
            String number = "%06d".formatted(RANDOM.nextInt(NUMBERS));
            if (!store.isOpen(carrier, number)) {
                return number;
            }
        }
        throw new Problem(VoucherProblem.VOUCHER_NUMBER_TAKEN);
    }

    /**
     * A voucher as it is printed.
     *
     * @param code with its signature
     */
    public record Paper(VoucherView voucher, OrganisationView carrier, String code) {}

    /**
     * A voucher to print; once more, where the paper was lost before it was shown.
     *
     * @throws Problem {@link VoucherProblem#VOUCHER_UNKNOWN}; that it is over, as when it is taken
     */
    @May(Operation.PRINT_VOUCHER)
    public Paper paper(@About UUID arrival, UUID voucher) {
        Fund fund = require(arrival);
        Voucher found = require(fund, voucher);
        if (found.state().over()) {
            throw new Problem(VoucherProblem.VOUCHER_UNKNOWN);
        }
        return new Paper(view(fund, found), directory.organisation(found.carrier()), signer.signed(found.code(fund)));
    }

    /**
     * Withdraws a voucher: whoever held it holds the money again.
     *
     * @throws Problem {@link VoucherProblem#VOUCHER_UNKNOWN}, {@link VoucherProblem#VOUCHER_REDEEMED_ALREADY},
     *     {@link VoucherProblem#VOUCHER_CANCELLED_ALREADY}, {@link VoucherProblem#VOUCHER_EXPIRED}
     */
    @May(Operation.GIVE_FROM_FUND)
    public void cancel(@About UUID arrival, UUID voucher) {
        Fund fund = require(arrival);
        Voucher found = require(fund, voucher);
        funds.move(fund, 0);
        store.refresh(found);
        found.cancel(Callers.current().account(), clock.instant());
        ledger.write(fund, found, FundReason.VOUCHER_WITHDRAWN);
    }

    /** Ends those that nobody can hand in any more; what stood on them is in the purse again, for others. */
    @May(Operation.RUN)
    public void lapse() {
        Instant now = clock.instant();
        for (UUID id : store.lapsing(now.minus(Voucher.HANDED_IN), MOST_LAPSED)) {
            Voucher voucher = store.find(id).orElseThrow();
            Fund fund = funds.fund(voucher.fund());
            if (!funds.move(fund, -voucher.hundredths())) {
                throw new IllegalStateException("Less was given than stands on a voucher");
            }
            store.refresh(voucher);
            if (voucher.state().over()) {
                throw new IllegalStateException("A voucher ended while it lapsed; the next turn sees it");
            }
            voucher.lapse(now);
            funds.allocation(voucher.allocation()).takeBack(voucher.hundredths());
            ledger.write(fund, voucher, FundReason.VOUCHER_UNUSED);
        }
    }

    private Fund require(UUID arrival) {
        return funds.ofArrival(arrival).orElseThrow(() -> new Problem(FundProblem.FUND_NOT_OPEN));
    }

    private Voucher require(Fund fund, UUID voucher) {
        return store.find(voucher)
                .filter(each -> each.fund().equals(fund.id()))
                .orElseThrow(() -> new Problem(VoucherProblem.VOUCHER_UNKNOWN));
    }

    private static VoucherView view(Fund fund, Voucher voucher) {
        return voucher.view(fund.money(voucher.hundredths()));
    }
}
