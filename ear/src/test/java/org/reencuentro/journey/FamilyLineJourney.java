package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.people.Unheard;

/** A family rings the hall from outside, leaves word and a number, and learns nothing; staff hear it and pass it on. */
@ExtendWith(Screens.Extension.class)
class FamilyLineJourney {
    private static final String NUMBER = "3055550199";

    /** Until the word was kept: the languages, what the number is, ten seconds of sound, heard again. */
    private static final String LEFT = "heard,wait 28,#,heard,wait 2,1,";

    @Test
    void aFamilyLeavesWordWithSoundAndANumberAndStaffPassItOn(Screens screens) throws IOException {
        List<Path> before = HallPhone.recordings();
        Heard heard = HallPhone.ring(
                LEFT + "heard,wait 3,1,heard,wait 1," + NUMBER + ",heard,wait 1,1,heard,wait 6,1,heard,wait 2");
        assertEquals(
                "",
                heard.missing(
                        "es/family-greeting",
                        "en/language-own",
                        "es/family-about",
                        "es/family-speak",
                        "es/beep",
                        "es/message-is",
                        "es/family-kept",
                        "es/number-is",
                        "es/family-number-kept"));
        List<Path> left = new ArrayList<>(HallPhone.recordings());
        left.removeAll(before);
        assertEquals(List.of(), left, "the recording is gone as soon as it is sealed");
        assertEquals(List.of(), HallPhone.journal("family"), "no line of the journal tells of it");
        nothingPersonalIsLeft();

        Desk supervisor = Desk.of(screens.desk(), "supervisor");
        String family = "Ixcoy " + Unheard.name();
        supervisor
                .newArrival("F" + System.nanoTime() % 1_000_000)
                .upload("list.csv", "nombres,apellidos,nacimiento\nRosa," + family + ",1985-05-06\n");
        supervisor.open("/family-words");
        Accessible.check(supervisor.page());
        supervisor.press("ul.rows > li:has-text('nuevo') a >> nth=-1");
        Accessible.check(supervisor.page());
        assertTrue(supervisor.words().contains("··99"), supervisor.words());
        assertFalse(supervisor.words().contains(NUMBER), "the number itself is not shown yet");
        APIResponse sound = supervisor.page().request().get(Instance.at("/family-words/" + supervisor.id() + "/sound"));
        assertEquals(200, sound.status());
        assertEquals("RIFF", new String(sound.body(), 0, 4, StandardCharsets.US_ASCII));
        assertTrue(sound.body().length > 16_000, "it holds " + sound.body().length + " bytes");

        supervisor.press("button:has-text('Yo lo busco')");
        supervisor.page().fill("input[name=name]", family);
        supervisor.page().locator("input[name=name]").press("Enter");
        supervisor.press("button:has-text('Es esta persona')");
        Accessible.check(supervisor.page());
        supervisor.press("button:has-text('Entregar el recado')");
        assertTrue(supervisor.words().contains("entregado"), supervisor.words());
        supervisor.press("button:has-text('Ver el número')");
        assertTrue(supervisor.words().contains("+1" + NUMBER), supervisor.words());
    }

    private static void nothingPersonalIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(Instance.data().resolve("asterisk").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".wav"))
                    .toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(NUMBER), file.toString());
            }
        }
    }

    @Test
    void whoeverKeysWhatIsNotThereOrNothingIsToldKindlyAndInEnglishForTwo() {
        Heard heard = HallPhone.ring("heard,wait 2.5,2,heard,wait 22,#,heard,wait 6,0,heard,wait 8");
        assertEquals(
                "",
                heard.missing(
                        "es/family-greeting", "en/family-about", "en/family-speak", "en/message-is", "en/key-wrong"));
        assertEquals(0, heard.times("en/person-coming"), "nobody of the hall comes to the telephone of a family");
    }
}
