package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.duty.DutyPlan;

class DutyCopyTest {
    private static final DutyPlan PLAN = new DutyPlan(List.of(
            new DutyPlan.Stretch(
                    Instant.ofEpochSecond(1_795_860_000),
                    Instant.ofEpochSecond(1_795_863_600),
                    List.of("duty-1", "duty-2"),
                    List.of("duty-2", "duty-1")),
            new DutyPlan.Stretch(
                    Instant.ofEpochSecond(1_795_870_000),
                    Instant.ofEpochSecond(1_795_880_000),
                    List.of("duty-2"),
                    List.of("duty-2"))));

    @TempDir
    Path home;

    private Path file() {
        return home.resolve("policy/duty");
    }

    @Test
    void eachTimeIsALineWithThePhonesOfEverybodyAndOfChildren() {
        assertEquals(
                "1795860000|1795863600|duty-1.duty-2|duty-2.duty-1\n1795870000|1795880000|duty-2|duty-2\n",
                DutyCopy.lines(PLAN));
        assertEquals("", DutyCopy.lines(new DutyPlan(List.of())));
    }

    @Test
    void whoIsOnDutyNoMoreIsTakenOutEvenOfTheFileOfAnEarlierRun() throws IOException {
        Files.createDirectories(home.resolve("policy"));
        Files.writeString(file(), DutyCopy.lines(PLAN));
        DutyCopy copy = new DutyCopy(home.resolve("journal"));
        copy.keep(Optional.of(new DutyPlan(List.of())));
        assertEquals("", Files.readString(file()));
        copy.keep(Optional.of(PLAN));
        assertEquals(DutyCopy.lines(PLAN), Files.readString(file()));
        assertTrue(Files.getPosixFilePermissions(file()).contains(PosixFilePermission.OTHERS_READ));
    }

    @Test
    void withoutAnExchangeOrAHallNothingIsWritten() throws IOException {
        DutyCopy copy = new DutyCopy(home.resolve("journal"));
        copy.keep(Optional.of(PLAN));
        Files.createDirectories(home.resolve("policy"));
        copy.keep(Optional.empty());
        assertFalse(Files.exists(file()));
    }
}
