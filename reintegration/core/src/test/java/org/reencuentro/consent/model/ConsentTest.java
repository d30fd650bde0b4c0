package org.reencuentro.consent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;

class ConsentTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID ANY = new UUID(0, 1);

    private static Consent record(ConsentAnswer answer, Language language, String interpreter) {
        return Consent.record(
                ANY,
                new GivenConsent(ANY, ANY, ServiceKind.TRANSPORT, answer, language, Optional.ofNullable(interpreter)),
                TestKeys.dataKey(),
                ANY,
                T0);
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

    @ParameterizedTest
    @EnumSource(ConsentAnswer.class)
    void theNameIsShownOnlyOnAPlainYes(ConsentAnswer answer) {
        Consent consent = record(answer, Language.ES, null);
        assertEquals(answer != ConsentAnswer.NO, consent.inForce());
        assertEquals(answer == ConsentAnswer.YES, consent.withName());
    }

    @Test
    void whatIsWithdrawnAllowsNothing() {
        Consent consent = record(ConsentAnswer.YES, Language.ES, null);
        consent.withdraw(T0);
        consent.withdraw(T0.plusSeconds(1));
        assertFalse(consent.inForce());
        assertFalse(consent.withName());
    }
}
