package org.reencuentro.person.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.person.PersonName;

class NameIndexTest {
    private static final PersonName ANA = new PersonName("Ana-Lucía", "Bʼotʼ de Ordóñez");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ana, true",
        "ANÁ, true",
        "lucia, true",
        "Lu, true",
        "bot, true",
        "ordonez ana, true",
        "Ordóñez de, true",
        "ana l, true",
        "na, false",
        "anab, false",
        "ana maria, false",
        "ordonezx, false"
    })
    void whoIsLookedForHasEveryTokenAndEveryWordBeginsOneOfTheirs(String text, boolean found) {
        Sealing sealing = TestKeys.sealing(folder);
        String index = new NameIndex(sealing).of(ANA);
        List<String> words = NameIndex.words(text);
        boolean tokens =
                new NameIndex(sealing).wanted(words).stream().allMatch(token -> index.contains(" " + token + " "));
        assertEquals(found, tokens && NameIndex.matches(words, ANA));
        if (found) {
            assertTrue(tokens);
        }
    }

    @Test
    void wordsOfOneLetterHaveNoToken() {
        assertTrue(new NameIndex(TestKeys.sealing(folder))
                .wanted(List.of("a", "b"))
                .isEmpty());
    }

    @Test
    void whatIsKeptShowsNoLetterOfTheNameAndFitsItsColumn() {
        Sealing sealing = TestKeys.sealing(folder);
        assertFalse(new NameIndex(sealing)
                .of(ANA)
                .toLowerCase(java.util.Locale.ROOT)
                .contains("lucia"));
        StringBuilder words = new StringBuilder();
        for (char first = 'a'; first <= 'z'; first++) {
            words.append(first).append("bcdefg ");
        }
        PersonName longest = new PersonName(words.substring(0, 200), words.substring(0, 200));
        assertTrue(new NameIndex(sealing).of(longest).length() <= 500);
    }
}
