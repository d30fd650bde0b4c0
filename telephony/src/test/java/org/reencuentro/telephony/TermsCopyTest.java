package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.call.HallTerms;

class TermsCopyTest {
    private static final HallTerms.Local OPEN =
            new HallTerms.Local(true, Duration.ofMinutes(10), Optional.of(30), Set.of());
    private static final HallTerms.Local SHUT =
            new HallTerms.Local(false, Duration.ofMinutes(3), Optional.empty(), Set.of("tel-3", "tel-4"));

    @TempDir
    Path home;

    private Path terms() {
        return home.resolve("policy/terms");
    }

    @Test
    void theLineSaysWhetherHowLongAndHowMany() {
        assertEquals("on|600000|30", TermsCopy.line(OPEN));
        assertEquals("off|180000|", TermsCopy.line(SHUT));
    }

    @Test
    void whatChangesIsWrittenAndTheExchangeMayReadIt() throws IOException {
        Files.createDirectories(home.resolve("policy"));
        TermsCopy copy = new TermsCopy(home.resolve("journal"));
        copy.keep(Optional.of(OPEN));
        assertEquals("on|600000|30", Files.readString(terms()));
        assertTrue(Files.getPosixFilePermissions(terms()).contains(PosixFilePermission.OTHERS_READ));
        copy.keep(Optional.of(SHUT));
        assertEquals("off|180000|", Files.readString(terms()));
        Files.delete(terms());
        copy.keep(Optional.of(SHUT));
        assertFalse(Files.exists(terms()), "What has not changed is not written");
    }

    @Test
    void eachLineForChildrenIsAFileThatGoesWhenItIsNoLonger() throws IOException {
        Path children = home.resolve("policy/children");
        Files.createDirectories(children);
        Files.createFile(children.resolve("tel-9"));
        TermsCopy copy = new TermsCopy(home.resolve("journal"));
        copy.keep(Optional.of(SHUT));
        assertEquals(Set.of("tel-3", "tel-4"), names(children));
        assertTrue(Files.getPosixFilePermissions(children).contains(PosixFilePermission.OTHERS_EXECUTE));
        copy.keep(Optional.of(OPEN));
        assertEquals(Set.of(), names(children));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void withoutAnExchangeOrTermsNothingIsWritten() throws IOException {
        TermsCopy copy = new TermsCopy(home.resolve("journal"));
        copy.keep(Optional.of(OPEN));
        assertFalse(Files.exists(terms()));
        Files.createDirectories(home.resolve("policy"));
        copy.keep(Optional.empty());
        assertFalse(Files.exists(terms()));
        copy.keep(Optional.of(OPEN));
        assertTrue(Files.exists(terms()));
    }
}
