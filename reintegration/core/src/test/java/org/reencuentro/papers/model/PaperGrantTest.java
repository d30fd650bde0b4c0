package org.reencuentro.papers.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.papers.GrantPurpose;
import org.reencuentro.papers.GrantState;
import org.reencuentro.papers.NewPaper;
import org.reencuentro.papers.PaperKind;
import org.reencuentro.papers.PaperProblem;
import org.reencuentro.papers.WhyMissing;

/** Money for papers, whole: state × what is done × who does it. */
class PaperGrantTest {
    private static final Instant T0 = Instant.parse("2026-11-27T18:00:00Z");
    private static final UUID ASKER = new UUID(0, 7);
    private static final UUID OTHER = new UUID(0, 8);

    private static Paper paper() {
        return Paper.open(
                new UUID(0, 1),
                new Paper.Whose(new UUID(0, 2), new UUID(0, 3), ZoneOffset.UTC),
                new NewPaper(PaperKind.DPI, WhyMissing.LOST, Optional.empty()),
                T0);
    }

    private static PaperGrant asked(Money amount) {
        return PaperGrant.ask(new UUID(0, 4), paper(), GrantPurpose.FEE, amount, ASKER, T0);
    }

    private static PaperGrant in(GrantState state) {
        PaperGrant grant = asked(Money.of("115", "GTQ"));
        switch (state) {
            case ASKED -> {}
            case APPROVED -> grant.decide(true, OTHER, T0);
            case REFUSED -> grant.decide(false, OTHER, T0);
            case PAID -> {
                grant.decide(true, OTHER, T0);
                grant.end(GrantState.PAID, ASKER, T0);
            }
            case CANCELLED -> grant.end(GrantState.CANCELLED, ASKER, T0);
        }
        return grant;
    }

    private enum Deed {
        AGREE(GrantState.APPROVED),
        REFUSE(GrantState.REFUSED),
        PAY(GrantState.PAID),
        CANCEL(GrantState.CANCELLED);

        private final GrantState to;

        Deed(GrantState to) {
            this.to = to;
        }

        void on(PaperGrant grant, UUID by) {
            switch (this) {
                case AGREE -> grant.decide(true, by, T0);
                case REFUSE -> grant.decide(false, by, T0);
                case PAY, CANCEL -> grant.end(to, by, T0);
            }
        }
    }

    static Stream<Arguments> deeds() {
        return Arrays.stream(GrantState.values())
                .flatMap(from -> Arrays.stream(Deed.values())
                        .flatMap(deed -> Stream.of(ASKER, OTHER).map(by -> Arguments.of(from, deed, by))));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void nobodyAgreesToWhatTheyAskedForAndNothingIsPaidUnagreed(GrantState from, Deed deed, UUID by) {
        PaperGrant grant = in(from);
        boolean decides = deed == Deed.AGREE || deed == Deed.REFUSE;
        Optional<PaperProblem> refusal = from == GrantState.ASKED && decides && by.equals(ASKER)
                ? Optional.of(PaperProblem.GRANT_OWN)
                : (from == GrantState.ASKED && deed != Deed.PAY) || (from == GrantState.APPROVED && !decides)
                        ? Optional.empty()
                        : Optional.of(PaperProblem.GRANT_STATE_REFUSED);
        if (refusal.isPresent()) {
            assertEquals(
                    refusal.get(),
                    assertThrows(Problem.class, () -> deed.on(grant, by)).code());
            assertEquals(from, grant.state());
        } else {
            deed.on(grant, by);
            assertEquals(deed.to, grant.state());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, GTQ", "1000.01, GTQ", "10, USD"})
    void anAmountIsOfQuetzalesMoreThanNothingAndNoMoreThanAThousand(String amount, String currency) {
        assertEquals(
                PaperProblem.GRANT_AMOUNT_REFUSED,
                assertThrows(Problem.class, () -> asked(Money.of(amount, currency)))
                        .code());
    }

    @Test
    void aThousandAndOneHundredthAreBothInside() {
        assertEquals(GrantState.ASKED, asked(GrantPurpose.MOST).state());
        assertEquals(
                GrantState.ASKED,
                asked(new Money(1, Currency.getInstance("GTQ"))).state());
    }
}
