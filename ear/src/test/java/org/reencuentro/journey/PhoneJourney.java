package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody lifts a phone of the hall: a real SIP call with keys and sound. What became of it is read in the journal. */
class PhoneJourney {
    private static final double FAMILY_LIFTS_AFTER_SECONDS = 2;

    @Test
    void theGreetingComesAtOnceAndSoDoesTheRinging() {
        Instance.Said said = HallPhone.keys("tel-5", HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 4");

        Matcher greeting = Pattern.compile("([0-9.]+) greeting heard").matcher(said.said());
        assertTrue(greeting.find(), said.said());
        assertTrue(Double.parseDouble(greeting.group(1)) <= 1.0, said.said());
        String[] call = HallPhone.last("tel-5");
        assertEquals("yes", call[4]);
        assertEquals("ANSWER", call[8]);
        double rang = Double.parseDouble(call[6]) - Double.parseDouble(call[5]) - FAMILY_LIFTS_AFTER_SECONDS;
        assertTrue(rang <= 0.5, "from the last key to the ringing it took " + rang + " s");
    }

    @Test
    void whatIsSaidComesToTheFamilyAndBack() {
        HallPhone.keys("tel-4", HallPhone.TO_CALL + "heard,55123456,#,heard,1,family,talk 3");

        assertEquals("ANSWER", HallPhone.last("tel-4")[8]);
    }

    @Test
    void twoNumbersOffOneLiftAreTwoCalls() {
        int before = HallPhone.journal("tel-4").size();

        HallPhone.keys(
                "tel-4", HallPhone.TO_CALL + "heard,55123400,#,heard,1,wait 4,2,heard,55123402,#,heard,1,wait 3");

        List<String[]> calls = HallPhone.journal("tel-4");
        assertEquals(before + 2, calls.size());
        assertEquals("BUSY", calls.get(before)[8]);
        assertEquals("CONGESTION", calls.get(before + 1)[8]);
        assertEquals(calls.get(before)[1] + "-2", calls.get(before + 1)[1]);
    }

    @Test
    void aNumberThatIsNotFreeIsRefusedAndThePhoneStaysWithThePerson() {
        HallPhone.keys("tel-3", HallPhone.TO_CALL + "heard,18765550123,heard,1,wait 5");

        assertEquals("no", HallPhone.last("tel-3")[4]);
    }

    @Test
    void tenDigitsAskForTheCountry() {
        HallPhone.keys("tel-3", HallPhone.TO_CALL + "heard,2025550143,heard,1,heard,1,wait 4");

        assertEquals("ANSWER", HallPhone.last("tel-3")[8]);
    }

    @Test
    void aNumberThatIsTooShortIsNoCall() {
        int before = HallPhone.journal("tel-2").size();

        HallPhone.keys("tel-2", HallPhone.TO_CALL + "heard,5512345,#,wait 3");

        assertEquals(before, HallPhone.journal("tel-2").size());
    }

    @Test
    void aHallPhoneReachesTheHotlineOnly() {
        Instance.Said said = HallPhone.lift(
                "tel-2", Instance.data().resolve("lines.csv"), "--keys", "wait 1", "--extension", "55123456");

        assertEquals(1, said.exit());
        assertTrue(said.said().contains("404"), said.said());
    }

    @Test
    void aPhoneWithoutItsSecretReachesNothing() throws IOException {
        Path guessed = Files.createTempFile("lines", ".csv");
        Files.writeString(guessed, "tel-2,phone,Teléfono 2,guessedguessedguessed\n");

        Instance.Said said = HallPhone.lift("tel-2", guessed, "--keys", "wait 1", "--no-register");

        Files.delete(guessed);
        assertEquals(1, said.exit());
        assertTrue(said.said().contains("401"), said.said());
    }

    @Test
    void theNumberIsInNoFileOfAsterisks() throws IOException {
        HallPhone.keys("tel-6", HallPhone.TO_CALL + "heard,47654321,#,heard,1,wait 3");

        assertEquals("ANSWER", HallPhone.last("tel-6")[8]);
        try (Stream<Path> files = Files.walk(Instance.data().resolve("asterisk").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("47654321"), file.toString());
            }
        }
    }
}
