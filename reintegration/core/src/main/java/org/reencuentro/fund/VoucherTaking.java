package org.reencuentro.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.fund.model.Fund;
import org.reencuentro.fund.model.Voucher;
import org.reencuentro.fund.store.FundStore;
import org.reencuentro.fund.store.VoucherStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Pace;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.TicketWord;

/**
 * What carriers do with vouchers. One is taken once, however often it was copied and wherever it was shown: whoever hands it
 * in first is paid.
 */
@ApplicationScoped
@Transactional
public class VoucherTaking {
    /** How many numbers or codes an account may try in each {@link #SPAN}; a full bus is a fifth of it. */
    public static final int MOST_TRIES = 300;

    static final Duration SPAN = Duration.ofMinutes(10);

    /** How many numbers an account may type in each {@link #GUESSES} that no voucher has: who mistypes, not who guesses. */
    public static final int MOST_WRONG = 10;

    static final Duration GUESSES = Duration.ofHours(1);

    private final Pace pace = new Pace(MOST_TRIES, SPAN);
    private final Pace wrong = new Pace(MOST_WRONG, GUESSES);

    private Clock clock;
    private FundStore funds;
    private VoucherStore store;
    private VoucherSigner signer;
    private Ledger ledger;

    protected VoucherTaking() {}

    @Inject
    VoucherTaking(Clock clock, FundStore funds, VoucherStore store, VoucherSigner signer, Ledger ledger) {
        this.clock = clock;
        this.funds = funds;
        this.store = store;
        this.signer = signer;
        this.ledger = ledger;
    }

    /**
     * Takes the voucher of a number whose picture whoever travels shows, now.
     *
     * @param number six digits; spaces are left out
     * @return what was taken
     * @throws Problem {@link VoucherProblem#VOUCHER_NOT_FOUND} for another number, another word, or another carrier's
     *     voucher alike; {@link VoucherProblem#VOUCHER_REDEEMED_ALREADY},
     *     {@link VoucherProblem#VOUCHER_CANCELLED_ALREADY}, {@link VoucherProblem#VOUCHER_EXPIRED},
     *     {@link VoucherProblem#VOUCHER_SLOW_DOWN}
     */
    @May(Operation.REDEEM_VOUCHER)
    public VoucherView take(String number, TicketWord word) {
        step();
        UUID account = Callers.current().account();
        Instant now = clock.instant();
        slowDown(wrong.full(account, now));
        Optional<Voucher> found =
                store.numbered(Callers.current().partner(), number.replaceAll("[\\s\u00a0-]", "")).stream()
                        .findFirst()
                        .filter(each -> each.word() == word);
        if (found.isEmpty()) {
            slowDown(wrong.step(account, now));
            throw new Problem(VoucherProblem.VOUCHER_NOT_FOUND);
        }
        return redeem(found.get(), now, Ids.next(clock));
    }

    /**
     * Takes the voucher whose code was read from paper, now or where there was no network. Told twice it is taken once.
     *
     * @param taken when it was shown
     * @param taking one for each time a code was read, drawn by whoever reads it
     * @return what was taken
     * @throws Problem {@link VoucherProblem#VOUCHER_FORGED}, {@link VoucherProblem#VOUCHER_OF_ANOTHER},
     *     {@link VoucherProblem#VOUCHER_TIME_IMPOSSIBLE}; the others as {@link #take}
     */
    @May(Operation.REDEEM_VOUCHER)
    public VoucherView taken(String scanned, Instant taken, UUID taking) {
        step();
        VoucherCode code = signer.genuine(scanned);
        if (!code.carrier().equals(Callers.current().partner())) {
            throw new Problem(VoucherProblem.VOUCHER_OF_ANOTHER);
        }
        // Numbers come again: told once more of one that is over, it is that one, whatever has its number now.
        Voucher found = store.numbered(code.carrier(), code.number()).stream()
                .filter(each -> code.equals(each.code(funds.fund(each.fund()))))
                .findFirst()
                .orElseThrow(() -> new Problem(VoucherProblem.VOUCHER_NOT_FOUND));
        return redeem(found, taken, taking);
    }

    private VoucherView redeem(Voucher voucher, Instant taken, UUID taking) {
        Fund fund = funds.fund(voucher.fund());
        // Told once more of what is over changes nothing, and counts no entry.
        if (!voucher.state().over()) {
            funds.move(fund, 0);
            store.refresh(voucher);
        }
        if (voucher.redeem(taken, taking, Callers.current().account(), clock.instant())) {
            ledger.write(fund, voucher, FundReason.VOUCHER_TAKEN);
        }
        return voucher.view(fund.money(voucher.hundredths()));
    }

    /** What the carrier of whoever asks took, what was handed in last first. */
    @May(Operation.LIST_VOUCHERS)
    public Page<VoucherView> own(Seek seek, int size) {
        Page<Place> page =
                Page.read(seek, size, store.redeemed(Callers.current().partner(), clock.instant()), places -> places);
        List<Voucher> found = store.vouchers(page.rows().stream().map(Place::id).toList());
        Map<UUID, Fund> of = store.funds(found.stream().map(Voucher::fund).collect(Collectors.toSet()));
        Map<UUID, VoucherView> views = found.stream()
                .collect(Collectors.toMap(
                        Voucher::id, each -> each.view(of.get(each.fund()).money(each.hundredths()))));
        return page.with(place -> Optional.ofNullable(views.get(place.id())));
    }

    /** What the carrier of whoever asks took from a moment on, an amount for each currency. */
    @May(Operation.LIST_VOUCHERS)
    public Collection<Money> ownSince(Instant since) {
        Map<UUID, Long> byFund = store.redeemedSince(Callers.current().partner(), since);
        Map<UUID, Fund> of = store.funds(byFund.keySet());
        return byFund.entrySet().stream()
                .map(each -> of.get(each.getKey()).money(each.getValue()))
                .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus))
                .values();
    }

    private void step() {
        slowDown(pace.step(Callers.current().account(), clock.instant()));
    }

    private static void slowDown(OptionalLong wait) {
        wait.ifPresent(seconds -> {
            throw new Problem(VoucherProblem.VOUCHER_SLOW_DOWN, Map.of("seconds", seconds));
        });
    }
}
