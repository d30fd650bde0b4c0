package org.reencuentro.business.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Currency;
import java.util.UUID;
import org.reencuentro.business.BusinessLineView;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;

/** What a seller asks for something. */
@Entity
@Table(name = "business_quote")
public class BusinessQuote {
    @Id
    private UUID id;

    @Column(name = "line_id")
    private UUID line;

    private String seller;

    private long hundredths;

    protected BusinessQuote() {}

    /**
     * A price.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_WORDS_REFUSED}, {@link BusinessProblem#BUSINESS_AMOUNT_REFUSED}
     */
    public static BusinessQuote of(UUID id, UUID line, String seller, Money price) {
        BusinessQuote quote = new BusinessQuote();
        quote.id = id;
        quote.line = line;
        quote.seller = BusinessLine.words(seller, BusinessLine.LONGEST);
        quote.hundredths = BusinessLine.amount(price);
        return quote;
    }

    public UUID line() {
        return line;
    }

    public BusinessLineView.Quote view() {
        return new BusinessLineView.Quote(
                id, seller, new Money(hundredths, Currency.getInstance(BusinessPlan.CURRENCY)));
    }
}
