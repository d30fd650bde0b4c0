package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody answers, so somebody leaves their family a message, which is delivered and then gone. */
@ExtendWith(Screens.Extension.class)
class MessageJourney {
    private static final String LINE = "tel-2";

    /** Busy for a caller, at home for a message. */
    private static final String FAMILY = "55123403";

    /** From off-hook to what can be done now that nobody answered. */
    private static final String UNANSWERED = HallPhone.TO_CALL + "heard," + FAMILY + ",#,heard,1,wait 6,";

    /** The state of the newest message on the page of messages, once it is that. */
    private static void await(Desk desk, String state, int seconds) {
        Instant end = Instant.now().plusSeconds(seconds);
        String newest = "";
        while (!newest.equals(state)) {
            assertTrue(Instant.now().isBefore(end), "the message is still " + newest);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            newest = desk.open("/voice-messages")
                    .page()
                    .locator("ul.rows > li .chip")
                    .first()
                    .innerText()
                    .strip();
        }
    }

    @Test
    void aMessageIsRecordedHeardKeptAndDelivered(Screens screens) throws IOException {
        List<Path> before = HallPhone.recordings();
        Heard heard = HallPhone.hear(LINE, UNANSWERED + "3,wait 12,#,wait 2,#,wait 16,1,wait 4");
        assertEquals(
                "",
                heard.missing(
                        "es/call-busy",
                        "es/message-ask",
                        "es/message-speak",
                        "es/beep",
                        "es/message-is",
                        "es/message-keep",
                        "es/message-kept"));
        List<Path> recorded = HallPhone.recordings();
        assertEquals(before.size() + 1, recorded.size(), recorded.toString());
        Path recording = recorded.stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(recording)));
        double seconds = (Files.size(recording) - 44) / 16_000.0;
        assertTrue(seconds > 2 && seconds < 13, "recorded are " + seconds + " s");

        Desk desk = Desk.of(screens.desk(), "caseworker");
        await(desk, "esperando", 10);
        Accessible.check(desk.page());
        assertTrue(desk.words().contains("··03"), desk.words());
        assertFalse(desk.words().contains(FAMILY), "the number itself is nowhere");
        desk.press("button:has-text('Intentar ahora')");
        await(desk, "oído", 60);

        String[] line = HallPhone.last(LINE);
        assertEquals("HEARD", line[8]);
        double talked = Double.parseDouble(line[7]) - Double.parseDouble(line[6]);
        assertTrue(talked > seconds + 3, "it was played for " + talked + " s, which it cannot have been");
        Instant end = Instant.now().plusSeconds(10);
        while (Files.exists(recording)) {
            assertTrue(Instant.now().isBefore(end), "the recording is still there");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        assertTrue(desk.open("/calls").words().contains("Mensaje oído"), desk.words());
        nothingPersonalIsLeft();
    }

    private static void nothingPersonalIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(Instance.data().resolve("asterisk").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".wav"))
                    .toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(FAMILY), file.toString());
            }
        }
    }

    @Test
    void aMessageIsRecordedAgainAndDeletedByItsOwner() {
        List<Path> before = HallPhone.recordings();
        Heard heard = HallPhone.hear(LINE, UNANSWERED + "3,wait 12,#,wait 2,2,wait 12,#,wait 2,*,wait 9");
        assertEquals(2, heard.times("es/message-speak"));
        assertEquals("", heard.missing("es/message-is", "es/message-is", "es/message-dropped", "es/message-ask"));
        assertEquals(before, HallPhone.recordings(), "what was not kept is gone");
    }

    @Test
    void starLeavesBeforeTheTone() {
        List<Path> before = HallPhone.recordings();
        Heard heard = HallPhone.hear(LINE, UNANSWERED + "3,wait 2.5,*,wait 6,2,wait 3");
        assertEquals("", heard.missing("es/message-speak", "es/message-dropped", "es/message-ask", "es/number-ask"));
        assertEquals(0, heard.times("es/beep"));
        assertEquals(before, HallPhone.recordings());
    }
}
