package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.call.CallProblem;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.ticket.TicketProblem;

class ProblemAnswerTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    /** Everything that a kiosk can be refused. */
    static Stream<ProblemCode> refusals() {
        return Stream.of(
                        Arrays.<ProblemCode>stream(KioskProblem.values()),
                        Arrays.<ProblemCode>stream(CallProblem.values()),
                        Arrays.<ProblemCode>stream(TicketProblem.values()),
                        Stream.<ProblemCode>of(HallProblem.ENROLMENT_CODE_UNKNOWN, HallProblem.KIOSK_NOT_ENROLLED),
                        Stream.<ProblemCode>of(ReferralProblem.DEPARTMENT_MISSING, ReferralProblem.DEPARTMENT_UNKNOWN))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasASentenceInBothLanguages(ProblemCode refusal) {
        String spanish = ProblemAnswer.sentence(refusal.code(), SPANISH, Map.of());
        String english = ProblemAnswer.sentence(refusal.code(), Locale.ENGLISH, Map.of());
        assertNotEquals(ProblemAnswer.sentence("other", SPANISH, Map.of()), spanish);
        assertNotEquals(ProblemAnswer.sentence("other", Locale.ENGLISH, Map.of()), english);
        assertNotEquals(spanish, english);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none,es", "en,en", "'en-US,en;q=0.9',en", "'quc,es;q=0.5',es", "fr,es", "'en;q=x',es", "*,es"})
    void theLanguageIsTheBetterOfSpanishAndEnglish(String header, String language) {
        assertEquals(Locale.forLanguageTag(language), ProblemAnswer.languageOf(header));
    }
}
