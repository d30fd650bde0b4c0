package org.reencuentro.fund.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.reencuentro.fund.FundTerms;
import org.reencuentro.kernel.Money;

/**
 * The money for the way home of those who came with one arrival. Its terms never change. What was given changes by one
 * statement of the database, which refuses to give more than there is.
 */
@Entity
@Table(name = "fund")
public class Fund {
    @Id
    private UUID id;

    @Column(name = "arrival_id")
    private UUID arrival;

    private String donor;
    private long promised;

    @Column(name = "promised_currency")
    private String promisedCurrency;

    @Column(name = "rate_millionths")
    private long rateMillionths;

    @Column(name = "rate_on")
    private LocalDate rateOn;

    private String currency;
    private long granted;
    private long given;
    private int entries;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Fund() {}

    /** With its first entry written. */
    public static Fund open(UUID id, UUID arrival, FundTerms terms, UUID by, Instant at) {
        Fund fund = new Fund();
        fund.id = id;
        fund.arrival = arrival;
        fund.donor = terms.donor();
        fund.promised = terms.promised().hundredths();
        fund.promisedCurrency = terms.promised().currency().getCurrencyCode();
        fund.rateMillionths = terms.rateMillionths();
        fund.rateOn = terms.rateOn();
        fund.currency = terms.currency().getCurrencyCode();
        fund.granted = terms.granted().hundredths();
        fund.entries = 1;
        fund.openedBy = by;
        fund.openedAt = at;
        return fund;
    }

    public UUID id() {
        return id;
    }

    public UUID arrival() {
        return arrival;
    }

    public FundTerms terms() {
        return new FundTerms(
                donor,
                new Money(promised, Currency.getInstance(promisedCurrency)),
                rateMillionths,
                rateOn,
                Currency.getInstance(currency));
    }

    public Money granted() {
        return money(granted);
    }

    public Money given() {
        return money(given);
    }

    public Money left() {
        return money(granted - given);
    }

    /** An amount of its currency. */
    public Money money(long hundredths) {
        return new Money(hundredths, Currency.getInstance(currency));
    }

    /** How many entries its ledger has; the number of the last. */
    public int entries() {
        return entries;
    }

    public UUID openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
