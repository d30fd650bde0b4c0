package org.reencuentro.office.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Language;

class ReferralFormTest {
    @Test
    void whoTranslatedIsAskedForUnlessItWasSpanishOrEnglish() {
        Set<Language> withoutInterpreter = Arrays.stream(Language.values())
                .filter(language -> !ReferralForm.in(language, "").mistakes().containsKey("interpreter"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(Language.ES, Language.EN), withoutInterpreter);
    }
}
