package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.Journal;
import org.reencuentro.kernel.Problem;

class JournalReaderTest {
    private static final String DAY = "calls-2026-11-25.log";

    @TempDir
    Path folder;

    private Hall hall;

    /** What the hall has taken in, as its tables would hold it. */
    private static final class Hall extends Journal {
        private final Map<String, Long> positions = new HashMap<>();
        private final List<String> attempts = new ArrayList<>();
        private int bad;
        private String refuses = "";
        private RuntimeException refusal = new Problem(CallProblem.PHONES_OUT_OF_ORDER);
        private boolean away;

        @Override
        public long position(String file) {
            return positions.getOrDefault(file, 0L);
        }

        @Override
        public void take(String file, long bytes, List<Entry> entries, int badLines) {
            if (away) {
                throw new IllegalStateException("no database");
            }
            List<String> told = entries.stream()
                    .map(entry -> ((Entry.Ended) entry).fact().asteriskId())
                    .toList();
            if (told.contains(refuses)) {
                throw refusal;
            }
            attempts.addAll(told);
            positions.put(file, bytes);
            bad += badLines;
        }
    }

    @BeforeEach
    void nothingIsTakenInYet() {
        hall = new Hall();
    }

    private JournalReader reader() {
        return new JournalReader(folder, JournalLineTest.KEY, hall);
    }

    private static String line(String attempt) {
        return "1|" + attempt + "|tel-1|es|yes|1795631003.384||1795631011.392|NOANSWER|19|\n";
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(
                folder.resolve(file),
                text,
                StandardCharsets.ISO_8859_1,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Test
    void aHallWithoutJournalsHasNothingToTell() throws Exception {
        assertEquals(0, new JournalReader(folder.resolve("none"), JournalLineTest.KEY, hall).readAll());
    }

    @Test
    void daysAreTakenInInTheirOrderAndOtherFilesAreNot() throws Exception {
        write(DAY, line("b"));
        write("calls-2026-11-24.log", line("a"));
        write("calls.log", line("x"));
        write("messages", line("y"));

        reader().readAll();

        assertEquals(List.of("a", "b"), hall.attempts);
    }

    @Test
    void aLineWithoutItsEndWaitsForTheRest() throws Exception {
        String second = line("b");
        write(DAY, line("a") + second.substring(0, 20));
        JournalReader reader = reader();

        reader.readAll();
        assertEquals(List.of("a"), hall.attempts);

        write(DAY, second.substring(20));
        reader.readAll();
        assertEquals(List.of("a", "b"), hall.attempts);
        assertEquals(0, hall.bad);
    }

    @Test
    void anotherReaderGoesOnWhereTheFirstStopped() throws Exception {
        write(DAY, line("a"));
        reader().readAll();
        write(DAY, line("b"));

        reader().readAll();
        reader().readAll();

        assertEquals(List.of("a", "b"), hall.attempts);
    }

    @Test
    void damageIsCountedAndHoldsNothingUp() throws Exception {
        write(DAY, line("a") + "\n" + "\u0000\u00ff|||\n" + line("b") + "1|c|tel-1\n" + line("d"));

        reader().readAll();

        assertEquals(List.of("a", "b", "d"), hall.attempts);
        assertEquals(3, hall.bad);
    }

    @Test
    void aLineBehindAPieceOfAnotherIsTakenIn() throws Exception {
        String whole = line("hall-1.0");
        for (int cut = 1; cut < whole.length(); cut++) {
            nothingIsTakenInYet();
            Files.deleteIfExists(folder.resolve(DAY));
            write(DAY, whole.substring(0, cut) + line("hall-2.0") + line("hall-3.0"));

            reader().readAll();

            assertEquals(List.of("hall-2.0", "hall-3.0"), hall.attempts, "cut after " + cut);
            assertEquals(1, hall.bad);
        }
    }

    @Test
    void damageWithoutAnyLineEndHoldsNothingUp() throws Exception {
        write(DAY, "x".repeat(200_000) + "\n" + line("a"));

        reader().readAll();

        assertEquals(List.of("a"), hall.attempts);
    }

    @Test
    void aLongDayIsTakenInPieceByPiece() throws Exception {
        StringBuilder day = new StringBuilder();
        IntStream.range(0, 3_000).forEach(i -> day.append(line("hall-" + i)));
        write(DAY, day.toString());

        assertEquals(3_000, reader().readAll());

        assertEquals(3_000, hall.attempts.size());
        assertEquals(Files.size(folder.resolve(DAY)), hall.position(DAY));
    }

    @Test
    void oneThatTheHallRefusesIsCountedAndTheOthersAreTaken() throws Exception {
        hall.refuses = "b";
        write(DAY, line("a") + line("b") + line("c"));

        reader().readAll();

        assertEquals(List.of("a", "c"), hall.attempts);
        assertEquals(1, hall.bad);
        assertEquals(Files.size(folder.resolve(DAY)), hall.position(DAY));
    }

    @Test
    void whileTheHallIsAwayNothingIsPassedOver() throws Exception {
        write(DAY, line("a"));
        JournalReader reader = reader();
        hall.away = true;
        assertThrows(IllegalStateException.class, reader::readAll);

        hall.away = false;
        reader.readAll();

        assertEquals(List.of("a"), hall.attempts);
    }

    @Test
    void oneThatCannotBeStoredIsCountedAndTheOthersAreTaken() throws Exception {
        hall.refuses = "b";
        hall.refusal = new ArithmeticException("longer than any call");
        write(DAY, line("a") + line("b") + line("c"));

        reader().readAll();

        assertEquals(List.of("a", "c"), hall.attempts);
        assertEquals(1, hall.bad);
    }

    @Test
    void oneThatMeetsADatabaseThatIsAwayIsReadAgain() throws Exception {
        hall.refuses = "b";
        hall.refusal = new IllegalStateException(new SQLTransientConnectionException());
        write(DAY, line("a") + line("b") + line("c"));
        JournalReader reader = reader();
        assertThrows(IllegalStateException.class, reader::readAll);

        hall.refuses = "";
        reader.readAll();

        assertEquals(List.of("a", "b", "c"), hall.attempts);
        assertEquals(0, hall.bad);
    }

    @Test
    void anAttemptLongerThanTheHallCanKeepIsCountedAsDamage() throws Exception {
        write(DAY, line("a".repeat(81)) + line("b".repeat(80)));

        reader().readAll();

        assertEquals(List.of("b".repeat(80)), hall.attempts);
        assertEquals(1, hall.bad);
    }

    @Test
    void aJournalThatBeganAnewIsReadFromItsBeginning() throws Exception {
        write(DAY, line("a") + line("b"));
        JournalReader reader = reader();
        reader.readAll();

        Files.delete(folder.resolve(DAY));
        write(DAY, line("c"));
        reader.readAll();

        assertEquals(List.of("a", "b", "c"), hall.attempts);
    }
}
