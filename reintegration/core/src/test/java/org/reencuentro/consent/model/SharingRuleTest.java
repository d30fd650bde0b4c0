package org.reencuentro.consent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;

class SharingRuleTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final Instant END = T0.plusSeconds(3600);
    private static final UUID ANY = new UUID(0, 1);

    static SharingRule rule(Map<SharedField, SharedFrom> fields) {
        return SharingRule.agree(ANY, agreed(fields, "Convenio 1", END), Optional.of(ANY), T0);
    }

    private static NewSharingRule agreed(Map<SharedField, SharedFrom> fields, String basis, Instant until) {
        return new NewSharingRule(ANY, ServiceKind.TRANSPORT, fields, basis, until);
    }

    private static ProblemCode refusal(NewSharingRule agreed) {
        return assertThrows(Problem.class, () -> SharingRule.agree(ANY, agreed, Optional.of(ANY), T0))
                .code();
    }

    @Test
    void itIsInForceUntilItsEndAndNoInstantLonger() {
        SharingRule rule = rule(Map.of());
        assertTrue(rule.inForce(T0));
        assertTrue(rule.inForce(END.minusNanos(1000)));
        assertFalse(rule.inForce(END));
    }

    @Test
    void itCanBeEndedBeforeItsTimeOnce() {
        SharingRule rule = rule(Map.of());
        rule.end(Optional.of(ANY), T0.plusSeconds(5));
        rule.end(Optional.empty(), T0.plusSeconds(9));
        assertFalse(rule.inForce(T0.plusSeconds(5)));
        assertEquals(
                Optional.of(T0.plusSeconds(5)),
                rule.view(null, T0.plusSeconds(9)).endedAt());
    }

    @Test
    void whatIsSharedWhenAskedIsSharedAfterAcceptanceToo() {
        SharingRule rule = rule(Map.of(SharedField.MINOR, SharedFrom.ASKED, SharedField.NOTE, SharedFrom.ACCEPTED));
        assertEquals(Set.of(SharedField.MINOR), rule.fields(SharedFrom.ASKED));
        assertEquals(Set.of(SharedField.MINOR, SharedField.NOTE), rule.fields(SharedFrom.ACCEPTED));
    }

    @ParameterizedTest
    @EnumSource(SharedField.class)
    void noFieldIsSharedBeforeItsEarliestMoment(SharedField field) {
        for (SharedFrom from : SharedFrom.values()) {
            if (from.compareTo(field.earliest()) < 0) {
                assertEquals(ConsentProblem.SHARED_TOO_EARLY, refusal(agreed(Map.of(field, from), "Convenio", END)));
            } else {
                assertTrue(rule(Map.of(field, from)).fields(from).contains(field));
            }
        }
        assertEquals(field == SharedField.NAME, field.earliest() == SharedFrom.ACCEPTED);
    }

    @Test
    void itSaysOnWhatItStandsAndWhenItEnds() {
        Function<String, NewSharingRule> on = basis -> agreed(Map.of(), basis, END);
        assertEquals(ConsentProblem.LEGAL_BASIS_MISSING, refusal(on.apply("  ")));
        assertEquals(ConsentProblem.LEGAL_BASIS_TOO_LONG, refusal(on.apply("ñ".repeat(201))));
        SharingRule.agree(ANY, on.apply("ñ".repeat(200)), Optional.of(ANY), T0);
        assertEquals(ConsentProblem.SHARING_ENDS_BEFORE_IT_BEGINS, refusal(agreed(Map.of(), "Convenio", T0)));
    }
}
