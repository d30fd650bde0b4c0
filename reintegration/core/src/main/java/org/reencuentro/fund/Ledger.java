package org.reencuentro.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.fund.model.Fund;
import org.reencuentro.fund.model.FundEntry;
import org.reencuentro.fund.model.FundLine;
import org.reencuentro.fund.model.Voucher;
import org.reencuentro.fund.store.FundStore;
import org.reencuentro.fund.store.VoucherStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.policy.Callers;

/** The book of each fund: an entry takes from one account what it adds to another, and is never changed. */
@ApplicationScoped
class Ledger {
    private Clock clock;
    private FundStore store;
    private VoucherStore vouchers;

    protected Ledger() {}

    @Inject
    Ledger(Clock clock, FundStore store, VoucherStore vouchers) {
        this.clock = clock;
        this.store = store;
        this.vouchers = vouchers;
    }

    /**
     * Writes the next entry of a fund that this transaction has moved.
     *
     * @param allocation of whose share it is; empty for the first
     * @param proposed hundredths; empty where nothing was proposed
     */
    void write(Fund fund, Optional<UUID> allocation, Optional<Long> proposed, FundReason reason, Money amount) {
        FundEntry entry = FundEntry.of(
                Ids.next(clock),
                fund.id(),
                fund.entries(),
                allocation,
                proposed,
                reason,
                Callers.current().id(),
                clock.instant());
        store.add(
                entry,
                FundLine.of(Ids.next(clock), entry.id(), entry.kind().from(), -amount.hundredths()),
                FundLine.of(Ids.next(clock), entry.id(), entry.kind().to(), amount.hundredths()));
    }

    /** Writes the next entry of a fund, about a voucher, that this transaction has moved. */
    void write(Fund fund, Voucher voucher, FundReason reason) {
        write(fund, Optional.of(voucher.allocation()), Optional.empty(), reason, fund.money(voucher.hundredths()));
    }

    /**
     * By how much it does not add up: its accounts together; what is left by it and by the fund; what people hold, in
     * whatever form, by it and by what they were given; what stands on vouchers, and what was taken of them.
     */
    long difference(Fund fund) {
        long donor = store.balance(fund.id(), FundAccount.DONOR);
        long purse = store.balance(fund.id(), FundAccount.PURSE);
        long people = store.balance(fund.id(), FundAccount.PEOPLE);
        long open = store.balance(fund.id(), FundAccount.VOUCHERS);
        long carriers = store.balance(fund.id(), FundAccount.CARRIERS);
        return Math.abs(donor + purse + people + open + carriers)
                + Math.abs(purse - fund.left().hundredths())
                + Math.abs(people + open + carriers - store.held(fund.id()))
                + Math.abs(open - vouchers.ofFund(fund.id(), VoucherState.OPEN))
                + Math.abs(carriers - vouchers.ofFund(fund.id(), VoucherState.REDEEMED));
    }
}
