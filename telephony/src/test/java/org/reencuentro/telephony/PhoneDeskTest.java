package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.call.CallProblem;

class PhoneDeskTest {
    @ParameterizedTest
    @EnumSource(CallProblem.class)
    void everyRefusalIsASentenceInEachCompleteLanguage(CallProblem why) throws IOException {
        for (String language : List.of("es", "en")) {
            Path master = Path.of("../docker/asterisk/prompts", language + ".tsv");
            assertTrue(
                    Files.readAllLines(master).stream().anyMatch(row -> row.startsWith(PhoneDesk.prompt(why) + "\t")),
                    why + " has no words in " + master);
        }
    }
}
