package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"35, GTQ, 3500, Q35.00", "'35,5', GTQ, 3550, Q35.50", "0.07, USD, 7, 0.07 USD", "0, GTQ, 0, Q0.00"})
    void anAmountIsReadAsPeopleWriteIt(String amount, String currency, long hundredths, String said) {
        Money money = Money.of(amount, currency);
        assertEquals(hundredths, money.hundredths());
        assertEquals(said, money.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.005", "", "Q35", "1e3", "12345678", "1 000", "\u0661"})
    void whatIsNoAmountIsRefused(String amount) {
        assertThrows(IllegalArgumentException.class, () -> Money.of(amount, "GTQ"));
    }

    @Test
    void noneIsAddedToAnotherCurrency() {
        Money quetzales = Money.of("35", "GTQ");
        assertEquals(Money.of("70", "GTQ"), quetzales.plus(quetzales));
        assertThrows(IllegalArgumentException.class, () -> quetzales.plus(Money.none(Currency.getInstance("USD"))));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "XYZ"));
        assertThrows(IllegalArgumentException.class, () -> new Money(-1, Currency.getInstance("GTQ")));
    }
}
