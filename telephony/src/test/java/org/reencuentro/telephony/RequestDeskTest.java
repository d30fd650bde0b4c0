package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.referral.RequestState;

class RequestDeskTest {
    static Stream<String> prompts() {
        return Stream.of(
                        Stream.of(ServiceKind.values()).map(RequestDesk::prompt),
                        Stream.of(RequestState.values()).map(RequestDesk::prompt),
                        Stream.of("pin-weak", "mine-slow", "mine-unknown", "mine-none"))
                .flatMap(each -> each)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void everyAnswerIsASentenceInEachCompleteLanguage(String prompt) throws IOException {
        for (String language : List.of("es", "en")) {
            Path master = Path.of("../docker/asterisk/prompts", language + ".tsv");
            assertTrue(
                    Files.readAllLines(master).stream().anyMatch(row -> row.startsWith(prompt + "\t")),
                    prompt + " has no words in " + master);
        }
    }
}
