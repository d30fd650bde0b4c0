package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.kernel.Language;

/** What is taken from another record is all of one aspect, and nothing else. */
class AspectTest {
    private static final Known ONE = new Known(
            new PersonName("Ana", "Xol"),
            Optional.of(new BirthDate(1990, 3, 2)),
            false,
            Optional.of(Sex.FEMALE),
            Optional.of(Language.ES),
            Profile.EMPTY
                    .withOrigin(List.of("GT"), Optional.empty(), Optional.empty())
                    .withDocuments(List.of(IdentityDocument.numbered(new DocumentNumber("A1234"))))
                    .withPlaces(Optional.of(Locality.of("0101")), Optional.of(Locality.of("09")))
                    .withPhones(List.of(
                            new Phone(new PhoneNumber("50255500178"), Optional.empty(), "", Said.YES, Said.NOT_ASKED)))
                    .withHealth(new Health("rodilla", "", Map.of()))
                    .withLanguages(List.of(new KnownLanguage(Language.MAM, Proficiency.WELL)), Said.YES));

    private static final Known OTHER = new Known(
            new PersonName("Anita", "Xol Caal"),
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty(),
            Profile.EMPTY.withSilences(Map.of(
                    Topic.BIRTH, Silence.DOES_NOT_KNOW,
                    Topic.SEX, Silence.PREFERS_NOT,
                    Topic.NATIONALITY, Silence.PREFERS_NOT,
                    Topic.LANGUAGES, Silence.PREFERS_NOT,
                    Topic.DOCUMENTS, Silence.DOES_NOT_KNOW,
                    Topic.HOME, Silence.PREFERS_NOT,
                    Topic.DESTINATION, Silence.DOES_NOT_KNOW,
                    Topic.PHONES, Silence.PREFERS_NOT,
                    Topic.HEALTH, Silence.PREFERS_NOT)));

    @ParameterizedTest
    @EnumSource
    void whatIsTakenIsThatAspectAlone(Aspect aspect) {
        assertFalse(aspect.same(ONE, OTHER));
        Known taken = aspect.take(ONE, OTHER);
        for (Aspect each : Aspect.values()) {
            assertTrue(each.same(taken, each == aspect ? OTHER : ONE), each.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingThereAndBackLeavesWhatWas(Aspect aspect) {
        assertEquals(ONE, aspect.take(aspect.take(ONE, OTHER), ONE));
        assertEquals(OTHER, aspect.take(aspect.take(OTHER, ONE), OTHER));
    }

    @Test
    void notToSayIsAnAnswerAndDiffersFromNotAsked() {
        Known asked = new Known(
                ONE.name(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Profile.EMPTY.withSilences(Map.of(Topic.SEX, Silence.PREFERS_NOT)));
        Known notAsked =
                new Known(ONE.name(), Optional.empty(), false, Optional.empty(), Optional.empty(), Profile.EMPTY);
        assertFalse(Aspect.SEX.same(asked, notAsked));
        assertTrue(Aspect.BIRTH.same(asked, notAsked));
    }
}
