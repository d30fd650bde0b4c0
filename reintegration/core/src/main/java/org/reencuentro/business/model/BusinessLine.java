package org.reencuentro.business.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.business.BusinessLimits;
import org.reencuentro.business.BusinessLineView;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.business.LineState;
import org.reencuentro.business.WhyNotLowest;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;

/** Something that is bought for a business. Nobody is handed money: it is bought, with an invoice, and signed for. */
@Entity
@Table(name = "business_line")
public class BusinessLine {
    /** The longest name of a thing or a seller, in characters. */
    public static final int LONGEST = 80;

    private static final int LONGEST_PROOF = 40;

    @Id
    private UUID id;

    @Column(name = "business_id")
    private UUID business;

    private String name;

    private long hundredths;

    private int instalment;

    @Enumerated(EnumType.STRING)
    private LineState state;

    private String seller;

    @Column(name = "paid_hundredths")
    private Long paid;

    private String proof;

    @Enumerated(EnumType.STRING)
    private WhyNotLowest why;

    @Column(name = "bought_by")
    private UUID boughtBy;

    @Column(name = "bought_at")
    private Instant boughtAt;

    @Column(name = "delivered_by")
    private UUID deliveredBy;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Version
    private int version;

    protected BusinessLine() {}

    /**
     * Something that is wanted.
     *
     * @param later whether it is bought once the business goes
     * @throws Problem {@link BusinessProblem#BUSINESS_WORDS_REFUSED}, {@link BusinessProblem#BUSINESS_AMOUNT_REFUSED}
     */
    public static BusinessLine want(UUID id, UUID business, String name, Money amount, boolean later) {
        BusinessLine line = new BusinessLine();
        line.id = id;
        line.business = business;
        line.name = words(name, LONGEST);
        line.hundredths = amount(amount);
        line.instalment = later ? 2 : 1;
        line.state = LineState.WANTED;
        return line;
    }

    static String words(String typed, int most) {
        String written = typed.strip();
        if (written.isEmpty() || written.length() > most) {
            throw new Problem(BusinessProblem.BUSINESS_WORDS_REFUSED, Map.of("most", String.valueOf(most)));
        }
        return written;
    }

    static long amount(Money amount) {
        if (amount.hundredths() < 1 || amount.hundredths() > BusinessLimits.MOST) {
            throw new Problem(
                    BusinessProblem.BUSINESS_AMOUNT_REFUSED, Map.of("most", String.valueOf(BusinessLimits.MOST / 100)));
        }
        return amount.hundredths();
    }

    /**
     * It is bought where a price was asked for.
     *
     * @param goes whether the business was found going at a visit
     * @param quotes all prices that were asked for
     * @param reason why it is not bought where it costs least; empty when it is
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED} when it was bought before,
     *     {@link BusinessProblem#BUSINESS_NOT_GOING}, {@link BusinessProblem#BUSINESS_QUOTES_MISSING},
     *     {@link BusinessProblem#BUSINESS_ABOVE_LINE}, {@link BusinessProblem#BUSINESS_WHY_MISSING},
     *     {@link BusinessProblem#BUSINESS_PROOF_MISSING}
     */
    public void buy(
            boolean goes,
            List<BusinessLineView.Quote> quotes,
            BusinessLineView.Quote chosen,
            Optional<WhyNotLowest> reason,
            String invoice,
            UUID by,
            Instant now) {
        if (state != LineState.WANTED) {
            throw new Problem(BusinessProblem.BUSINESS_STATE_REFUSED);
        }
        if (instalment == 2 && !goes) {
            throw new Problem(BusinessProblem.BUSINESS_NOT_GOING);
        }
        int needed = BusinessLimits.quotes(hundredths);
        if (quotes.size() < needed) {
            throw new Problem(BusinessProblem.BUSINESS_QUOTES_MISSING, Map.of("most", String.valueOf(needed)));
        }
        long price = chosen.price().hundredths();
        if (price > hundredths) {
            throw new Problem(BusinessProblem.BUSINESS_ABOVE_LINE);
        }
        boolean lowest = quotes.stream().noneMatch(each -> each.price().hundredths() < price);
        if (!lowest && reason.isEmpty()) {
            throw new Problem(BusinessProblem.BUSINESS_WHY_MISSING);
        }
        String number = invoice.strip();
        if (number.isEmpty() || number.length() > LONGEST_PROOF) {
            throw new Problem(BusinessProblem.BUSINESS_PROOF_MISSING);
        }
        seller = chosen.seller();
        paid = price;
        why = lowest ? null : reason.orElseThrow();
        proof = number;
        boughtBy = by;
        boughtAt = now;
        state = LineState.BOUGHT;
    }

    /**
     * They have it, and signed.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED} unless it was bought and not handed over before,
     *     {@link BusinessProblem#BUSINESS_NOT_SIGNED}
     */
    public void deliver(boolean signed, UUID by, Instant now) {
        if (state != LineState.BOUGHT) {
            throw new Problem(BusinessProblem.BUSINESS_STATE_REFUSED);
        }
        if (!signed) {
            throw new Problem(BusinessProblem.BUSINESS_NOT_SIGNED);
        }
        deliveredBy = by;
        deliveredAt = now;
        state = LineState.DELIVERED;
    }

    public UUID id() {
        return id;
    }

    public UUID business() {
        return business;
    }

    public long hundredths() {
        return hundredths;
    }

    /** Whether the business begins with it and it was not handed over yet. */
    public boolean awaited() {
        return instalment == 1 && state != LineState.DELIVERED;
    }

    public BusinessLineView view(List<BusinessLineView.Quote> quotes) {
        Currency currency = Currency.getInstance(BusinessPlan.CURRENCY);
        return new BusinessLineView(
                id,
                name,
                new Money(hundredths, currency),
                instalment,
                state,
                quotes.stream()
                        .sorted(Comparator.comparing(each -> each.price().hundredths()))
                        .toList(),
                Optional.ofNullable(seller),
                Optional.ofNullable(paid).map(each -> new Money(each, currency)),
                Optional.ofNullable(proof),
                Optional.ofNullable(why),
                Optional.ofNullable(deliveredAt));
    }
}
