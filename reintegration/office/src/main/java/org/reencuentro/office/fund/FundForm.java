package org.reencuentro.office.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reencuentro.fund.FundTerms;

/** What the form says with which a fund is opened. */
public record FundForm(
        String donor, String amount, String amountCurrency, String rate, String rateOn, String currency) {
    /** Currencies that are offered. */
    public static final List<String> CURRENCIES = List.of("GTQ", "USD", "EUR", "MXN");

    /** As the last fund of the hall was opened; the usual amount where there was none, its rate to be said. */
    static FundForm like(Optional<FundTerms> last, LocalDate today) {
        return last.map(terms -> new FundForm(
                        terms.donor(),
                        terms.promised().amount(),
                        terms.promised().currency().getCurrencyCode(),
                        terms.rate(),
                        terms.rateOn().toString(),
                        terms.currency().getCurrencyCode()))
                .orElseGet(() -> new FundForm(
                        "",
                        FundTerms.USUAL.amount(),
                        FundTerms.USUAL.currency().getCurrencyCode(),
                        "",
                        today.toString(),
                        "GTQ"));
    }
}
