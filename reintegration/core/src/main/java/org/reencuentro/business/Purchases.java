package org.reencuentro.business;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.business.model.BusinessLine;
import org.reencuentro.business.model.BusinessQuote;
import org.reencuentro.business.model.BusinessVisit;
import org.reencuentro.business.model.OwnBusiness;
import org.reencuentro.business.store.BusinessStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** What is bought for a business: prices, the invoice, the signature; then visits, as long as it is looked after. */
@ApplicationScoped
@Transactional
public class Purchases {
    private Clock clock;
    private BusinessStore store;
    private Owned owned;

    protected Purchases() {}

    @Inject
    Purchases(Clock clock, BusinessStore store, Owned owned) {
        this.clock = clock;
        this.store = store;
        this.owned = owned;
    }

    private OwnBusiness bought(UUID person, UUID id) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.in(BusinessState.APPROVED, BusinessState.RUNNING);
        return business;
    }

    /**
     * A price was asked for.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_LINE_UNKNOWN},
     *     {@link BusinessProblem#BUSINESS_STATE_REFUSED} before two people agreed, or those of {@link BusinessQuote#of}
     */
    @May(Operation.KEEP_BUSINESS)
    public UUID quote(@About UUID person, UUID id, UUID line, String seller, Money price) {
        BusinessLine wanted = owned.line(bought(person, id), line);
        BusinessQuote quote = BusinessQuote.of(Ids.next(clock), wanted.id(), seller, price);
        store.add(quote);
        return quote.view().id();
    }

    /**
     * It was bought.
     *
     * @param quote at whose price
     * @param why not where it costs least; empty when it is
     * @param invoice its number
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_LINE_UNKNOWN}, also for a
     *     price of another thing, or those of {@link BusinessLine#buy}
     */
    @May(Operation.KEEP_BUSINESS)
    public void buy(@About UUID person, UUID id, UUID line, UUID quote, Optional<WhyNotLowest> why, String invoice) {
        BusinessLine wanted = owned.line(bought(person, id), line);
        List<BusinessLineView.Quote> quotes = owned.quotes(line);
        BusinessLineView.Quote chosen = quotes.stream()
                .filter(each -> each.id().equals(quote))
                .findFirst()
                .orElseThrow(() -> new Problem(BusinessProblem.BUSINESS_LINE_UNKNOWN));
        boolean goes = store.visits(List.of(id)).stream().anyMatch(each -> each.finding() == Finding.GOING);
        wanted.buy(goes, quotes, chosen, why, invoice, Callers.current().account(), clock.instant());
    }

    /**
     * It was handed over. With the last thing that it begins with a business runs.
     *
     * @param signed whether they signed that they have it
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_LINE_UNKNOWN}, or those of
     *     {@link BusinessLine#deliver}
     */
    @May(Operation.KEEP_BUSINESS)
    public void deliver(@About UUID person, UUID id, UUID line, boolean signed) {
        OwnBusiness business = bought(person, id);
        owned.line(business, line).deliver(signed, Callers.current().account(), clock.instant());
        if (business.state() == BusinessState.APPROVED
                && store.lines(List.of(id)).stream().noneMatch(BusinessLine::awaited)) {
            business.run(clock.instant());
            owned.note(business, false);
        }
    }

    /**
     * Somebody visited it.
     *
     * @param income of the household in the month
     * @param debt that they have
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_STATE_REFUSED} unless it runs
     */
    @May(Operation.KEEP_BUSINESS)
    public void visit(@About UUID person, UUID id, Finding finding, Money income, Money debt) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        Instant now = clock.instant();
        business.visited(store.visits(List.of(id)).size() + 1, now);
        store.add(BusinessVisit.of(
                Ids.next(clock),
                id,
                finding,
                income,
                debt,
                owned.key(business),
                Callers.current().account(),
                now));
    }

    /**
     * It is not looked after any more.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, or those of {@link OwnBusiness#end}
     */
    @May(Operation.KEEP_BUSINESS)
    public void end(@About UUID person, UUID id) {
        OwnBusiness business = owned.lock(Operation.KEEP_BUSINESS, person, id);
        business.end(store.visits(List.of(id)).size(), clock.instant());
        owned.note(business, false);
    }
}
