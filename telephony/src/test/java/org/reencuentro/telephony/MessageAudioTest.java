package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAudioTest {
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final String NAME = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "f123456789abcdef0123456789abcdef";

    @TempDir
    Path home;

    private Path folder;
    private MessageAudio audio;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("messages"));
        audio = new MessageAudio(home.resolve("journal"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path recorded(String name, int bytes, Duration ago) throws IOException {
        Path file = Files.write(folder.resolve(name + ".wav"), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
        return file;
    }

    @Test
    void aNameSaysNothingAndIsNobodyElses() {
        assertTrue(MessageAudio.name().matches("[0-9a-f]{32}"));
        assertFalse(MessageAudio.name().equals(MessageAudio.name()));
    }

    @Test
    void whatIsTooShortIsNoMessage() throws IOException {
        assertFalse(audio.has(NAME));
        recorded(NAME, 44 + 7_999, Duration.ZERO);
        assertFalse(audio.has(NAME));
        recorded(NAME, 44 + 8_000, Duration.ZERO);
        assertTrue(audio.has(NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "../journal/calls", "0123456789ABCDEF0123456789ABCDEF"})
    void whatIsNoNameReachesNoFile(String name) {
        assertThrows(IllegalArgumentException.class, () -> audio.has(name));
        assertThrows(IllegalArgumentException.class, () -> audio.delete(name));
    }

    @Test
    void aRecordingIsTakenAwayOnceAndTwiceIsNoFault() throws IOException {
        Path file = recorded(NAME, 9_000, Duration.ZERO);
        audio.delete(NAME);
        audio.delete(NAME);
        assertFalse(Files.exists(file));
    }

    @Test
    void whatAFamilySaidIsReadWholeAndThereIsRoomForMore() throws IOException {
        recorded(NAME, 9_000, Duration.ZERO);
        assertEquals(9_000, audio.read(NAME).length);
        assertTrue(audio.roomy());
        assertThrows(UncheckedIOException.class, () -> audio.read(OTHER));
        assertThrows(IllegalArgumentException.class, () -> audio.read("../journal/calls"));
    }

    @Test
    void whatNobodyKeptGoesAfterTenMinutesAndWhatIsNeededStays() throws IOException {
        Path needed = recorded(NAME, 9_000, Duration.ofHours(40));
        Path hungUp = recorded(OTHER, 9_000, Duration.ofMinutes(11));
        Path beingSaid = recorded("a" + NAME.substring(1), 9_000, Duration.ofMinutes(9));
        assertEquals(1, audio.keepOnly(Set.of(NAME)));
        assertTrue(Files.exists(needed));
        assertFalse(Files.exists(hungUp));
        assertTrue(Files.exists(beingSaid));
    }

    @Test
    void withoutAFolderThereIsNothingToRecordInto() {
        MessageAudio none = new MessageAudio(home.resolve("elsewhere/journal"), Clock.systemUTC());
        assertFalse(none.ready());
        assertFalse(none.roomy());
        assertEquals(0, none.keepOnly(Set.of()));
    }
}
