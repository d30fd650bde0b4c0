package org.reencuentro.consent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.ConsentView;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.Manner;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;

class ConsentTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID ANY = new UUID(0, 1);

    private static final SharingRule RULE = SharingRuleTest.rule(Map.of(SharedField.MINOR, SharedFrom.ASKED));

    private static final OrganisationView PARTNER = new OrganisationView(ANY, "P", "Casa");

    private static GivenConsent given(ConsentAnswer answer, Language language, String interpreter) {
        return new GivenConsent(ANY, ANY, ServiceKind.TRANSPORT, answer, language, Optional.ofNullable(interpreter));
    }

    private static Consent record(ConsentAnswer answer, Language language, String interpreter) {
        return Consent.record(
                ANY, given(answer, language, interpreter), Optional.of(RULE), TestKeys.dataKey(), ANY, T0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoTranslatedIsNamedUnlessItWasSpanishOrEnglish(Language language) {
        if (language.complete()) {
            record(ConsentAnswer.YES, language, null);
        } else {
            for (String nobody : new String[] {null, "  "}) {
                Problem refused = assertThrows(Problem.class, () -> record(ConsentAnswer.YES, language, nobody));
                assertEquals(ConsentProblem.INTERPRETER_MISSING, refused.code());
            }
            record(ConsentAnswer.YES, language, "María Sis");
        }
    }

    @Test
    void aNameOfWhoTranslatedHasAnEnd() {
        record(ConsentAnswer.YES, Language.QUC, "ñ".repeat(200));
        Problem refused = assertThrows(Problem.class, () -> record(ConsentAnswer.YES, Language.QUC, "ñ".repeat(201)));
        assertEquals(ConsentProblem.INTERPRETER_TOO_LONG, refused.code());
    }

    @Test
    void whoElseWasThereIsNamedIfTheyLike() {
        GivenConsent read = new GivenConsent(
                ANY,
                ANY,
                ServiceKind.SHELTER,
                ConsentAnswer.YES,
                Manner.READ,
                Language.QUC,
                Optional.of("María Sis"),
                Optional.of(" Ana Tum "));
        DataKey key = TestKeys.dataKey();
        Consent consent = Consent.record(ANY, read, Optional.of(RULE), key, ANY, T0);
        ConsentView seen = consent.view(PARTNER, Optional.of(key), true);
        assertEquals(Manner.READ, seen.manner());
        assertEquals(Optional.of("Ana Tum"), seen.witness());
        assertEquals(Optional.of("María Sis"), seen.interpreter());
        ConsentView erased = consent.view(PARTNER, Optional.empty(), false);
        assertEquals(Optional.empty(), erased.witness());
        assertEquals(Optional.empty(), erased.interpreter());
    }

    @Test
    void aYesCanBeWithdrawnOnceAndANoCannot() {
        Consent yes = record(ConsentAnswer.YES_WITHOUT_NAME, Language.ES, null);
        assertTrue(yes.standing());
        UUID first = UUID.randomUUID();
        yes.withdraw(first, T0);
        yes.withdraw(UUID.randomUUID(), T0.plusSeconds(9));
        assertFalse(yes.standing());
        ConsentView seen = yes.view(PARTNER, Optional.empty(), false);
        assertEquals(Optional.of(first), seen.withdrawnBy());
        assertEquals(Optional.of(T0), seen.withdrawnAt());
        assertFalse(record(ConsentAnswer.NO, Language.ES, null).standing());
    }

    @ParameterizedTest
    @EnumSource(ConsentAnswer.class)
    void withoutARuleInForceOnlyANoIsRecorded(ConsentAnswer answer) {
        SharingRule ended = SharingRuleTest.rule(Map.of());
        ended.end(Optional.empty(), T0);
        for (Optional<SharingRule> rule : List.of(Optional.<SharingRule>empty(), Optional.of(ended))) {
            if (answer == ConsentAnswer.NO) {
                Consent.record(ANY, given(answer, Language.ES, null), rule, TestKeys.dataKey(), ANY, T0);
            } else {
                Problem refused = assertThrows(
                        Problem.class,
                        () -> Consent.record(ANY, given(answer, Language.ES, null), rule, TestKeys.dataKey(), ANY, T0));
                assertEquals(ConsentProblem.SHARING_NOT_AGREED, refused.code());
            }
        }
    }

    @Test
    void whatIsWithdrawnAllowsNothing() {
        Consent consent = record(ConsentAnswer.YES, Language.ES, null);
        assertEquals(
                Set.of(SharedField.MINOR), consent.shares(SharedFrom.ASKED, Optional.of(RULE), Optional.of(RULE), T0));
        consent.withdraw(ANY, T0);
        consent.withdraw(ANY, T0.plusSeconds(1));
        assertEquals(Set.of(), consent.shares(SharedFrom.ASKED, Optional.of(RULE), Optional.of(RULE), T0));
    }

    @Test
    void aRuleThatCameLaterSharesNoMoreThanWhatThePersonWasTold() {
        Consent consent = record(ConsentAnswer.YES, Language.ES, null);
        SharingRule wider = SharingRuleTest.rule(
                Map.of(SharedField.MINOR, SharedFrom.ASKED, SharedField.NAME, SharedFrom.ACCEPTED));
        assertEquals(
                Set.of(SharedField.MINOR),
                consent.shares(SharedFrom.ACCEPTED, Optional.of(RULE), Optional.of(wider), T0));
        SharingRule narrower = SharingRuleTest.rule(Map.of());
        assertEquals(Set.of(), consent.shares(SharedFrom.ACCEPTED, Optional.of(RULE), Optional.of(narrower), T0));
    }
}
